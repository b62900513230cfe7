// The frame around lines of the log: what can be chosen above, the lines below, and what is to be said where there are none.
import type { ReactNode } from 'react'
import styles from './LogFrame.module.css'

interface LogFrameProps {
  readonly head: ReactNode
  /** A second line of what can be chosen. */
  readonly more?: ReactNode
  /** In the place of the lines. */
  readonly words: string | null
  readonly children: ReactNode
}

export function LogFrame({ head, more, words, children }: LogFrameProps) {
  return (
    <section className={styles.frame}>
      <div className={styles.head}>{head}</div>
      {more !== undefined && <div className={styles.more}>{more}</div>}
      <div className={styles.body}>
        {children}
        {words !== null && <p className={styles.words}>{words}</p>}
      </div>
    </section>
  )
}
