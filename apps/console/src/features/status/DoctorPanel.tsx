// Each part of the program with what is wrong and what to do, the worst first.
import type { HealthReport } from '@restrike/kernel/contract'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'
import { DoctorLine } from './DoctorLine.tsx'
import styles from './DoctorPanel.module.css'

type Part = HealthReport['plugins'][number]

const tones = { ok: 'good', degraded: 'warn', failed: 'bad' } satisfies Record<Part['health'], Tone>
const rank = { failed: 0, degraded: 1, ok: 2 } satisfies Record<Part['health'], number>

export function DoctorPanel() {
  const health = useLive((live) => (live.link === 'open' ? live.health : null))
  if (health === null) {
    return (
      <>
        <h2 className={styles.title}>{texts.doctor.title.unknown}</h2>
        <p className={styles.reason}>{texts.doctor.unknown}</p>
      </>
    )
  }
  const parts = health.plugins.toSorted((a, b) => rank[a.health] - rank[b.health] || a.name.localeCompare(b.name))
  return (
    <>
      <h2 className={styles.title}>{texts.doctor.title[health.verdict]}</h2>
      <ul className={styles.parts}>
        {parts.map((part) => (
          <DoctorLine
            key={part.name}
            tone={tones[part.health]}
            name={part.name}
            word={texts.doctor.health[part.health]}
            since={part.since}
            reason={part.reason}
            fix={part.fix}
          />
        ))}
      </ul>
    </>
  )
}
