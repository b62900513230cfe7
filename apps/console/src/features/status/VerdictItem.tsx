// The one verdict in a word. Behind it the doctor.
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { StatusItem } from '../../ui/StatusItem.tsx'
import type { Tone } from '../../ui/tone.ts'
import { DoctorPanel } from './DoctorPanel.tsx'
import styles from './VerdictItem.module.css'

const tones = { ready: 'good', degraded: 'warn', 'not-ready': 'bad', unknown: 'unknown' } satisfies Record<string, Tone>

export function VerdictItem() {
  // What a server said that is no longer heard is not known now.
  const verdict = useLive((live) => (live.link === 'open' ? (live.health?.verdict ?? 'unknown') : 'unknown'))
  const words = texts.status.verdict[verdict]
  return (
    <StatusItem tone={tones[verdict]} loud label={`${words}. ${texts.status.openDoctor}`} panel={<DoctorPanel />}>
      <span className={styles.word}>{words}</span>
    </StatusItem>
  )
}
