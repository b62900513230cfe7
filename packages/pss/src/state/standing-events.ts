// What was taken back in a match by hand did not happen: which of the events still stand. Pure.
import type { LiveMatchEvent } from './match-event.ts'

export interface StandingEvents<E> {
  /** In their order, without the taking back itself and what was told with it to set others right. The same array where nothing was taken back. */
  readonly standing: readonly E[]
  /** What the actions that were taken back had caused. */
  readonly takenBack: ReadonlySet<E>
}

const none: ReadonlySet<never> = new Set()

/**
 * `events` in the order they were told, of one match or of several. The number of an action that was taken back may be used again behind it,
 * so each `undone` looks back from where it stands.
 */
export function standingEvents<E extends LiveMatchEvent>(events: readonly E[]): StandingEvents<E> {
  if (!events.some(({ type }) => type === 'undone')) return { standing: events, takenBack: none }
  const byAction = new Map<string, E[]>()
  const takenBack = new Set<E>()
  const others = new Set<E>()
  let undone: Extract<LiveMatchEvent, { type: 'undone' }> | undefined
  for (const event of events) {
    if (event.type === 'undone') {
      undone = event
      others.add(event)
      const action = `${event.matchId} ${event.action}`
      for (const caused of byAction.get(action) ?? []) takenBack.add(caused)
      byAction.delete(action)
    } else if (event.manual !== undefined) {
      const action = `${event.matchId} ${event.manual}`
      // Those who follow step by step need it; here the steps themselves are gone.
      if (undone !== undefined && setsRight(event, undone)) others.add(event)
      else byAction.set(action, [...(byAction.get(action) ?? []), event])
    }
  }
  return { standing: events.filter((event) => !takenBack.has(event) && !others.has(event)), takenBack }
}

/** Told with the taking back, for those who had heard of the action. */
export function setsRight(event: LiveMatchEvent, undone: Extract<LiveMatchEvent, { type: 'undone' }>): boolean {
  return event.manual === undone.action && event.at === undone.at && event.matchId === undone.matchId
}
