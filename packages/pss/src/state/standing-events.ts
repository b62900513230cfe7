// What was taken back in a match by hand did not happen: which of the events still stand. Pure.
import type { LiveMatchEvent } from './match-event.ts'

export interface StandingEvents<E> {
  /** In their order. The same array where nothing was taken back. */
  readonly standing: readonly E[]
  /** The others: what an action had caused, the taking back itself, and what was told with it to set others right. */
  readonly gone: ReadonlySet<E>
}

const none: ReadonlySet<never> = new Set()

/**
 * `events` in the order they were told, of one match or of several. The number of an action that was taken back may be used again behind it,
 * so each `undone` looks back from where it stands.
 */
export function standingEvents<E extends LiveMatchEvent>(events: readonly E[]): StandingEvents<E> {
  if (!events.some(({ type }) => type === 'undone')) return { standing: events, gone: none }
  const byAction = new Map<string, E[]>()
  const gone = new Set<E>()
  let undone: Extract<LiveMatchEvent, { type: 'undone' }> | undefined
  for (const event of events) {
    if (event.type === 'undone') {
      undone = event
      gone.add(event)
      const action = `${event.matchId} ${event.action}`
      for (const caused of byAction.get(action) ?? []) gone.add(caused)
      byAction.delete(action)
    } else if (event.manual !== undefined) {
      const action = `${event.matchId} ${event.manual}`
      // Those who follow step by step need it; here the steps themselves are gone.
      if (undone !== undefined && setsRight(event, undone)) gone.add(event)
      else byAction.set(action, [...(byAction.get(action) ?? []), event])
    }
  }
  return { standing: events.filter((event) => !gone.has(event)), gone }
}

/** Told with the taking back, for those who had heard of the action. */
export function setsRight(event: LiveMatchEvent, undone: Extract<LiveMatchEvent, { type: 'undone' }>): boolean {
  return event.manual === undone.action && event.at === undone.at && event.matchId === undone.matchId
}
