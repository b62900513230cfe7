// The statistics of one match: the sums over its events, with scores and winners as the state has them. Pure.
import { ruleSetAt, type MatchState, type RoundScore } from '@restrike/pss'
import { elapsedMs } from './clock-direction.ts'
import type { HitMark, MatchStatistics, RoundStatisticsView, SideStatistics } from './contract.ts'
import type { EventSums, RoundSums } from './event-sums.ts'
import { none } from './gam-jeoms.ts'
import { reviewStatistics, type Review } from './reviews.ts'
import { countMeanMax } from './spread.ts'
import { noTechniques, pointsOf, type BySide } from './techniques.ts'

type Side = keyof BySide<unknown>

export interface MatchFacts {
  readonly matchId: string
  /** Decides which rules held. */
  readonly startedAt: string
  readonly sums: EventSums
  readonly state: MatchState
  readonly reviews: readonly Review[]
}

export function matchStatistics({ matchId, startedAt, sums, state, reviews }: MatchFacts): MatchStatistics {
  const side = (one: Side): SideStatistics => ({ ...sideSums(sums, one, startedAt), roundsWon: state[one].roundsWon })
  return {
    matchId,
    blue: side('blue'),
    red: side('red'),
    rounds: roundsOf(sums, state),
    hits: sums.hits.map(
      ({ side: by, round, clockMs, at, level, scored }): HitMark => ({
        side: by,
        round,
        elapsedMs: round === null ? null : elapsedMs(clockMs, state.roundSeconds, sums.countsUp),
        at,
        level,
        scored,
      }),
    ),
    reviews: reviewStatistics(reviews),
    injuries: sums.injuries,
    takenMs: sums.takenMs,
  }
}

export function sideSums(sums: EventSums, side: Side, at: string): Omit<SideStatistics, 'roundsWon'> {
  const techniques = sums.techniques[side]
  return {
    techniques,
    points: pointsOf(techniques, at),
    pointsByPenalties: sums.gamJeom[side === 'blue' ? 'red' : 'blue'] * ruleSetAt(at).gamJeomValue,
    gamJeom: sums.gamJeom[side],
    hits: countMeanMax(sums.hits.flatMap((hit) => (hit.side === side ? hit.level : []))),
  }
}

/** By techniques and by the opponent's gam-jeoms. */
export function totalPoints(sums: EventSums, at: string): { blue: number; red: number } {
  const total = (side: Side): number => {
    const { points, pointsByPenalties } = sideSums(sums, side, at)
    return points + pointsByPenalties
  }
  return { blue: total('blue'), red: total('red') }
}

const unheard: Omit<RoundSums, 'round'> = {
  foughtMs: null,
  takenMs: null,
  gamJeom: none,
  techniques: { blue: noTechniques, red: noTechniques },
}
const undecided: Omit<RoundScore, 'round'> = { blue: null, red: null, winner: null }

/** Rounds that the state knows of or something happened in. */
function roundsOf({ rounds }: EventSums, { roundScores }: MatchState): RoundStatisticsView[] {
  const numbers = new Set([...rounds, ...roundScores].map(({ round }) => round))
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((round) => {
      const sums = rounds.find((one) => one.round === round) ?? unheard
      const score = roundScores.find((one) => one.round === round) ?? undecided
      return { ...sums, ...score, round }
    })
}
