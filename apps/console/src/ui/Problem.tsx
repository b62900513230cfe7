// Why an order failed, or what is wrong, in the place where it matters; with what to do where that is known.
import { texts, translated } from '../texts/index.ts'
import styles from './Problem.module.css'
import type { Tone } from './tone.ts'
import { ToneIcon } from './ToneIcon.tsx'

interface ProblemProps {
  /** Nothing is shown without one. */
  readonly problem: string | null
  readonly fix?: string | null
  readonly tone?: Tone
  /** Without a surface of its own: for a place that is there for other words too. */
  readonly bare?: boolean
}

export function Problem({ problem, fix = null, tone = 'bad', bare = false }: ProblemProps) {
  if (problem === null) return null
  return (
    <div className={styles.problem} data-tone={tone} data-bare={bare} role="alert">
      <ToneIcon tone={tone} />
      <div>
        {translated(problem)}
        {fix !== null && (
          <p className={styles.fix}>
            <span className={styles.label}>{texts.doctor.fix}</span>
            {translated(fix)}
          </p>
        )}
      </div>
    </div>
  )
}
