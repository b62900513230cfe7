// The match state as a pure fold over datagrams: the same traffic always gives the same state and the same events. While a match is by
// hand, what the scoring system tells goes aside; the orders that come by hand are folded in hand.ts.
import type { Datagram } from '../message.ts'
import { foldCourt, hasLoad, isoOf, isOfMatch } from './fold-court.ts'
import { foldOrder, foldParked } from './hand.ts'
import { handSender } from './hand-order.ts'
import type { LiveMatchEvent } from './match-event.ts'
import type { Hand, MatchFold } from './match-fold.ts'

export interface FoldResult {
  readonly fold: MatchFold
  /** In the order they happened. */
  readonly events: readonly LiveMatchEvent[]
  /** The datagram repeated the one before and had no effect. The caller counts these. */
  readonly duplicate: boolean
}

/** Folds one datagram. Never throws on what the wire can hold, and never changes `fold`: the result shares what stayed. */
export function foldDatagram(fold: MatchFold, datagram: Datagram): FoldResult {
  if (datagram.from === handSender) return { ...foldOrder(fold, datagram), duplicate: false }
  if (fold.hand !== null) return foldAside(fold, fold.hand, datagram)
  return fold.parked === null ? foldCourt(fold, datagram) : foldParked(fold, fold.parked, datagram)
}

/** What the scoring system tells while it is not followed changes nothing that is shown; it is kept up, so that the way back is right at once. */
function foldAside(fold: MatchFold, hand: Hand, datagram: Datagram): FoldResult {
  // Both sides open matches: together they must not give an id twice.
  const { fold: shadow, duplicate } = foldCourt({ ...hand.shadow, opened: fold.opened }, datagram)
  const feed = { datagrams: hand.feed.datagrams + 1, lastAt: isoOf(datagram.at) }
  const feedMatch = feedMatchAfter(hand.feedMatch, datagram)
  return { fold: { ...fold, opened: shadow.opened, hand: { ...hand, shadow, feed, feedMatch } }, events: [], duplicate }
}

function feedMatchAfter(before: Hand['feedMatch'], datagram: Datagram): Hand['feedMatch'] {
  if (before === 'own' || !isOfMatch(datagram)) return before
  return before === 'reloaded' || hasLoad(datagram) ? 'reloaded' : 'heard'
}
