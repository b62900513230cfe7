// The copy that is worked on while one datagram is folded. Its top level is fresh and may be set; everything below is shared with the
// fold before and must be replaced, never changed.
import type { Datagram } from '../message.ts'
import type { LiveMatchEvent } from './match-event.ts'
import type { CourtFold } from './court-fold.ts'
import type { MatchState } from './match-state.ts'

export interface Draft {
  readonly fold: CourtFold
  /** The same object as `fold.state`. */
  readonly state: MatchState
  readonly events: LiveMatchEvent[]
  readonly datagram: Datagram
  /** Reception of the datagram, ISO. */
  readonly at: string
}

type OwnFields<E> = E extends LiveMatchEvent ? Omit<E, 'matchId' | 'round' | 'clockMs' | 'at'> : never

/** Tells that something happened, now and in this match. `round` only where it is not the current one. */
export function emit(draft: Draft, own: OwnFields<LiveMatchEvent>, round: number | null = draft.state.round): void {
  const { state } = draft
  // `as`: the compiler does not follow a union through a spread; OwnFields is the union without exactly these four.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  draft.events.push({ matchId: state.matchId, round, clockMs: state.clock.ms, at: draft.at, ...own } as LiveMatchEvent)
}
