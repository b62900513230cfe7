// Which events of a match count: those of its last load, as in the state, without what was taken back by hand. Pure.
import { type MatchEvent, standingEvents } from '@restrike/pss'

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
  const { standing, takenBack } = standingEvents(events)
  const asked = challengesIn(standing)
  return {
    events: standing.slice(
      Math.max(
        standing.findLastIndex(({ type }) => type === 'loaded'),
        0,
      ),
    ),
    takenBack: challengesIn(takenBack).difference(asked),
  }
}

function challengesIn(events: Iterable<MatchEvent>): Set<string> {
  const ids = new Set<string>()
  for (const event of events) if (event.type === 'challenge') ids.add(event.challengeId)
  return ids
}
