// Which ids the challenges of a stored match have: its state holds them without, and of those asked some may have been taken back by hand,
// or belong to an earlier load. Pure.
import type { MatchEvent } from '@restrike/pss'

/** Ids of the last `count` challenges that stand. Where events are missing, they are numbered from the first on. */
export function challengeIdsIn(events: readonly MatchEvent[], matchId: string, count: number): string[] {
  /** By whom each was asked first: an action by hand, or null for the scoring system. */
  const asked = new Map<string, number | null>()
  const gone = new Set<string>()
  for (const event of events) {
    if (event.type === 'challenge' && !asked.has(event.challengeId)) asked.set(event.challengeId, event.manual ?? null)
    if (event.type === 'undone') for (const [id, action] of asked) if (action === event.action) gone.add(id)
  }
  const ids = [...asked.keys()].filter((id) => !gone.has(id))
  return ids.length < count ? Array.from({ length: count }, (_, i) => `${matchId}-c${i + 1}`) : ids.slice(ids.length - count)
}
