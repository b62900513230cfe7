// A match entered by hand: how it begins, each action and its ticks, and the way back to the scoring system. Undo is in hand-undo.ts.
import type { Datagram, KnownMessage } from '../message.ts'
import { noLoad } from './court-fold.ts'
import { distrustLedger } from './cross-check.ts'
import { emit } from './draft.ts'
import { draftOf, foldMessage } from './fold-court.ts'
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
  draft.state.manual = true
  if (!isOther) beginTraffic(draft)
  for (const message of messages) foldMessage(draft, message)
  if (isOther) forgetEmpty(draft.state)
  distrustLedger(draft)
  const before = fold.hand ?? {
    since: draft.at,
    shadow: court,
    loadBefore: loadOf(court),
    feed: { datagrams: 0, lastAt: null },
  }
  return { fold: { ...draft.fold, acted: fold.acted, hand: { ...before, base: draft.fold, steps: [] } }, events: told(draft.events, null) }
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
  const { matchId } = fold.state
  if (matchId === null) return { fold, events: [] }
  const n = (fold.acted?.matchId === matchId ? fold.acted.n : 0) + 1
  const draft = folded(fold, datagram, 'action', messages)
  const list = withStep(hand, stepOf('action', n, datagram, { before: fold.state, messages }))
  return { fold: { ...draft.fold, acted: { matchId, n }, hand: { ...hand, ...list } }, events: told(draft.events, n) }
}

function tick(fold: MatchFold, hand: Hand, datagram: Datagram, messages: readonly KnownMessage[]): HandResult {
  if (!messages.some((message) => runs(fold.state, message))) return { fold, events: [] }
  const n = numberOfTick(hand.steps, clocksOf(messages))
  const draft = folded(fold, datagram, 'tick', messages)
  const list = withStep(hand, stepOf('tick', n, datagram, { before: fold.state, messages }))
  return { fold: { ...draft.fold, hand: { ...hand, ...list } }, events: told(draft.events, n) }
}

/** Back to the scoring system. What it has loaded meanwhile is there; else it goes on telling of the match as it was left. */
function end(fold: MatchFold, hand: Hand, datagram: Datagram): HandResult {
  const { shadow } = hand
  const { acted, opened } = fold
  if (!hasLoadedAnother(hand)) {
    const { upcoming } = shadow.load
    const { unknownMessages } = shadow.state
    const draft = draftOf({ ...courtOf(fold), load: { ...fold.load, upcoming } }, datagram, shadow.last)
    Object.assign(draft.state, { manual: false, unknownMessages })
    distrustLedger(draft)
    return { fold: { ...draft.fold, hand: null, acted }, events: [] }
  }
  const draft = draftOf({ ...shadow, opened }, datagram)
  // A load that is only announced is told when it is known which match it is of.
  if (shadow.load.step !== 'announced') emit(draft, { type: 'loaded' })
  return { fold: { ...draft.fold, hand: null, acted }, events: draft.events }
}

/** Whether the scoring system has loaded another match since it is not followed. */
export function hasLoadedAnother({ shadow, loadBefore }: Pick<Hand, 'shadow' | 'loadBefore'>): boolean {
  return loadOf(shadow) !== loadBefore
}
