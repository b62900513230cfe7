// The rows of a long list that are on the screen, each measured and put in its place.
import type { Virtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import styles from './VirtualRows.module.css'

interface VirtualRowsProps {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  /** How one row looks, beside its place. */
  readonly rowClass?: string
  /** Nothing for a row that is gone meanwhile. */
  readonly renderRow: (index: number) => ReactNode
}

export function VirtualRows({ virtual, rowClass = '', renderRow }: VirtualRowsProps) {
  return (
    <ol className={styles.rows} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map((item) => {
        const content = renderRow(item.index)
        return (
          content && (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              className={`${styles.row} ${rowClass}`}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {content}
            </li>
          )
        )
      })}
    </ol>
  )
}
