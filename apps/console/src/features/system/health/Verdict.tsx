// The one verdict, as a big word with a sentence.
import { useLive } from '../../../api/context.ts'
import { texts } from '../../../texts/index.ts'
import { StateWord } from '../../../ui/StateWord.tsx'
import type { Tone } from '../../../ui/tone.ts'
import styles from './Verdict.module.css'

const text = texts.system.health
const tones = { ready: 'good', degraded: 'warn', 'not-ready': 'bad', unknown: 'unknown' } satisfies Record<string, Tone>

export function Verdict() {
  const verdict = useLive((live) => (live.link === 'open' ? (live.health?.verdict ?? 'unknown') : 'unknown'))
  return (
    <div className={styles.verdict}>
      <StateWord tone={tones[verdict]} size="large">
        {text.verdict[verdict]}
      </StateWord>
      <p className={styles.said}>{text.said[verdict]}</p>
    </div>
  )
}
