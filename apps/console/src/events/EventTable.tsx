// The events of the match, newest first. It follows what happens while it stands at the top, and stands still once it was scrolled.
import { type MatchEvent, standingEvents } from '@restrike/pss'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useApi } from '../api/context.ts'
import { useAction } from '../api/use-action.ts'
import { useKeys } from '../keys/use-keys.ts'
import { texts } from '../texts/index.ts'
import { EventFilters } from './EventFilters.tsx'
import { defaultFilter, type EventFilter, visibleRows } from './event-filter.ts'
import { EventRow } from './EventRow.tsx'
import styles from './EventTable.module.css'

interface EventTableProps {
  /** Ascending by `seq`. */
  readonly events: readonly MatchEvent[]
  readonly problem: string | null
}

const rowPx = 44
const noEvent = -1

export function EventTable({ events, problem }: EventTableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [filter, setFilter] = useState(defaultFilter)
  const [heldAt, setHeldAt] = useState<number | null>(null)
  const { takenBack } = useMemo(() => standingEvents(events), [events])
  const { rows, waiting } = useMemo(() => visibleRows(events, filter, heldAt), [events, filter, heldAt])
  // Its result changes without telling React's compiler, which this build does not use.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => rows[index]?.seq ?? index,
    overscan: 6,
  })
  const scrolled = (top: number) => {
    const isAtTop = top < 1
    if (isAtTop && heldAt !== null) setHeldAt(null)
    if (!isAtTop && heldAt === null) setHeldAt(events.at(-1)?.seq ?? noEvent)
  }
  const toggle = (kind: keyof EventFilter) => () => setFilter((before) => ({ ...before, [kind]: !before[kind] }))
  useKeys({ filterScore: toggle('score'), filterHits: toggle('hits'), filterClock: toggle('clock') })
  const { client } = useApi()
  const there = useAction(({ at, matchId }: MatchEvent) => client.call('replay.moment', matchId === null ? { at } : { at, matchId }))
  const { run } = there
  const refused = there.problem ?? (problem === null ? null : texts.events.problem(problem))
  // The rows are not drawn anew for it.
  const latest = useRef(run)
  latest.current = run
  const choose = useCallback((event: MatchEvent) => latest.current(event), [])
  const toTop = () => {
    scroller.current?.scrollTo({ top: 0 })
    setHeldAt(null)
  }
  return (
    <section className={styles.table} aria-label={texts.events.title}>
      <EventFilters filter={filter} onChange={setFilter} />
      <div className={styles.body}>
        <div ref={scroller} className={styles.scroller} onScroll={(event) => scrolled(event.currentTarget.scrollTop)}>
          <ol className={styles.rows} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const event = rows[item.index]
              return event && <EventRow key={item.key} event={event} topPx={item.start} undone={takenBack.has(event)} onChoose={choose} />
            })}
          </ol>
          {rows.length === 0 && <p className={styles.none}>{events.length === 0 ? texts.events.none : texts.events.allHidden}</p>}
        </div>
        {/* Over the lowest rows: none moves under the finger. */}
        {refused !== null && (
          <p className={styles.problem} role="alert">
            {refused}
          </p>
        )}
        {waiting > 0 && (
          <button type="button" className={styles.newer} onClick={toTop}>
            ↑ {texts.events.newer(waiting)}
          </button>
        )}
      </div>
    </section>
  )
}
