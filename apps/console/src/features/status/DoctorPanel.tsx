// Each part of the program with what is wrong and what to do, the worst first.
import type { HealthReport } from '@restrike/kernel/contract'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts.ts'
import { formatWall } from '../../ui/format.ts'
import type { Tone } from '../../ui/tone.ts'
import { ToneIcon } from '../../ui/ToneIcon.tsx'
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
          <PartLine key={part.name} part={part} />
        ))}
      </ul>
    </>
  )
}

function PartLine({ part }: { readonly part: Part }) {
  return (
    <li className={styles.part}>
      <ToneIcon tone={tones[part.health]} />
      <div>
        <div className={styles.head}>
          <strong>{part.name}</strong>
          <span className={styles.word}>{texts.doctor.health[part.health]}</span>
          <span className={styles.since}>{texts.doctor.since(formatWall(part.since))}</span>
        </div>
        {part.reason !== undefined && <p className={styles.reason}>{part.reason}</p>}
        {part.fix !== undefined && (
          <p className={styles.fix}>
            <span className={styles.fixLabel}>{texts.doctor.fix}</span>
            {part.fix}
          </p>
        )}
      </div>
    </li>
  )
}
