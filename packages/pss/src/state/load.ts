// Loads: which match is on, and when it is another one. `pre` and `mch`; the names between them are in athletes.ts.
import type { MessageOf } from '../message.ts'
import { namesShown, settleNames, showNames } from './athletes.ts'
import { type Draft, emit } from './draft.ts'
import { type Athletes, bookkeepingZero, loadZero, noAthletes } from './court-fold.ts'
import { isBeforeFight, isSameMatch, openMatch } from './match-id.ts'

/** `pre` opens the load burst. The state starts at zero; the id stays until `mch` tells which match it is. */
export function foldPre(draft: Draft): void {
  settleNames(draft)
  const { fold, state } = draft
  if (fold.load.step === 'loaded' && !fold.load.preHeard && state.phase === 'loaded') {
    // Came behind its own `mch`: some simulators change the order of the burst.
    fold.load = { ...fold.load, preHeard: true }
    return
  }
  startAtZero(draft)
  state.phase = 'loaded'
  fold.load = { step: 'announced', preHeard: true, kept: false, upcoming: noAthletes, named: { blue: false, red: false } }
}

/** `mch` says which match was loaded. Only the match that was loaded just before, not yet won, keeps its id. */
export function foldMch(draft: Draft, message: MessageOf<'mch'>): void {
  const { fold, state } = draft
  const { step, upcoming } = fold.load
  // Part of the burst came before it: then that has set the state to zero, and opened the match.
  const late = step === 'unnumbered' && isBeforeFight(draft)
  const preHeard = step === 'announced' || late
  const kept = isSameMatch(fold.lastLoad, message.number, upcoming)
  const { blue, red } = athletesOf(draft, late, kept)

  if (!preHeard) startAtZero(draft)
  const matchId = kept || late ? (state.matchId ?? openMatch(draft)) : openMatch(draft)
  if (!late) state.phase = 'loaded'
  showMatch(draft, message)
  showNames(draft, 'blue', blue)
  showNames(draft, 'red', red)
  const named = late ? fold.load.named : { blue: upcoming.blue !== null, red: upcoming.red !== null }
  fold.load = { step: 'loaded', preHeard, kept, upcoming: noAthletes, named }
  fold.lastLoad = { matchId, number: message.number, blue, red, won: false }
  emit(draft, { type: 'loaded' })
}

/**
 * To be called before any message that is traffic of a match. Traffic with no load heard, or behind a `pre` whose `mch` was lost, gets
 * an id of its own.
 */
export function beginTraffic(draft: Draft): void {
  settleNames(draft)
  const { fold, state } = draft
  if (state.matchId !== null && fold.load.step !== 'announced') return
  if (fold.load.step === 'announced') {
    const { upcoming } = fold.load
    fold.load = { ...fold.load, step: 'unnumbered', named: { blue: upcoming.blue !== null, red: upcoming.red !== null } }
    fold.lastLoad = null
  }
  fold.load = { ...fold.load, upcoming: noAthletes }
  openMatch(draft)
}

/** Those sent for this load; for a side not sent, the one known already. */
function athletesOf(draft: Draft, late: boolean, kept: boolean): Athletes {
  const { upcoming } = draft.fold.load
  const known = late ? namesShown(draft) : kept ? draft.fold.lastLoad : null
  return { blue: upcoming.blue ?? known?.blue ?? null, red: upcoming.red ?? known?.red ?? null }
}

function showMatch({ state, fold }: Draft, message: MessageOf<'mch'>): void {
  state.number = message.number
  state.category = message.category
  state.weight = message.weight
  state.division = message.division
  state.rounds = message.totalRounds
  state.roundSeconds = message.roundSeconds
  fold.countsUp = message.count === 'up'
}

function startAtZero({ state, fold }: Draft): void {
  fold.challengesBefore += state.challenges.length
  Object.assign(state, loadZero)
  Object.assign(fold, bookkeepingZero)
}
