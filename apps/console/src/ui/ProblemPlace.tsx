// A place for what was refused, always there: when it is said, nothing below moves under the finger. What is longer can be scrolled.
import type { ComponentProps } from 'react'
import { Problem } from './Problem.tsx'
import styles from './ProblemPlace.module.css'

export function ProblemPlace(said: Omit<ComponentProps<typeof Problem>, 'bare'>) {
  // Reached by keys too: there may be more of it than is seen.
  return (
    <div className={styles.place} {...(said.problem !== null && { tabIndex: 0 })}>
      <Problem {...said} bare />
    </div>
  )
}
