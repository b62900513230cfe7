// The public face of replay: from a challenge to its clip, the review, the ledger of challenges, the library.
import { ReviewReason } from '@restrike/pss'
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'
import { Cards, Decision, LedgerEntry } from './contract/challenge.ts'
import { ChallengeBy, ChallengeId, Clip, ClipId, Timeline } from './contract/clip.ts'
import { Banner, Mark, ReplayStatus, View } from './contract/review.ts'

export * from './contract/challenge.ts'
export * from './contract/clip.ts'
export * from './contract/review.ts'

const none = z.object({})
const MatchId = z.string().min(1).max(64)
const Operator = z.string().max(80).optional()
const Label = z.string().max(200)
const Connection = z.string().min(1).max(40)

/** The film may still be in the making: `replay.clip.ready` tells of it. */
const Begun = z.object({ clipId: ClipId })

export const replay = contract('replay', {
  config: z.object({
    autoOnChallenge: z.boolean().default(true).describe('Each request of the scoring system opens a review'),
    keepBuffer: z.boolean().default(true).describe('Keep the replay buffer running on each OBS that records'),
    marginMs: z.int().min(0).max(60_000).default(2_000).describe('So much is shown before the window of 5 s that may be reviewed, ms'),
    preRollMs: z
      .int()
      .min(1_000)
      .max(120_000)
      .default(10_000)
      .describe('How far back a clip reaches at the least, where there is film, ms'),
    postRollMs: z.int().min(0).max(30_000).default(0).describe('Waited after the request before the buffer is saved, ms'),
    saveTimeoutMs: z.int().min(100).max(30_000).default(3_000).describe('OBS has so long to save its buffer, ms'),
    cutAfterMs: z
      .int()
      .min(50)
      .max(30_000)
      .default(1_000)
      .describe('From then on the recording is cut meanwhile, and the first film to be ready is shown, ms'),
    decisionMs: z.int().min(1_000).max(600_000).nullable().default(null).describe("The jury's time, ms; null = by the rules of that day"),
    videoDelayMs: z
      .record(z.string(), z.number().min(-2_000).max(10_000))
      .default({})
      .describe('By how much the picture of a connection lags behind what happens, ms; what is calibrated on the page goes before'),
    scene: z
      .object({
        enabled: z.boolean().default(false).describe('Change the scene on the stream while a review is open'),
        review: z.string().min(1).default('IVR').describe('The scene while a review is open'),
        live: z.string().min(1).default('LIVE').describe('The scene after it'),
      })
      .default({ enabled: false, review: 'IVR', live: 'LIVE' }),
    keepDays: z.number().min(0).default(30).describe('Clips that are no evidence go after so many days'),
    keepGigabytes: z.number().min(0).default(100).describe('The oldest clips that are no evidence go when they take more than this, GB'),
    keepFreeGigabytes: z.number().min(0).default(5).describe('They also go when less than this is free on the disk, GB'),
    keepEvidenceDays: z.number().min(0).nullable().default(null).describe('Evidence of challenges goes after so many days; null = never'),
    folder: z.string().min(1).default('.').describe('Where the library lies; set by the program'),
    bufferRows: z.int().min(100).default(10_000).meta({ atStart: true, description: 'Rows kept in memory while the database is away' }),
  }),
  errors: {
    'unknown-clip': failure({
      summary: 'The library has no such clip.',
      fix: 'See replay.clips for what there is.',
      data: z.object({ clipId: z.string() }),
      status: 404,
    }),
    'unknown-challenge': failure({
      summary: 'The ledger has no such challenge.',
      fix: 'See replay.challenges for what there is.',
      data: z.object({ challengeId: z.string() }),
      status: 404,
    }),
    'nothing-recorded': failure({
      summary: 'No camera has this moment: neither a replay buffer nor a recording.',
      fix: 'Connect an OBS that records on the OBS page; see the reason in the message.',
      data: z.object({ at: z.string() }),
      status: 404,
    }),
    'cut-failed': failure({
      summary: 'The film could not be cut.',
      fix: 'See the reason in the message; the file it comes from is untouched.',
      data: z.object({ clipId: z.string(), reason: z.string() }),
      status: 500,
    }),
    'nothing-to-undo': failure({
      summary: 'There is no action of an operator to take back.',
      fix: 'Look at the actions of the challenge in replay.challenges.',
      data: z.object({ challengeId: z.string().nullable() }),
      status: 409,
    }),
    'no-match': failure({
      summary: 'No match is on the court, so a challenge cannot belong to one.',
      fix: 'Load a match first.',
      data: none,
      status: 409,
    }),
    protected: failure({
      summary: 'The clip is evidence, or was protected, and is not removed.',
      fix: 'Take its protection away first, if you are sure.',
      data: z.object({ clipId: z.string() }),
      status: 409,
    }),
    'library-unavailable': failure({
      summary: 'The database is not there, so library and ledger cannot be read.',
      fix: 'See the database in system.health; replay goes on meanwhile.',
      data: none,
      status: 503,
    }),
    'dossier-failed': failure({
      summary: 'The dossier could not be written.',
      fix: 'Check the rights and the free space of the data folder.',
      data: z.object({ challengeId: z.string(), reason: z.string() }),
      status: 500,
    }),
  },
  commands: {
    now: command({
      summary:
        'Show the last action: answers at once with the id of the clip that is being made. `by` blue, red or referee: a challenge by hand.',
      input: z.object({ reason: z.string().max(200).optional(), by: z.string().max(40).optional(), operator: Operator }),
      output: Begun,
    }),
    moment: command({
      summary: 'Look up a moment in the recordings, and open it as a clip.',
      input: z.object({
        at: z.iso.datetime(),
        matchId: MatchId.optional(),
        beforeMs: z.int().min(0).max(120_000).default(8_000),
        afterMs: z.int().min(0).max(120_000).default(4_000),
        label: Label.optional(),
        /** Shown at once on the review page. */
        open: z.boolean().default(true),
      }),
      output: Begun,
    }),
    cut: command({
      summary: 'Cut a piece out of a clip into a clip of its own, from the key frame before its beginning on, without loss.',
      input: z.object({ clipId: ClipId, fromMs: z.number().min(0), toMs: z.number().min(0), label: Label.optional() }),
      output: Clip,
      timeoutMs: 60_000,
    }),
    clips: query({
      summary: 'Clips of a match, or those whose match, athlete or label has all words; newest first.',
      input: z.object({
        matchId: MatchId.optional(),
        query: z.string().max(200).optional(),
        limit: z.int().min(1).max(500).default(50),
      }),
      output: z.object({ clips: z.array(Clip) }),
    }),
    clip: query({ summary: 'One clip.', input: z.object({ clipId: ClipId }), output: Clip }),
    timeline: query({
      summary: 'What happened within a clip, by position in its leading angle.',
      input: z.object({ clipId: ClipId }),
      output: Timeline,
    }),
    protect: command({
      summary: 'Keep a clip whatever its age, or let it go again.',
      input: z.object({ clipId: ClipId, protected: z.boolean() }),
      output: Clip,
    }),
    remove: command({ summary: 'Delete a clip and its files.', input: z.object({ clipId: ClipId }), output: none }),
    open: command({
      summary: 'Put a clip on the table: the review pages show it.',
      input: z.object({ clipId: ClipId }),
      output: ReplayStatus,
    }),
    close: command({ summary: 'Leave the review.', input: none, output: ReplayStatus }),
    shown: command({ summary: 'The first frame of a clip is painted.', input: z.object({ clipId: ClipId }), output: none }),
    view: command({ summary: 'What the operator sees now, for the jury.', input: View, output: none }),
    challenge: command({
      summary: 'A challenge that the scoring system did not tell of: opens a review of it.',
      input: z.object({ by: ChallengeBy, reason: ReviewReason.optional(), operator: Operator }),
      output: z.object({ challengeId: ChallengeId, clipId: ClipId }),
    }),
    reason: command({
      summary: 'Why the challenge was asked for.',
      input: z.object({ challengeId: ChallengeId, reason: ReviewReason.nullable(), operator: Operator }),
      output: LedgerEntry,
    }),
    decide: command({
      summary: 'What the jury has decided.',
      input: z.object({ challengeId: ChallengeId, decision: Decision, operator: Operator }),
      output: LedgerEntry,
    }),
    note: command({
      summary: 'A note to a challenge.',
      input: z.object({ challengeId: ChallengeId, note: z.string().max(1_000), operator: Operator }),
      output: LedgerEntry,
    }),
    undo: command({
      summary: 'Take back the last action of an operator, of this challenge or of all; with `replace` by what was meant instead.',
      input: z.object({
        challengeId: ChallengeId.optional(),
        replace: z.object({ decision: Decision.optional(), reason: ReviewReason.optional() }).optional(),
        operator: Operator,
      }),
      output: LedgerEntry,
    }),
    challenges: query({
      summary: 'The ledger, newest first, and the cards left.',
      input: z.object({ matchId: MatchId.optional(), limit: z.int().min(1).max(500).default(100) }),
      output: z.object({ challenges: z.array(LedgerEntry), cards: Cards.nullable() }),
    }),
    mark: command({
      summary: 'Remember this moment, or the one so many ms from now (below 0: ago).',
      input: z.object({ offsetMs: z.int().min(-600_000).max(600_000).default(0), label: Label.optional() }),
      output: Mark,
    }),
    marks: query({
      summary: 'Marks of a match, in order of time.',
      input: z.object({ matchId: MatchId }),
      output: z.object({ marks: z.array(Mark) }),
    }),
    dossier: command({
      summary: 'Everything about a challenge as one ZIP: clips, ledger, events, datagrams, hashes in a chain.',
      input: z.object({ challengeId: ChallengeId }),
      output: z.object({ url: z.string(), path: z.string(), bytes: z.int(), checksum: z.string(), head: z.string() }),
      timeoutMs: 120_000,
    }),
    delay: command({
      summary: 'By how much the picture of a connection lags behind what happens.',
      input: z.object({ connection: Connection, videoDelayMs: z.number().min(-2_000).max(10_000) }),
      output: z.object({ delays: z.record(z.string(), z.number()) }),
    }),
    delays: query({ summary: 'The video delays in force.', input: none, output: z.object({ delays: z.record(z.string(), z.number()) }) }),
    storage: query({
      summary: 'What the library takes on the disk, and what goes next.',
      input: none,
      output: z.object({
        clips: z.int(),
        bytes: z.number(),
        protectedBytes: z.number(),
        freeBytes: z.number().nullable(),
        oldest: z.iso.datetime().nullable(),
      }),
    }),
    status: query({ summary: 'The review, its ring, the cards, the buffers.', input: none, output: ReplayStatus }),
  },
  events: {
    status: event(ReplayStatus, { retain: true }),
    /** The leading angle can be played; further angles follow as `replay.clip`. */
    'clip.ready': event(Clip),
    /** A clip changed: an angle came, it was measured, protected, shown. */
    clip: event(Clip),
    'clip.removed': event(z.object({ clipId: ClipId })),
    /** No film could be had. */
    'clip.failed': event(
      z.object({
        clipId: ClipId,
        matchId: z.string().nullable(),
        challengeId: ChallengeId.optional(),
        reason: z.string(),
        fix: z.string(),
      }),
    ),
    challenge: event(LedgerEntry),
    mark: event(Mark),
    view: event(View.nullable(), { retain: true }),
    /** For overlays. */
    banner: event(Banner, { retain: true }),
  },
})
