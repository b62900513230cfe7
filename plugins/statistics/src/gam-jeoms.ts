// Gam-jeoms by round and side: the last count told of each, since one that was taken back is told by a lower count. Pure.
import type { MatchEvent } from '@restrike/pss'
import type { BySide } from './techniques.ts'

/** By round; null holds those told before any round was. */
export function gamJeomsByRound(events: readonly MatchEvent[]): Map<number | null, BySide<number>> {
  const rounds = new Map<number | null, BySide<number>>()
  for (const event of events) {
    // Each announcement begins at none, also that of a round which is fought again.
    if (event.type === 'round-started') rounds.set(event.round, none)
    if (event.type === 'gam-jeom') rounds.set(event.round, { ...(rounds.get(event.round) ?? none), [event.side]: event.count })
  }
  return rounds
}

export const none: BySide<number> = { blue: 0, red: 0 }
