// The whole picture of one court, as every other program sees it: JSON only. What changes it is the fold, not this file.
import { z } from 'zod'

const count = z.int().nonnegative()
const known = z.string().nullable()
const score = count.nullable()
const side = z.enum(['blue', 'red'])

/** Where the match stands. `idle`: nothing heard yet that says more. */
export const Phase = z.enum(['idle', 'loaded', 'ready', 'fighting', 'paused', 'injury', 'break', 'round-over', 'finished'])
export type Phase = z.infer<typeof Phase>

/** One athlete. `score` and `gamJeom` are those of the current round; names and country are as sent, null until announced. */
export const AthleteState = z.object({
  shortName: known,
  longName: known,
  /** The wire's three letters, not always an IOC code. */
  country: known,
  score,
  gamJeom: count,
  roundsWon: count,
  /** Last hit level heard in this load, 1-100. */
  lastHitLevel: z.number().nullable(),
})
export type AthleteState = z.infer<typeof AthleteState>

/** How often each technique was announced by a point message. A correction lowers the score, never this. */
export const PointCounts = z.object({ punch: count, body: count, head: count, technicalBody: count, technicalHead: count })
export type PointCounts = z.infer<typeof PointCounts>

/** A round that was announced or decided. The winner is the announced one, even against the score. */
export const RoundScore = z.object({ round: count, blue: score, red: score, winner: side.nullable() })
export type RoundScore = z.infer<typeof RoundScore>

/** One request for video review. Null: not answered yet. */
export const Challenge = z.object({
  by: z.enum(['referee', 'blue', 'red']),
  accepted: z.boolean().nullable(),
  won: z.boolean().nullable(),
  cancelled: z.boolean(),
})
export type Challenge = z.infer<typeof Challenge>

/**
 * The state of the court. It describes the last load: all counts but `unknownMessages` start at zero with each.
 * Not yet known is null; counts not heard are 0. Durations in ms, times ISO 8601 in UTC.
 */
export const MatchState = z.object({
  phase: Phase,
  /** Ours, not the wire's. Changes when another match is loaded; null until there was traffic of a match. */
  matchId: known,
  /** As announced; may hold letters and dots. Null when no load was heard. */
  number: known,
  category: known,
  weight: known,
  division: known,
  /** Rounds of the match. */
  rounds: count.nullable(),
  roundSeconds: count.nullable(),
  blue: AthleteState,
  red: AthleteState,
  /** Last round announced. */
  round: count.nullable(),
  clock: z.object({ ms: count.nullable(), running: z.boolean() }),
  /** The injury clock since it was last shown; null again once the fight goes on. */
  injury: z.object({ side: z.enum(['blue', 'red', 'unknown']), ms: count, shown: z.boolean() }).nullable(),
  break: z.object({ ms: count }).nullable(),
  /** Ascending by round. */
  roundScores: z.array(RoundScore),
  points: z.object({ blue: PointCounts, red: PointCounts }),
  /** One entry for each of `roundScores`. */
  gamJeomByRound: z.array(z.object({ round: count, blue: count, red: count })),
  /** In the order asked. */
  challenges: z.array(Challenge),
  /** How often the injury clock was shown. */
  injuries: count,
  /** As announced, never computed. */
  winner: z.enum(['blue', 'red', 'tie']).nullable(),
  /** Such as `2-1 PTF`: the last one that was not empty. */
  classification: known,
  /** Who leads by the scoring system's reckoning; null = equal or not heard. */
  superiority: side.nullable(),
  lastDatagramAt: z.iso.datetime().nullable(),
  /** Set from outside when the feed fell silent; each datagram clears it. */
  stale: z.boolean(),
  /** Entered by hand: the scoring system is not followed now. */
  manual: z.boolean(),
  /** Something of this match was entered by hand, now or before: it stays so on the way back to the scoring system. */
  wasManual: z.boolean(),
  /** Since the program started. */
  unknownMessages: count,
})
export type MatchState = z.infer<typeof MatchState>
