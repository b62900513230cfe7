// Which events the table shows, newest first, and where it stands still. Pure.
import type { MatchEvent } from '@restrike/pss'

/** Kinds that can be hidden. All others always show. */
export interface EventFilter {
  readonly score: boolean
  readonly hits: boolean
  readonly clock: boolean
}

/** Hits and clock come by the hundred: off until asked for. */
export const defaultFilter: EventFilter = { score: true, hits: false, clock: false }

export interface VisibleRows {
  /** Newest first. */
  readonly rows: readonly MatchEvent[]
  /** Newer ones that wait above, unseen. */
  readonly waiting: number
}

/**
 * @param heldAt `seq` of the newest event to show; newer ones wait, so that nothing moves under the finger. Null shows all.
 */
export function visibleRows(events: readonly MatchEvent[], filter: EventFilter, heldAt: number | null): VisibleRows {
  const rows: MatchEvent[] = []
  let waiting = 0
  for (let index = events.length - 1; index >= 0; index--) {
    const event = events[index]
    if (event === undefined || !isShown(event, filter)) continue
    if (heldAt !== null && event.seq > heldAt) waiting++
    else rows.push(event)
  }
  return { rows, waiting }
}

function isShown(event: MatchEvent, filter: EventFilter): boolean {
  switch (event.type) {
    case 'hit-level':
      return filter.hits
    case 'clock-started':
    case 'clock-stopped':
      return filter.clock
    case 'score':
      return filter.score
    default:
      return true
  }
}
