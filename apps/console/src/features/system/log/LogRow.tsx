// One line of the log. A press folds out the whole of it, with its data.
import type { LogLine } from '@restrike/kernel/contract'
import { memo } from 'react'
import { texts } from '../../../texts/index.ts'
import styles from './LogRow.module.css'
import { logTime, unfolded } from './log-text.ts'

interface LogRowProps {
  readonly line: LogLine
  readonly withDay: boolean
  readonly open: boolean
  /** The same each time. */
  readonly onToggle: (id: number) => void
  readonly id: number
}

export const LogRow = memo(function LogRow({ line, withDay, open, onToggle, id }: LogRowProps) {
  const { at, level, subsystem, message, data } = line
  return (
    <div className={styles.line} data-dense data-level={level} data-open={open}>
      <button type="button" className={styles.head} aria-expanded={open} onClick={() => onToggle(id)}>
        <span className={styles.time}>{logTime(at, withDay)}</span>
        <span className={styles.level}>{texts.system.log.level[level]}</span>
        <span className={styles.subsystem}>{subsystem}</span>
        <span className={styles.message}>
          {message}
          {!open && data !== null && <span className={styles.hint}> {data}</span>}
        </span>
      </button>
      {open && data !== null && <pre className={styles.data}>{unfolded(data)}</pre>}
    </div>
  )
})
