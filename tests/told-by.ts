// The part of the state of which a simulated match knows what it must be.
import type { MatchState } from '@restrike/pss'
import type { ExpectedOutcome } from '@restrike/pss/scenarios'

export function toldBy(state: MatchState): Omit<ExpectedOutcome, 'loads' | 'matches' | 'roundScores'> & Pick<MatchState, 'roundScores'> {
  const { number, blue, red, winner, classification, roundScores, points, gamJeomByRound, challenges, injuries } = state
  return {
    ...{ winner, classification, roundScores, points, gamJeomByRound, challenges, injuries },
    number: number ?? '',
    blue: blue.longName ?? '',
    red: red.longName ?? '',
  }
}
