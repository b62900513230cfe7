// Sums of matches that are over, kept so that a day is not summed up anew for each look at it. Bounded; the one not asked for longest goes first.
import type { EventSums } from './event-sums.ts'

export interface KeptSums {
  /** Those kept, or what `read` makes of the match; kept from then on when it is over. */
  of(matchId: string, over: boolean, read: () => Promise<EventSums>): Promise<EventSums>
  /** Something more of this match was told. */
  forget(matchId: string): void
}

export function keptSums(limit: number): KeptSums {
  const kept = new Map<string, EventSums>()
  /** Who reads now; one that an event overtakes does not know of it, and is not kept. */
  const reading = new Map<string, object>()
  return {
    of: async (matchId, over, read) => {
      const known = kept.get(matchId)
      if (known) {
        kept.delete(matchId)
        kept.set(matchId, known)
        return known
      }
      const self = {}
      reading.set(matchId, self)
      try {
        const sums = await read()
        if (over && reading.get(matchId) === self) {
          kept.set(matchId, sums)
          for (const oldest of kept.keys()) {
            if (kept.size <= limit) break
            kept.delete(oldest)
          }
        }
        return sums
      } finally {
        if (reading.get(matchId) === self) reading.delete(matchId)
      }
    },
    forget: (matchId) => {
      kept.delete(matchId)
      reading.delete(matchId)
    },
  }
}
