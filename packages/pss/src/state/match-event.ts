// What happened in a match, one by one: the facts that replay, recorder and archive act upon. Clock ticks are state, not events.
import { z } from 'zod'

const side = z.enum(['blue', 'red'])
const count = z.int().nonnegative()
const matchId = z.string().min(1).max(64)
const common = {
  matchId,
  /** The round it belongs to; null while none was announced. */
  round: count.nullable(),
  /** Fight clock when it happened, ms. */
  clockMs: count.nullable(),
  /** Reception of the datagram that told it. */
  at: z.iso.datetime(),
  /** Number of the action by hand that caused it, from 1 in each match; absent for what the scoring system told. */
  manual: z.int().positive().optional(),
}
const stored = {
  /** Durable, growing by one over the life of the database. */
  seq: z.int().nonnegative(),
}

const Point = z.object({
  ...common,
  type: z.literal('point'),
  side,
  kind: z.enum(['punch', 'body', 'head', 'technicalBody', 'technicalHead']),
  /** What the technique is worth under the rules of that day. */
  value: count,
  /** Absent when the point came without a hit, as those given by hand do. */
  hitLevel: z.number().optional(),
})
/** `count`: gam-jeoms of that side in the round, after the change; lower when one was taken back. */
const GamJeom = z.object({ ...common, type: z.literal('gam-jeom'), side, count })
const HitLevel = z.object({ ...common, type: z.literal('hit-level'), side, level: z.number() })
/** The score of the round after it changed; null for a side not heard. */
const Score = z.object({ ...common, type: z.literal('score'), blue: count.nullable(), red: count.nullable() })
const ScoreCorrected = z.object({ ...common, type: z.literal('score-corrected'), side, from: count, to: count })
/** The request, and again each answer to it under the same `challengeId` (`<matchId>-c1`, `-c2` …). */
const ChallengeEvent = z.object({
  ...common,
  type: z.literal('challenge'),
  challengeId: z.string().min(1).max(80),
  by: z.enum(['referee', 'blue', 'red']),
  accepted: z.boolean().nullable(),
  won: z.boolean().nullable(),
  cancelled: z.boolean(),
})
const Injury = z.object({
  ...common,
  type: z.literal('injury'),
  side: z.enum(['blue', 'red', 'unknown']),
  /** Injury time left. */
  ms: count,
  action: z.enum(['show', 'hide', 'reset']),
})
const Break = z.object({ ...common, type: z.literal('break'), ms: count, action: z.enum(['start', 'stop', 'stopEnd']) })
const ClockStarted = z.object({ ...common, type: z.literal('clock-started') })
const ClockStopped = z.object({ ...common, type: z.literal('clock-stopped') })
/** A match was loaded; with the `matchId` of before when the same match was loaded again. */
const Loaded = z.object({ ...common, type: z.literal('loaded') })
const Ready = z.object({ ...common, type: z.literal('ready') })
const RoundStarted = z.object({ ...common, type: z.literal('round-started') })
const RoundEnded = z.object({ ...common, type: z.literal('round-ended'), winner: side })
/** Told at the decision, and again when name or classification follow. `side` is null when only these were heard. */
const Winner = z.object({
  ...common,
  type: z.literal('winner'),
  side: z.enum(['blue', 'red', 'tie']).nullable(),
  name: z.string().nullable(),
  classification: z.string().nullable(),
})
/** The scoring system contradicts our own reckoning. It is the authority: an alarm, never a correction. */
const Mismatch = z.object({
  ...common,
  type: z.literal('mismatch'),
  what: z.enum(['score', 'statistics', 'winner']),
  ours: z.string(),
  theirs: z.string(),
})
/** An action by hand was taken back: what came of it (`manual` = `action`) did not happen. Scores that change by it are told as usual. */
const Undone = z.object({
  ...common,
  type: z.literal('undone'),
  action: z.int().positive(),
  /** Of the challenge that it had asked for or answered. */
  challengeId: z.string().min(1).max(80).optional(),
})
/** A message of no known stream, cut to 512 characters. It may come before any match. */
const Unknown = z.object({ ...common, matchId: matchId.nullable(), type: z.literal('unknown'), text: z.string() })

/** An event as told at once, before it is stored. */
export const LiveMatchEvent = z.discriminatedUnion('type', [
  Point,
  GamJeom,
  HitLevel,
  Score,
  ScoreCorrected,
  ChallengeEvent,
  Injury,
  Break,
  ClockStarted,
  ClockStopped,
  Loaded,
  Ready,
  RoundStarted,
  RoundEnded,
  Winner,
  Mismatch,
  Undone,
  Unknown,
])
export type LiveMatchEvent = z.infer<typeof LiveMatchEvent>

/** An event as stored: the live one with its sequence number. */
export const MatchEvent = z.discriminatedUnion('type', [
  Point.extend(stored),
  GamJeom.extend(stored),
  HitLevel.extend(stored),
  Score.extend(stored),
  ScoreCorrected.extend(stored),
  ChallengeEvent.extend(stored),
  Injury.extend(stored),
  Break.extend(stored),
  ClockStarted.extend(stored),
  ClockStopped.extend(stored),
  Loaded.extend(stored),
  Ready.extend(stored),
  RoundStarted.extend(stored),
  RoundEnded.extend(stored),
  Winner.extend(stored),
  Mismatch.extend(stored),
  Undone.extend(stored),
  Unknown.extend(stored),
])
export type MatchEvent = z.infer<typeof MatchEvent>

/** Every `type` an event can have. */
export const MatchEventType = z.enum([
  'point',
  'gam-jeom',
  'hit-level',
  'score',
  'score-corrected',
  'challenge',
  'injury',
  'break',
  'clock-started',
  'clock-stopped',
  'loaded',
  'ready',
  'round-started',
  'round-ended',
  'winner',
  'mismatch',
  'undone',
  'unknown',
])
export type MatchEventType = z.infer<typeof MatchEventType>
