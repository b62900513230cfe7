// Finding places in events that are in order of time, without reading the time of each: thousands of them may lie in memory.
import type { LiveMatchEvent } from '@restrike/pss'

/** Reception of the datagram that told it, ms since 1970. */
export function momentOf({ at }: Pick<LiveMatchEvent, 'at'>): number {
  return Date.parse(at)
}

/** Index of the first event at this moment or later; the length when there is none. */
export function firstFrom(events: readonly LiveMatchEvent[], at: number): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const event = events[middle]
    if (event && momentOf(event) < at) low = middle + 1
    else high = middle
  }
  return low
}
