// What the operator will most likely want next: who takes the round, who the match, which round comes. Suggested, never done. Pure.
import type { MatchState } from '@restrike/pss'
import type { ChallengeBy, Decision, LedgerEntry } from '@restrike/replay/contract'

type Side = 'blue' | 'red'
type Sides = Pick<MatchState, 'blue' | 'red'>

/** By the score of the round, then by the superiority that was told; null where nothing speaks for either. */
export function roundWinner({ blue, red, superiority }: Sides & Pick<MatchState, 'superiority'>): Side | null {
  return ahead(blue.score, red.score) ?? superiority
}

/** Who has the rounds that are needed; null while nobody has. */
export function matchWinner({ blue, red, rounds }: Sides & Pick<MatchState, 'rounds'>): Side | null {
  const needed = Math.ceil((rounds ?? usualRounds) / 2)
  if (Math.max(blue.roundsWon, red.roundsWon) < needed) return null
  return ahead(blue.roundsWon, red.roundsWon)
}

/** How the open challenge was decided in the review, which the match was not told yet; null where it was not. `ledger`: newest first. */
export function reviewDecision(by: ChallengeBy, ledger: readonly Pick<LedgerEntry, 'by' | 'wire' | 'hand'>[]): Decision | null {
  const last = ledger.find((entry) => entry.by === by)
  return last === undefined || last.wire !== null ? null : (last.hand?.decision ?? null)
}

/** The one after the round that was announced last. */
export function nextRound({ round }: Pick<MatchState, 'round'>): number {
  return Math.min(lastRound, (round ?? 0) + 1)
}

/** What the key announces: a second tap announces no second round, it is told that this one is announced already. */
export function nextRoundByKey(match: Sides & Pick<MatchState, 'round' | 'phase' | 'clock' | 'roundSeconds'>): number {
  const { round, phase, clock, roundSeconds, blue, red } = match
  const untouched = [blue.score, red.score, blue.gamJeom, red.gamJeom].every((count) => (count ?? 0) === 0)
  const justAnnounced = phase === 'ready' && untouched && (roundSeconds === null || clock.ms === roundSeconds * 1000)
  return round !== null && justAnnounced ? round : nextRound(match)
}

const usualRounds = 3
/** More than so many cannot be announced. */
const lastRound = 9

function ahead(blue: number | null, red: number | null): Side | null {
  if (blue === null || red === null || blue === red) return null
  return blue > red ? 'blue' : 'red'
}
