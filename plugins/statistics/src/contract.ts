// The public face of the statistics: sums over the events of one match, of a day, of an athlete. Browser-safe.
import { contract, failure, query } from '@restrike/sdk'
import { PointCounts } from '@restrike/pss'
import { z } from 'zod'

const count = z.int().nonnegative()
/** 31 days, one of which the clocks are put back. */
const longestMs = (31 * 24 + 1) * 3_600_000
const MatchId = z.string().min(1).max(64)

/** Of one side. Points taken back by hand do not count; a corrected score stays with its techniques, as in the state. */
export const SideStatistics = z.object({
  techniques: PointCounts,
  /** Points by these techniques, by the rules of that day. */
  points: count,
  /** Got for gam-jeoms of the opponent. */
  pointsByPenalties: count,
  gamJeom: count,
  roundsWon: count,
  hits: z.object({ count, mean: z.number().nullable(), max: z.number().nullable() }),
})
export type SideStatistics = z.infer<typeof SideStatistics>

export const HitMark = z.object({
  side: z.enum(['blue', 'red']),
  round: count.nullable(),
  /** Fight time that had passed in the round, ms; null while the clock is not known. */
  elapsedMs: z.number().nullable(),
  at: z.iso.datetime(),
  level: z.number(),
  /** It came with a point. */
  scored: z.boolean(),
})
export type HitMark = z.infer<typeof HitMark>

export const RoundStatisticsView = z.object({
  round: count,
  blue: count.nullable(),
  red: count.nullable(),
  winner: z.enum(['blue', 'red']).nullable(),
  /** Time fought, and time from its announcement to its end; null where it was not heard whole, or the machine's clock was set back. */
  foughtMs: z.number().nullable(),
  takenMs: z.number().nullable(),
  gamJeom: z.object({ blue: count, red: count }),
  techniques: z.object({ blue: PointCounts, red: PointCounts }),
})
export type RoundStatisticsView = z.infer<typeof RoundStatisticsView>

/** Reviews asked for. Times from the request to the first frame, and to the decision. */
export const ReviewStatistics = z.object({
  asked: count,
  upheld: count,
  rejected: count,
  /** Denied, no video, cancelled, or not decided. */
  other: count,
  firstFrameMs: z.object({ median: z.number().nullable(), max: z.number().nullable() }),
  decisionMs: z.object({ median: z.number().nullable(), max: z.number().nullable() }),
})
export type ReviewStatistics = z.infer<typeof ReviewStatistics>

export const MatchStatistics = z.object({
  matchId: MatchId,
  blue: SideStatistics,
  red: SideStatistics,
  rounds: z.array(RoundStatisticsView),
  hits: z.array(HitMark),
  reviews: ReviewStatistics,
  injuries: count,
  /** From the load to the winner; null while it is on, or where the machine's clock was set back. */
  takenMs: z.number().nullable(),
})
export type MatchStatistics = z.infer<typeof MatchStatistics>

export const DayStatistics = z.object({
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  matches: count,
  finished: count,
  /** By which side, and how: such as `PTF`, as announced. */
  wins: z.object({ blue: count, red: count, none: count }),
  decisions: z.array(z.object({ how: z.string(), matches: count })),
  techniques: z.object({ blue: PointCounts, red: PointCounts }),
  gamJeom: count,
  reviews: ReviewStatistics,
  matchMs: z.object({ median: z.number().nullable(), max: z.number().nullable() }),
  roundMs: z.object({ median: z.number().nullable(), max: z.number().nullable() }),
  /** One per match, in order of time. */
  byMatch: z.array(
    z.object({
      matchId: MatchId,
      number: z.string().nullable(),
      startedAt: z.iso.datetime(),
      takenMs: z.number().nullable(),
      /** By techniques and by gam-jeoms of the opponent. */
      points: z.object({ blue: count, red: count }),
      gamJeom: count,
      reviews: count,
    }),
  ),
  countries: z.array(z.object({ country: z.string(), matches: count, won: count })),
})
export type DayStatistics = z.infer<typeof DayStatistics>

export const AthleteStatistics = z.object({
  name: z.string(),
  country: z.string().nullable(),
  matches: count,
  won: count,
  lost: count,
  techniques: PointCounts,
  /** By techniques and by gam-jeoms of the other one. */
  pointsFor: count,
  pointsAgainst: count,
  gamJeom: count,
  hits: z.object({ count, mean: z.number().nullable(), max: z.number().nullable() }),
  challenges: z.object({ asked: count, upheld: count }),
  /** In order of time. */
  byMatch: z.array(
    z.object({
      matchId: MatchId,
      number: z.string().nullable(),
      startedAt: z.iso.datetime(),
      side: z.enum(['blue', 'red']),
      opponent: z.string().nullable(),
      opponentCountry: z.string().nullable(),
      won: z.boolean().nullable(),
      points: count,
      against: count,
      gamJeom: count,
      meanHit: z.number().nullable(),
    }),
  ),
})
export type AthleteStatistics = z.infer<typeof AthleteStatistics>

export const statistics = contract('statistics', {
  errors: {
    'not-found': failure({
      summary: 'The archive knows no such match or athlete.',
      fix: 'Look for it in match.list.',
      data: z.object({ what: z.string() }),
      status: 404,
    }),
  },
  commands: {
    match: query({
      summary: 'Sums over one match, also while it is on.',
      input: z.object({ id: MatchId }),
      output: MatchStatistics,
      timeoutMs: 30_000,
    }),
    day: query({
      summary: 'Sums over the matches loaded between two moments, at most 31 days.',
      input: z.object({ from: z.iso.datetime(), to: z.iso.datetime() }).refine(
        ({ from, to }) => {
          const ms = Date.parse(to) - Date.parse(from)
          return ms >= 0 && ms <= longestMs
        },
        { path: ['to'], message: 'not before `from`, and at most 31 days after it' },
      ),
      output: DayStatistics,
      timeoutMs: 60_000,
    }),
    athlete: query({
      summary: 'Sums over the matches of one athlete, named as in the archive (long name, or short where there is none).',
      input: z.object({ name: z.string().min(1).max(120), country: z.string().max(4).optional() }),
      output: AthleteStatistics,
      timeoutMs: 60_000,
    }),
  },
})
