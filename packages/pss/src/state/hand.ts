// A match entered by hand: how it begins, each action and its ticks, and the way back to the scoring system. Undo is in hand-undo.ts.
import type { Datagram, KnownMessage } from '../message.ts'
import { type CourtFold, noLoad } from './court-fold.ts'
import { distrustLedger } from './cross-check.ts'
import { emit } from './draft.ts'
import { type CourtResult, draftOf, foldCourt, foldMessage, hasLoad, isOfMatch } from './fold-court.ts'
import { type HandOrder, orderOf } from './hand-order.ts'
import { clocksOf, folded, numberOfTick, runs, stepOf, told, withStep } from './hand-steps.ts'
import { undo } from './hand-undo.ts'
import { beginTraffic } from './load.ts'
import type { LiveMatchEvent } from './match-event.ts'
import type { MatchState } from './match-state.ts'
import { courtOf, type Hand, loadOf, type MatchFold } from './match-fold.ts'

export interface HandResult {
  readonly fold: MatchFold
  /** In the order they happened. */
  readonly events: readonly LiveMatchEvent[]
}

type GoOn = (fold: MatchFold, hand: Hand, datagram: Datagram, messages: readonly KnownMessage[]) => HandResult

const goOn: Readonly<Record<Exclude<HandOrder['type'], 'start'>, GoOn>> = { do: act, tick, undo, end }

/** Folds one datagram of the sender `manual`. What makes no sense, such as an action before the beginning, changes nothing. */
export function foldOrder(fold: MatchFold, datagram: Datagram): HandResult {
  const order = orderOf(datagram)
  if (order === undefined) return { fold, events: [] }
  if (order.type === 'start') return begin(fold, datagram, order.messages)
  return fold.hand === null ? { fold, events: [] } : goOn[order.type](fold, fold.hand, datagram, order.messages)
}

/** With the messages of a load another match begins, else the one on the court goes on, with what is told of its clock. */
function begin(fold: MatchFold, datagram: Datagram, messages: readonly KnownMessage[]): HandResult {
  const court = courtOf(fold)
  const isOther = messages.some(({ stream }) => stream === 'mch')
  if (fold.hand !== null && !isOther) return { fold, events: [] }
  // A match by hand is never the one that was loaded before, even with the same number and names.
  const draft = draftOf(isOther ? { ...court, load: noLoad, lastLoad: null } : court, datagram)
  Object.assign(draft.state, { manual: true, wasManual: true })
  if (!isOther) beginTraffic(draft)
  for (const message of messages) foldMessage(draft, message)
  if (isOther) forgetEmpty(draft.state)
  distrustLedger(draft)
  const shadow = shadowOf(fold, isOther, datagram)
  const before = fold.hand ?? { since: draft.at, loadBefore: loadOf(shadow), feed: { datagrams: 0, lastAt: null } }
  const feedMatch = fold.parked !== null || (isOther && shadow.state.matchId !== null) ? 'other' : 'own'
  const hand: Hand = { ...before, shadow, feedMatch, base: draft.fold, steps: [] }
  return { fold: { ...draft.fold, hand, parked: null }, events: told(draft.events, null) }
}

/** Where the scoring system is when a match by hand begins, also where one by hand gives way to another. */
function shadowOf(fold: MatchFold, isOther: boolean, datagram: Datagram): CourtFold {
  const { hand, parked } = fold
  if (hand === null) return parked ?? (isOther ? courtOf(fold) : withEntries(courtOf(fold)))
  // What was entered of its own match is part of that.
  const isOwn = hand.shadow.state.matchId === fold.state.matchId && !feedIsElsewhere(hand)
  return isOwn ? asLeft(fold, hand, datagram) : hand.shadow
}

/** By whatever way the scoring system comes back to it, something of this match was by hand. */
function withEntries(court: CourtFold): CourtFold {
  return { ...court, state: { ...court.state, wasManual: true } }
}

/** The match by hand as the scoring system finds it. */
function asLeft(fold: MatchFold, { shadow }: Hand, datagram: Datagram): CourtFold {
  const draft = draftOf({ ...courtOf(fold), load: { ...fold.load, upcoming: shadow.load.upcoming } }, datagram, shadow.last)
  Object.assign(draft.state, { manual: false, wasManual: true, unknownMessages: shadow.state.unknownMessages })
  distrustLedger(draft)
  return draft.fold
}

