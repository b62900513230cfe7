// Folds datagrams and says what came of it: the events with their place in the journal. Pure.
import { foldDatagram, isLoading, type Datagram, type LiveMatchEvent, type MatchFold, type MatchState } from '@restrike/pss'

/** An event and where it came from: the `place`-th of datagram `n` of `session`. Orders all events ever. */
export interface PlacedEvent {
  readonly event: LiveMatchEvent
  readonly session: number
  readonly n: number
  readonly place: number
}

export interface Folded {
  readonly fold: MatchFold
  readonly events: readonly PlacedEvent[]
  /** Last states of matches that gave way to another load within these datagrams. */
  readonly closed: readonly MatchState[]
}

export type Place = Pick<PlacedEvent, 'session' | 'n' | 'place'>

export function foldBatch(start: MatchFold, session: number, datagrams: readonly Datagram[]): Folded {
  let fold = start
  const events: PlacedEvent[] = []
  const closed: MatchState[] = []
  for (const datagram of datagrams) {
    const result = foldDatagram(fold, datagram)
    if (givesWay(fold, result.fold)) closed.push(fold.state)
    fold = result.fold
    for (const [place, event] of result.events.entries()) events.push({ event, session, n: datagram.seq, place })
  }
  return { fold, events, closed }
}

/** A load begins or another match is there: what stood before is that match's last word. */
function givesWay(before: MatchFold, after: MatchFold): boolean {
  if (before.state.matchId === null || isLoading(before)) return false
  return isLoading(after) || after.state.matchId !== before.state.matchId
}

/** Whether `a` comes behind `b`; everything comes behind undefined. */
export function isBehind(a: Place, b: Place | undefined): boolean {
  if (!b) return true
  return a.session - b.session > 0 || (a.session === b.session && (a.n > b.n || (a.n === b.n && a.place > b.place)))
}
