// Which match it is: our own ids, since the wire's are always the word `null`, and when two loads are of the same match.
import type { Draft } from './draft.ts'
import type { Athlete, Athletes, CourtFold } from './court-fold.ts'

/** Opens a match: its id is time and number of the datagram that did, so that the same traffic always gives the same ids. */
export function openMatch(draft: Draft): string {
  const { fold, state, datagram } = draft
  const second = draft.at.slice(0, 19).replace(/[-:]/g, '')
  const before = fold.opened?.second === second ? fold.opened : null
  // Numbers begin again with a session, and loads may come glued together: within a second the same number can open two matches.
  const again = before !== null && datagram.seq <= before.seq
  const repeats = (before?.repeats ?? 0) + (again ? 1 : 0)
  fold.opened = { second, seq: again ? before.seq : datagram.seq, repeats }
  fold.challengesBefore = 0
  fold.challengesUndone = []
  fold.actionsByHand = 0
  const matchId = `${second}-${datagram.seq}${again ? `-${repeats + 1}` : ''}`
  state.matchId = matchId
  state.wasManual = state.manual
  return matchId
}

/** Whether a load of this number and these athletes is the last one again. Athletes that were not sent say nothing against it. */
export function isSameMatch(before: CourtFold['lastLoad'], number: string, { blue, red }: Athletes): boolean {
  if (before === null || before.won || before.number !== number) return false
  return (blue === null || isSameAthlete(before.blue, blue)) && (red === null || isSameAthlete(before.red, red))
}

export function isSameAthlete(one: Athlete | null, other: Athlete): boolean {
  return one !== null && one.shortName === other.shortName && one.longName === other.longName && one.country === other.country
}

/** Loaded, and no sign of the fight yet. */
export function isBeforeFight({ state }: Draft): boolean {
  return state.phase === 'loaded' || state.phase === 'ready'
}
