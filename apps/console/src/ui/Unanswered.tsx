// In the place of an answer that is not there: why, or that it is not known yet. Quiet for a moment, for mostly it is there at once.
import { texts } from '../texts/index.ts'
import { Problem } from './Problem.tsx'
import { useLate } from './use-late.ts'
import styles from './Unanswered.module.css'

interface UnansweredProps {
  /** What was asked for, in words. */
  readonly what: string
  readonly problem: string | null
}

export function Unanswered({ what, problem }: UnansweredProps) {
  const late = useLate()
  if (problem !== null) return <Problem problem={texts.unanswered.failed(what, problem)} fix={texts.unanswered.fix} tone="warn" />
  return <p className={styles.words}>{late && texts.unanswered.notYet}</p>
}
