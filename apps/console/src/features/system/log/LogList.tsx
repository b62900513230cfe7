// Lines of the log, oldest first; as many are drawn as are on the screen. While it follows it stays at its end, and scrolling up lets go.
import type { LogLine } from '@restrike/kernel/contract'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import rows from '../parts/VirtualRows.module.css'
import { VirtualRows } from '../parts/VirtualRows.tsx'
import { LogRow } from './LogRow.tsx'
import styles from './LogList.module.css'

interface LogListProps {
  readonly lines: readonly LogLine[]
  readonly withDay: boolean
  readonly following: boolean
  /** Somebody scrolled up. */
  readonly onLetGo?: () => void
}

const rowPx = 31

export function LogList({ lines, withDay, following, onLetGo }: LogListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const lastTop = useRef(0)
  const { open, toggle } = useFoldedOut()
  /** Lines of files have no number of their own. */
  const idOf = (index: number) => lines[index]?.n || -1 - index
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: idOf,
    overscan: 12,
  })
  const size = virtual.getTotalSize()
  useLayoutEffect(() => {
    const element = scroller.current
    if (!following || element === null) return
    element.scrollTop = element.scrollHeight
    lastTop.current = element.scrollTop
  }, [following, lines, size])
  const scrolled = (element: HTMLDivElement) => {
    const upwards = element.scrollTop < lastTop.current - 2
    lastTop.current = element.scrollTop
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < rowPx
    if (following && upwards && !atEnd) onLetGo?.()
  }
  return (
    <div ref={scroller} className={`${rows.scroller} ${styles.scroller}`} onScroll={(event) => scrolled(event.currentTarget)}>
      <VirtualRows
        virtual={virtual}
        renderRow={(index) => {
          const line = lines[index]
          const id = idOf(index)
          return line && <LogRow id={id} line={line} withDay={withDay} open={open.has(id)} onToggle={toggle} />
        }}
      />
    </div>
  )
}

function useFoldedOut() {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const toggle = useCallback((id: number) => {
    setOpen((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }, [])
  return { open, toggle }
}
