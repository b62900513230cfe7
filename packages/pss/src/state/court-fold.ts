// The state of a court as one source tells it, together with what the fold must remember beside it. Plain JSON data.
import { z } from 'zod'
import { type AthleteState, MatchState, PointCounts } from './match-state.ts'

const Athlete = z.object({ shortName: z.string(), longName: z.string(), country: z.string() })
export type Athlete = z.infer<typeof Athlete>
const Athletes = z.object({ blue: Athlete.nullable(), red: Athlete.nullable() })
export type Athletes = z.infer<typeof Athletes>

/** All that is known of one round, also before it counts as existing. */
const RoundRecord = z.object({
  round: z.int(),
  /** It was announced by `rnd` or decided by `wrd`; scores alone do not make a round. */
  exists: z.boolean(),
  blue: z.int().nullable(),
  red: z.int().nullable(),
  winner: z.enum(['blue', 'red']).nullable(),
  gamJeom: z.object({ blue: z.int(), red: z.int() }),
})
export type RoundRecord = z.infer<typeof RoundRecord>

/** What pairs a point with the hit that made it. Times are monotonic ms of the datagrams. */
const HitTrace = z.object({
  hit: z.object({ level: z.number(), at: z.number() }).nullable(),
  /** The score rose and its point has not come: the real order. */
  raisedAt: z.number().nullable(),
  /** The point came and its score has not: the order of simulators. */
  awaitsAt: z.number().nullable(),
})
export type HitTrace = z.infer<typeof HitTrace>

/** Our own account of the current round, to compare with what the scoring system announces. */
const Ledger = z.object({
  round: z.int(),
  points: z.object({ blue: PointCounts, red: PointCounts }),
  /** False once something was taken back, or when the round was not heard from its beginning. */
  reliable: z.boolean(),
  scoreChecked: z.boolean(),
  statisticsChecked: z.boolean(),
})

export const CourtFold = z.object({
  // Stored before there was an entry by hand: then it was none.
  state: MatchState.extend({ manual: z.boolean().default(false), wasManual: z.boolean().default(false) }),
  /** The datagram before, for the duplicate rule. */
  last: z.object({ text: z.string(), from: z.string(), monotonicMs: z.number() }).nullable(),
  load: z.object({
    /** `announced`: `pre` heard, `mch` not yet; `unnumbered`: traffic came in its stead; `loaded`: `mch` heard. */
    step: z.enum(['none', 'announced', 'unnumbered', 'loaded']),
    preHeard: z.boolean(),
    /** This load kept the id of the one before. */
    kept: z.boolean(),
    /** Athletes heard since the last load: of the next one, or a correction, as the next message will tell. */
    upcoming: Athletes,
    /** Whose names came with this load. */
    named: z.object({ blue: z.boolean(), red: z.boolean() }),
  }),
  /** What a load is compared with to tell a reload from another match. */
  lastLoad: z.object({ matchId: z.string(), number: z.string(), ...Athletes.shape, won: z.boolean() }).nullable(),
  /** The ids of the last second that opened one: highest datagram number, and how many came below it. */
  opened: z.object({ second: z.string(), seq: z.int(), repeats: z.int() }).nullable(),
  /** Challenges of earlier loads of this match, so that their ids are not used again. */
  challengesBefore: z.int(),
  /** Numbers of challenges whose request was taken back by hand, ascending: they are not used again in this match. */
  challengesUndone: z.array(z.int()).default([]),
  /** The last number given to an action by hand: they go on within a match, also when it was left to the scoring system in between. */
  actionsByHand: z.int().default(0),
  countsUp: z.boolean(),
  rounds: z.array(RoundRecord),
  hits: z.object({ blue: HitTrace, red: HitTrace }),
  ledger: Ledger.nullable(),
  winnerName: z.string().nullable(),
})
export type CourtFold = z.infer<typeof CourtFold>

const unheardAthlete: AthleteState = {
  shortName: null,
  longName: null,
  country: null,
  score: null,
  gamJeom: 0,
  roundsWon: 0,
  lastHitLevel: null,
}
const zeroAthlete: AthleteState = { ...unheardAthlete, score: 0 }
const noPoints: PointCounts = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }
export const noPointsYet = { blue: noPoints, red: noPoints }
export const noAthletes: Athletes = { blue: null, red: null }

/** What every load sets back, whatever went before. The id is not among it: that changes at `mch`. */
export const loadZero = {
  number: null,
  category: null,
  weight: null,
  division: null,
  rounds: null,
  roundSeconds: null,
  blue: zeroAthlete,
  red: zeroAthlete,
  round: null,
  clock: { ms: null, running: false },
  injury: null,
  break: null,
  roundScores: [],
  points: noPointsYet,
  gamJeomByRound: [],
  challenges: [],
  injuries: 0,
  winner: null,
  classification: null,
  superiority: null,
} satisfies Partial<MatchState>

const noHit: HitTrace = { hit: null, raisedAt: null, awaitsAt: null }

/** The bookkeeping that a load sets back with it. */
export const bookkeepingZero = {
  countsUp: false,
  rounds: [],
  hits: { blue: noHit, red: noHit },
  ledger: null,
  winnerName: null,
} satisfies Partial<CourtFold>

export const noLoad: CourtFold['load'] = {
  step: 'none',
  preHeard: false,
  kept: false,
  upcoming: noAthletes,
  named: { blue: false, red: false },
}

/** A court from which nothing was heard yet. */
export function initialCourt(): CourtFold {
  return {
    state: {
      phase: 'idle',
      matchId: null,
      ...loadZero,
      blue: unheardAthlete,
      red: unheardAthlete,
      lastDatagramAt: null,
      stale: false,
      manual: false,
      wasManual: false,
      unknownMessages: 0,
    },
    last: null,
    load: noLoad,
    lastLoad: null,
    opened: null,
    challengesBefore: 0,
    challengesUndone: [],
    actionsByHand: 0,
    ...bookkeepingZero,
  }
}
