// What was taken back in a match by hand did not happen: which events still stand. Pure.
import type { MatchEvent } from '@restrike/pss'

export interface StandingEvents {
  /** All but those that were taken back, and the taking back itself. The same array where nothing was. */
  readonly standing: readonly MatchEvent[]
  /** `seq` of those that were taken back. */
  readonly undone: ReadonlySet<number>
}

const none: ReadonlySet<number> = new Set()

/** @param events ascending by `seq`. An action's number may be given again after it was taken back: only what came before counts. */
export function standingEvents(events: readonly MatchEvent[]): StandingEvents {
  if (!events.some(({ type }) => type === 'undone')) return { standing: events, undone: none }
  const undone = new Set<number>()
  const byAction = new Map<number, number[]>()
  for (const event of events) {
    if (event.type === 'undone') {
      for (const seq of byAction.get(event.action) ?? []) undone.add(seq)
      byAction.delete(event.action)
    } else if (event.manual !== undefined) {
      byAction.set(event.manual, [...(byAction.get(event.manual) ?? []), event.seq])
    }
  }
  return { standing: events.filter((event) => event.type !== 'undone' && !undone.has(event.seq)), undone }
}
