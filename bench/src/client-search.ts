// Looks for the most clients that are still served in time, in growing steps and then between: like a search for a rate, of whole clients. Pure.
import { searchRate } from './rate-search.ts'

export interface ClientSearch {
  /** How many to try next; undefined when the search is over. */
  next(): number | undefined
  record(passed: boolean): void
  /** The most that passed; 0 when none did. */
  readonly most: number
}

export function searchClients(start: number, most: number): ClientSearch {
  const search = searchRate(start)
  let tried = 0
  return {
    next() {
      const wanted = search.next()
      // Nobody has so many; and the process that plays the clients is at its own limit before.
      if (wanted === undefined || search.highest >= most) return undefined
      tried = Math.min(most, Math.round(wanted))
      return tried
    },
    record: (passed) => search.record({ passed, rate: tried }),
    get most() {
      return Math.min(most, Math.round(search.highest))
    },
  }
}
