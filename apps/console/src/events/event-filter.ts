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
  let newer: MatchEvent | null = null
  for (const event of events.toReversed()) {
    if (!isShown(event, filter) || isRetold(event, newer)) continue
    newer = event
    if (heldAt !== null && event.seq > heldAt) waiting++
    else rows.push(event)
  }
  return { rows, waiting }
}

/** The winner is told at the decision and again with name and classification: the last time says it all. */
function isRetold(event: MatchEvent, newer: MatchEvent | null): boolean {
  return event.type === 'winner' && newer?.type === 'winner' && event.side === newer.side
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
