// What must come out when a scenario is heard: taken from the simulator's book, in the shapes of the match state.
import type { PointKind, Side } from '../message.ts'
import type { Book } from './book.ts'

/** The state after the last datagram. Where the source never tells a thing it is null here too. */
export interface ExpectedOutcome {
  readonly number: string
  readonly blue: string
  readonly red: string
  readonly winner: Side | 'tie' | null
  readonly classification: string | null
  readonly roundScores: ReadonlyArray<{ readonly round: number; readonly blue: number; readonly red: number; readonly winner: Side | null }>
  /** Points announced by kind since the last load; a removed point stays counted. */
  readonly points: Readonly<Record<Side, Readonly<Record<PointKind, number>>>>
  readonly gamJeomByRound: ReadonlyArray<{ readonly round: number; readonly blue: number; readonly red: number }>
  readonly challenges: ReadonlyArray<{
    readonly by: 'referee' | Side
    readonly accepted: boolean | null
    readonly won: boolean | null
    readonly cancelled: boolean
  }>
  readonly injuries: number
  /** Load bursts heard, and how many different matches an archive makes of them. */
  readonly loads: number
  readonly matches: number
}

export function expectOutcome(book: Book, counted: { readonly loads: number; readonly matches: number }): ExpectedOutcome {
  const { card, rounds, announced, challenges, injuries, winner, classification } = book
  return {
    number: card.number,
    blue: card.blue.longName,
    red: card.red.longName,
    winner,
    classification,
    roundScores: rounds.map(({ round, blue, red, winner: roundWinner }) => ({
      round,
      blue: blue.score,
      red: red.score,
      winner: roundWinner,
    })),
    points: { blue: { ...announced.blue }, red: { ...announced.red } },
    gamJeomByRound: rounds.map(({ round, blue, red }) => ({ round, blue: blue.gamJeom, red: red.gamJeom })),
    challenges: challenges.map((challenge) => ({ ...challenge })),
    injuries,
    ...counted,
  }
}
