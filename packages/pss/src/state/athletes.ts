// Whose names stand on which side. `at` comes before the `mch` it belongs to, after it in some simulators, or alone as a correction.
import type { MessageOf, Side } from '../message.ts'
import { type Draft, emit } from './draft.ts'
import { type Athlete, type Athletes, noAthletes } from './court-fold.ts'
import { isBeforeFight, isSameAthlete, openMatch } from './match-id.ts'

const sides = ['blue', 'red'] as const

export function foldAt(draft: Draft, message: MessageOf<'at'>): void {
  for (const side of sides) {
    const sent = message[side]
    if (sent !== undefined) nameSide(draft, side, { shortName: sent.shortName, longName: sent.longName, country: sent.country })
  }
}

function nameSide(draft: Draft, side: Side, athlete: Athlete): void {
  const { fold, state } = draft
  const { step, named, upcoming } = fold.load
  if ((step === 'loaded' || step === 'unnumbered') && !named[side]) {
    nameAfterLoad(draft, side, athlete)
    return
  }
  // Shown at once where it can only be the next match; else it waits for the message behind it.
  if (step === 'announced' || state.matchId === null) showNames(draft, side, athlete)
  fold.load = { ...fold.load, upcoming: { ...upcoming, [side]: athlete } }
}

/** Names behind their `mch`. They can still show that a load taken for the same match is another one. */
function nameAfterLoad(draft: Draft, side: Side, athlete: Athlete): void {
  const { fold, state } = draft
  const { kept, named } = fold.load
  const before = fold.lastLoad?.[side] ?? null
  showNames(draft, side, athlete)
  fold.load = { ...fold.load, named: { ...named, [side]: true } }
  if (fold.lastLoad === null) return
  fold.lastLoad = { ...fold.lastLoad, [side]: athlete }
  if (!kept || before === null || isSameAthlete(before, athlete) || !isBeforeFight(draft)) return
  const other = side === 'blue' ? 'red' : 'blue'
  const otherAthlete = named[other] ? fold.lastLoad[other] : null
  if (otherAthlete === null) state[other] = { ...state[other], shortName: null, longName: null, country: null }
  fold.lastLoad = { ...fold.lastLoad, matchId: openMatch(draft), [other]: otherAthlete }
  fold.load = { ...fold.load, kept: false }
  emit(draft, { type: 'loaded' })
}

/** Names still waiting for an `mch` that did not come correct those of the match that is on. */
export function settleNames(draft: Draft): void {
  const { fold, state } = draft
  const { upcoming, step } = fold.load
  if (upcoming.blue === null && upcoming.red === null) return
  if (step === 'announced' || state.matchId === null) return
  for (const side of sides) {
    const athlete = upcoming[side]
    if (athlete === null) continue
    showNames(draft, side, athlete)
    if (fold.lastLoad !== null) fold.lastLoad = { ...fold.lastLoad, [side]: athlete }
  }
  fold.load = { ...fold.load, upcoming: noAthletes }
}

export function showNames(draft: Draft, side: Side, athlete: Athlete | null): void {
  if (athlete !== null) draft.state[side] = { ...draft.state[side], ...athlete }
}

/** The athletes the state shows. */
export function namesShown(draft: Draft): Athletes {
  return { blue: shown(draft, 'blue'), red: shown(draft, 'red') }
}

function shown(draft: Draft, side: Side): Athlete | null {
  const { shortName, longName, country } = draft.state[side]
  return shortName === null || longName === null || country === null ? null : { shortName, longName, country }
}
