// In the place of an answer that is not there: why, or that it is not known yet. Quiet for a moment, for mostly it is there at once.
import { systemTexts } from '../../../texts-system.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { useLate } from '../../../ui/use-late.ts'
import styles from './Unanswered.module.css'

interface UnansweredProps {
  /** What was asked for, in words. */
  readonly what: string
  readonly problem: string | null
}

export function Unanswered({ what, problem }: UnansweredProps) {
  const late = useLate()
  if (problem !== null) return <Problem problem={systemTexts.failed(what, problem)} tone="warn" />
  return <p className={styles.words}>{late && systemTexts.notYet}</p>
}
