// The events of one round. Pure.
import type { MatchEvent } from '@restrike/pss'

/** Null: all. What took an action of the round back belongs to it, whenever that was done: without it the action would look as if it stood. */
export function roundEvents(events: readonly MatchEvent[], round: number | null): readonly MatchEvent[] {
  if (round === null) return events
  const actions = new Set(events.flatMap(({ round: of, manual }) => (of === round && manual !== undefined ? [manual] : [])))
  return events.filter((event) => event.round === round || (event.type === 'undone' && actions.has(event.action)))
}
