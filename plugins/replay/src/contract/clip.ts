// What a clip is: the moment somebody wants to see, and a film of it from each camera.
import { ReviewReason } from '@restrike/pss'
import { z } from 'zod'

const ms = z.number()
const count = z.int().nonnegative()

export const ClipId = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/)
export const ChallengeId = z.string().min(1).max(80)
export const ChallengeBy = z.enum(['referee', 'blue', 'red'])
export type ChallengeBy = z.infer<typeof ChallengeBy>

/** `recording`: cut from the match's recording, because the buffer did not do or was not asked. */
export const ClipSource = z.enum(['replay-buffer', 'recording'])
export type ClipSource = z.infer<typeof ClipSource>

/** `challenge`: a request for review; `operator`: the replay key; `moment`: an event or mark looked up later; `cut`: cut from another clip. */
export const ClipKind = z.enum(['challenge', 'operator', 'moment', 'cut'])
export type ClipKind = z.infer<typeof ClipKind>

/** What something looks wrong by, and what to do about it; both for the operator. */
export const Trouble = z.object({ reason: z.string(), fix: z.string() })
export type Trouble = z.infer<typeof Trouble>

/** The film of one OBS. Positions in ms from the file's time 0. */
export const Angle = z.object({
  /** Name of the OBS connection. */
  connection: z.string(),
  /** MP4, its index in front; null while it is being made, or could not be. */
  url: z.string().nullable(),
  source: ClipSource.nullable(),
  /** The moment of the court that position 0 shows: the connection's video delay is taken off. */
  startAt: z.iso.datetime().nullable(),
  /** Where the last frame ends. */
  durationMs: ms.nonnegative().nullable(),
  /** Where the first frame begins: later than 0 when sound comes first. */
  firstVideoMs: ms.nullable(),
  frames: count.nullable(),
  /** Mean distance of two frames. */
  frameIntervalMs: ms.nullable(),
  /** Longest way between two key frames: the longer, the slower a step back. */
  keyFrameGapMs: ms.nullable(),
  bytes: count.nullable(),
  /** SHA-256 of the file behind `url`, hex. */
  checksum: z.string().nullable(),
  /** The file of OBS it was made from, as OBS names it. */
  original: z.string().nullable(),
  /** Why it is not there, or not as it should be. */
  trouble: Trouble.nullable(),
})
export type Angle = z.infer<typeof Angle>

/** Ms from the challenge datagram, or the order, to each step; null where there was none. */
export const ClipTimings = z.object({
  /** The request left for OBS. */
  askedMs: ms.nullable(),
  /** OBS's saved event of this very request. */
  savedMs: ms.nullable(),
  /** The film is checked, remuxed and can be played. */
  readyMs: ms,
  /** The browser says that its first frame is painted. */
  shownMs: ms.nullable(),
})
export type ClipTimings = z.infer<typeof ClipTimings>

/** Why the review opens where it does: at which kind of event, or at the window's beginning for want of one. */
export const JumpTarget = z.enum(['hit-level', 'point', 'gam-jeom', 'clock-stopped', 'clock-started', 'moment', 'window'])
export type JumpTarget = z.infer<typeof JumpTarget>

export const Clip = z.object({
  clipId: ClipId,
  kind: ClipKind,
  matchId: z.string().nullable(),
  challengeId: ChallengeId.optional(),
  by: z.string().nullable(),
  reason: ReviewReason.nullable(),
  label: z.string().nullable(),
  /** The moment asked about: of the request, or the one looked up. */
  at: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  /** These four are the leading angle's. */
  url: z.string(),
  durationMs: ms.nonnegative(),
  jumpToMs: ms.nonnegative(),
  source: ClipSource,
  jumpTarget: JumpTarget,
  /** The actions that may be reviewed, as positions in the leading angle; null for a clip without a challenge's window. */
  window: z.object({ fromMs: ms, toMs: ms }).nullable(),
  timings: ClipTimings,
  /** The leading one first. */
  angles: z.array(Angle).min(1),
  /** Why it is not from the replay buffer, or shorter than asked. */
  trouble: Trouble.nullable(),
  /** Kept whatever its age: evidence of a challenge, or by the operator's wish. */
  protected: z.boolean(),
})
export type Clip = z.infer<typeof Clip>

/** Something that happened within a clip, and where it is seen in the leading angle. */
export const TimelineEntry = z.object({
  positionMs: ms,
  at: z.iso.datetime(),
  round: count.nullable(),
  clockMs: count.nullable(),
  kind: z.enum(['point', 'hit-level', 'gam-jeom', 'clock-started', 'clock-stopped', 'challenge', 'round-started', 'round-ended', 'mark']),
  side: z.enum(['blue', 'red', 'referee']).nullable(),
  /** Points, hit level, or count of gam-jeoms. */
  value: z.number().nullable(),
  label: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof TimelineEntry>

/** The match clock over the clip: from `positionMs` on it shows `clockMs`, and counts down if it is running. Ascending. */
export const ClockStretch = z.object({ positionMs: ms, round: count.nullable(), clockMs: count.nullable(), running: z.boolean() })
export type ClockStretch = z.infer<typeof ClockStretch>

export const Timeline = z.object({ entries: z.array(TimelineEntry), clock: z.array(ClockStretch) })
export type Timeline = z.infer<typeof Timeline>
