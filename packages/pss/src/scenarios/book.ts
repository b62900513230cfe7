// The simulator's own bookkeeping of one match: what truly happened, round by round. Never computed from datagrams.
import type { PointKind, RoundStatistics, Side } from '../message.ts'
import type { MatchCard } from './match-card.ts'
import type { SimulationRules, TieBreak } from './simulation-rules.ts'

export interface SideRound {
  score: number
  gamJeom: number
  /** Points that count, by kind; a removed point is taken out again. */
  readonly valid: Record<PointKind, number>
  /** Registered hits, scoring or not. */
  hits: number
}

export interface RoundBook {
  readonly round: number
  readonly blue: SideRound
  readonly red: SideRound
  winner: Side | null
}

export interface BookedChallenge {
  readonly by: 'referee' | Side
  accepted: boolean | null
  won: boolean | null
  cancelled: boolean
}

export interface Book {
  readonly rules: SimulationRules
  readonly card: MatchCard
  /** Rounds announced so far; the last one is the current one. */
  readonly rounds: [RoundBook, ...RoundBook[]]
  /** Points announced, removed ones included. */
  readonly announced: Readonly<Record<Side, Record<PointKind, number>>>
  readonly challenges: BookedChallenge[]
  injuries: number
  superiority: Side | null
  /** As far as the source tells it, which simulators may not. */
  winner: Side | 'tie' | null
  classification: string | null
}

const noPoints = (): Record<PointKind, number> => ({ punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 })
const freshSide = (): SideRound => ({ score: 0, gamJeom: 0, valid: noPoints(), hits: 0 })

export const freshRound = (round: number): RoundBook => ({ round, blue: freshSide(), red: freshSide(), winner: null })

/** The book at a load: everything at zero, round 1 announced. */
export function openBook(rules: SimulationRules, card: MatchCard): Book {
  return {
    rules,
    card,
    rounds: [freshRound(1)],
    announced: { blue: noPoints(), red: noPoints() },
    challenges: [],
    injuries: 0,
    superiority: null,
    winner: null,
    classification: null,
  }
}

export const opponent = (side: Side): Side => (side === 'blue' ? 'red' : 'blue')

export function currentRound(book: Book): RoundBook {
  return book.rounds[book.rounds.length - 1] ?? book.rounds[0]
}

export function roundsWon(book: Book, side: Side): number {
  return book.rounds.filter((round) => round.winner === side).length
}

/** Points blue is ahead in this round; negative when red leads. */
export function lead(round: RoundBook): number {
  return round.blue.score - round.red.score
}

export function statistics({ valid, gamJeom }: SideRound): RoundStatistics {
  return { ...valid, gamJeom }
}

function merit(side: SideRound, by: TieBreak, rules: SimulationRules): number {
  switch (by) {
    case 'technical-points':
      return side.valid.technicalBody * rules.pointValues.technicalBody + side.valid.technicalHead * rules.pointValues.technicalHead
    case 'heads':
      return side.valid.head
    case 'bodies':
      return side.valid.body
    case 'punches':
      return side.valid.punch
    case 'hits':
      return side.hits
    default:
      return by satisfies never
  }
}

/** Who leads: by score, then by the tie-breaks in order; null when nothing tells them apart. */
export function leader(round: RoundBook, rules: SimulationRules, tieBreaks: readonly TieBreak[] = rules.tieBreaks): Side | null {
  const score = lead(round)
  if (score !== 0) return score > 0 ? 'blue' : 'red'
  for (const by of tieBreaks) {
    const difference = merit(round.blue, by, rules) - merit(round.red, by, rules)
    if (difference !== 0) return difference > 0 ? 'blue' : 'red'
  }
  return null
}
