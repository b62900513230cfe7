// One match as the sums over a day or an athlete take it: what the archive lists, what its events sum up to, its reviews. Pure.
import type { MatchSummary } from '@restrike/match/contract'
import type { EventSums } from './event-sums.ts'
import type { Review } from './reviews.ts'

export interface MatchRecord {
  readonly match: MatchSummary
  readonly sums: EventSums
  readonly reviews: readonly Review[]
}

/** In order of time; the archive lists the newest first. */
export function inOrderOfTime(records: readonly MatchRecord[]): MatchRecord[] {
  return records.toSorted(
    ({ match: a }, { match: b }) => Date.parse(a.startedAt) - Date.parse(b.startedAt) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )
}
