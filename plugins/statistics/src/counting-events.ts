// Which events of a match count: those of its last load, as in the state, without what was taken back by hand. Pure.
import type { MatchEvent } from '@restrike/pss'

/** What the sums are made of; nothing else needs to be read. */
export const countedTypes = [
  ...(['loaded', 'undone', 'round-started', 'round-ended', 'winner', 'clock-started', 'clock-stopped'] as const),
  ...(['point', 'hit-level', 'score', 'gam-jeom', 'challenge', 'injury'] as const),
] satisfies ReadonlyArray<MatchEvent['type']>

export interface Counting {
  readonly events: readonly MatchEvent[]
  /** Challenges that never were: their requests were taken back. */
  readonly takenBack: ReadonlySet<string>
}

/** `events` in order of their numbers. */
export function countingEvents(events: readonly MatchEvent[]): Counting {
  const { standing, gone } = partOf(events)
  const asked = challengesIn(standing)
  return {
    events: standing.slice(
      Math.max(
        standing.findLastIndex(({ type }) => type === 'loaded'),
        0,
      ),
    ),
    takenBack: challengesIn(gone).difference(asked),
  }
}

/** The number of an action that was taken back may be used again behind it, so each `undone` looks back from where it stands. */
function partOf(events: readonly MatchEvent[]): { standing: MatchEvent[]; gone: Set<MatchEvent> } {
  const byAction = new Map<number, MatchEvent[]>()
  const gone = new Set<MatchEvent>()
  let undone: Extract<MatchEvent, { type: 'undone' }> | undefined
  for (const event of events) {
    if (event.type === 'undone') {
      undone = event
      gone.add(event)
      for (const caused of byAction.get(event.action) ?? []) gone.add(caused)
      byAction.delete(event.action)
    } else if (event.manual !== undefined) {
      // What is told together with it sets right those who follow step by step; here the steps themselves are gone.
      if (event.manual === undone?.action && event.at === undone.at) gone.add(event)
      else byAction.set(event.manual, [...(byAction.get(event.manual) ?? []), event])
    }
  }
  return { standing: events.filter((event) => !gone.has(event)), gone }
}

function challengesIn(events: Iterable<MatchEvent>): Set<string> {
  const ids = new Set<string>()
  for (const event of events) if (event.type === 'challenge') ids.add(event.challengeId)
  return ids
}