/** What nobody has entered is not known, while the scoring system's empty fields are kept as sent. */
function forgetEmpty(state: MatchState): void {
  for (const key of ['number', 'category', 'weight', 'division'] as const) state[key] ||= null
  for (const side of ['blue', 'red'] as const) {
    const { shortName, longName, country } = state[side]
    state[side] = { ...state[side], shortName: shortName || null, longName: longName || null, country: country || null }
  }
}

function act(fold: MatchFold, hand: Hand, datagram: Datagram, messages: readonly KnownMessage[]): HandResult {
  if (fold.state.matchId === null) return { fold, events: [] }
  const n = fold.actionsByHand + 1
  const draft = folded(fold, datagram, 'action', messages)
  const list = withStep(hand, stepOf('action', n, datagram, { before: fold.state, messages }))
  return { fold: { ...draft.fold, actionsByHand: n, hand: { ...hand, ...list } }, events: told(draft.events, n) }
}

function tick(fold: MatchFold, hand: Hand, datagram: Datagram, messages: readonly KnownMessage[]): HandResult {
  if (!messages.some((message) => runs(fold.state, message))) return { fold, events: [] }
  const n = numberOfTick(hand.steps, clocksOf(messages))
  const draft = folded(fold, datagram, 'tick', messages)
  const list = withStep(hand, stepOf('tick', n, datagram, { before: fold.state, messages }))
  return { fold: { ...draft.fold, hand: { ...hand, ...list } }, events: told(draft.events, n) }
}

/**
 * Back to the scoring system. Where it is at another match, that one is there; where it is not known yet whether it will go on with one, the
 * match by hand stays until it does; else it goes on telling of the match as it was left.
 */
function end(fold: MatchFold, hand: Hand, datagram: Datagram): HandResult {
  const { shadow, feedMatch } = hand
  if (feedIsElsewhere(hand)) return takeOver(fold, shadow, datagram, feedMatch === 'reloaded' || hasOtherLoad(hand))
  return { fold: { ...asLeft(fold, hand, datagram), hand: null, parked: feedMatch === 'other' ? shadow : null }, events: [] }
}

/** The scoring system's own match is shown from here on. `isLoaded`: its load was told to nobody yet. */
function takeOver(fold: MatchFold, court: CourtFold, datagram: Datagram, isLoaded: boolean): HandResult {
  const draft = draftOf({ ...court, opened: fold.opened }, datagram, court.last)
  draft.state.unknownMessages = (fold.hand?.shadow ?? fold).state.unknownMessages
  // A load that is only announced is told when it is known which match it is of.
  if (isLoaded && court.load.step !== 'announced') emit(draft, { type: 'loaded' })
  // Behind a load the clock stands for those who know it by its events alone.
  const { running } = draft.state.clock
  if (running !== (!isLoaded && fold.state.clock.running)) emit(draft, { type: running ? 'clock-started' : 'clock-stopped' })
  return { fold: { ...draft.fold, hand: null, parked: null }, events: draft.events }
}

/** What the scoring system tells first, after a match by hand that was not the one it was at: a load, or something of that one. */
export function foldParked(fold: MatchFold, parked: CourtFold, datagram: Datagram): CourtResult<MatchFold> {
  const isLoad = hasLoad(datagram)
  if (isOfMatch(datagram) && !isLoad) {
    const { fold: court, events } = takeOver(fold, parked, datagram, false)
    const next = foldCourt(court, datagram)
    return { ...next, events: [...events, ...next.events] }
  }
  const next = foldCourt(fold, datagram)
  // Names may be for either.
  return { ...next, fold: { ...next.fold, parked: isLoad ? null : foldCourt(parked, datagram).fold } }
}

/** Whether the scoring system is at another match than the one by hand: it has loaded one, or gone on with the one that it was at. */
export function feedIsElsewhere(hand: Hand): boolean {
  return hand.feedMatch === 'heard' || hand.feedMatch === 'reloaded' || hasOtherLoad(hand)
}

function hasOtherLoad({ shadow, loadBefore }: Hand): boolean {
  return loadOf(shadow) !== loadBefore
}
