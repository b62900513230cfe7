// The events of a match from two sources made into one: what the archive answered, and what arrived live meanwhile.
import type { MatchEvent } from '@restrike/pss'

/** Live events of one match since it became the current one, ascending by `seq`, each once. */
export interface EventTail {
  readonly matchId: string | null
  readonly events: readonly MatchEvent[]
}

export const emptyTail: EventTail = { matchId: null, events: [] }

/** Adds what arrived live. An event of another match begins another tail. Not mutating. */
export function appendToTail(tail: EventTail, arrived: readonly MatchEvent[]): EventTail {
  let { matchId } = tail
  let events: MatchEvent[] | null = null
  for (const event of arrived) {
    if (event.matchId === null) continue
    if (event.matchId !== matchId) {
      matchId = event.matchId
      events = []
    }
    events ??= [...tail.events]
    const last = events.at(-1)
    // Resuming after a lost connection may tell an event again.
    if (last === undefined || event.seq > last.seq) events.push(event)
  }
  return events === null ? tail : { matchId, events }
}

/** Both ascending by `seq`; so is the result, each event once. Shares the input where one adds nothing. */
export function mergeBySeq(stored: readonly MatchEvent[], live: readonly MatchEvent[]): readonly MatchEvent[] {
  const firstLive = live[0]
  const lastStored = stored.at(-1)
  if (firstLive === undefined) return stored
  if (lastStored === undefined) return live
  if (lastStored.seq < firstLive.seq) return [...stored, ...live]
  const bySeq = new Map<number, MatchEvent>()
  for (const event of stored) bySeq.set(event.seq, event)
  for (const event of live) bySeq.set(event.seq, event)
  return [...bySeq.values()].toSorted((a, b) => a.seq - b.seq)
}
