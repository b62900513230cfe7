// What the operator will most likely want next: who takes the round, who the match, which round comes. Suggested, never done. Pure.
import type { MatchState } from '@restrike/pss'

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

/** The one after the round that was announced last. */
export function nextRound({ round }: Pick<MatchState, 'round'>): number {
  return Math.min(lastRound, (round ?? 0) + 1)
}

const usualRounds = 3
/** More than so many cannot be announced. */
const lastRound = 9

function ahead(blue: number | null, red: number | null): Side | null {
  if (blue === null || red === null || blue === red) return null
  return blue > red ? 'blue' : 'red'
}
