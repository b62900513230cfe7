// What is looked at now: the review, its ring, the exact frame on the operator's screen, what the stream is told.
import { z } from 'zod'
import { ChallengeBy, ChallengeId, ClipId, ClipTimings, Trouble } from './clip.ts'
import { Cards } from './challenge.ts'

/** The clip on the table, from the order to make it until the operator leaves it. */
export const Review = z.object({
  clipId: ClipId,
  challengeId: ChallengeId.nullable(),
  matchId: z.string().nullable(),
  by: z.string().nullable(),
  /** `failed`: there is no film of it; `trouble` says why. */
  state: z.enum(['making', 'ready', 'failed']),
  openedAt: z.iso.datetime(),
  trouble: Trouble.nullable(),
  timings: ClipTimings.nullable(),
})
export type Review = z.infer<typeof Review>

/** The time the jury has: from the first frame painted, or from the request while none is. */
export const DecisionRing = z.object({
  challengeId: ChallengeId,
  by: ChallengeBy,
  round: z.int().nullable(),
  clockMs: z.int().nullable(),
  startedAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
})
export type DecisionRing = z.infer<typeof DecisionRing>

/** Whether the replay buffer of one OBS would answer now. `stuck`: OBS says ok to a save and never tells of a file. */
export const BufferWatch = z.object({
  connection: z.string(),
  state: z.enum(['ready', 'off', 'unavailable', 'stuck', 'away']),
  trouble: Trouble.nullable(),
})
export type BufferWatch = z.infer<typeof BufferWatch>

export const ReplayStatus = z.object({
  review: Review.nullable(),
  ring: DecisionRing.nullable(),
  /** Of the match on the court. */
  cards: Cards.nullable(),
  buffers: z.array(BufferWatch),
})
export type ReplayStatus = z.infer<typeof ReplayStatus>

const between0and1 = z.number().min(0).max(1)

/** Exactly what the operator sees, for the jury's screen. */
export const View = z.object({
  clipId: ClipId,
  /** Connection of the angle. */
  angle: z.string(),
  /** The frame shown, from 0, and where it begins in the angle's file. */
  frame: z.int().nonnegative(),
  frames: z.int().nonnegative(),
  positionMs: z.number().nonnegative(),
  playing: z.boolean(),
  /** 1 = as fast as it happened; below 0 backwards. */
  rate: z.number().min(-8).max(8),
  /** 1 = the whole picture; the centre of what is seen, as a share of its width and height. */
  zoom: z.number().min(1).max(16),
  x: between0and1,
  y: between0and1,
  marks: z.object({ inMs: z.number().nullable(), outMs: z.number().nullable() }),
})
export type View = z.infer<typeof View>

/** What the stream's picture may say of a review. */
export const Banner = z.object({
  state: z.enum(['none', 'under-review', 'upheld', 'rejected', 'no-video', 'cancelled']),
  challengeId: ChallengeId.nullable(),
  by: ChallengeBy.nullable(),
  since: z.iso.datetime(),
})
export type Banner = z.infer<typeof Banner>

/** A moment that somebody wants to find again. */
export const Mark = z.object({
  markId: z.string(),
  matchId: z.string().nullable(),
  at: z.iso.datetime(),
  round: z.int().nullable(),
  clockMs: z.int().nullable(),
  label: z.string().nullable(),
  madeAt: z.iso.datetime(),
})
export type Mark = z.infer<typeof Mark>
