// The public face of the recorder: which recordings there are, whether the one running is proved to run, where in a file a moment is.
import { contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

const count = z.int().nonnegative()

/** One file of a recording, as far as it belongs to the match. */
export const RecordingPart = z.object({
  /** From 1 on, in order. */
  part: z.int().min(1),
  /** As OBS named it, on OBS's own machine. */
  path: z.string(),
  /**
   * `recording`: being written; `checking`: closed, being measured; `complete`: measured, and it opens; `damaged`: it is there but
   * smaller than what OBS wrote, or it does not open; `missing`: not there; `elsewhere`: on OBS's machine, whose files cannot be read
   * here; `unchecked`: it is there, and this program cannot tell more.
   */
  state: z.enum(['recording', 'checking', 'complete', 'damaged', 'missing', 'elsewhere', 'unchecked']),
  /** Where position 0 of the file is in time: wall clock, and the monotonic clock (ms) of the program run that recorded it. */
  startedAt: z.iso.datetime(),
  startedMonotonicMs: z.number(),
  endedAt: z.iso.datetime().nullable(),
  /** `measured` from the end and length of the closed file; `estimated` from OBS's timecode while it runs. */
  timing: z.enum(['estimated', 'measured']),
  /** By how much OBS's timecode lags behind the picture in the file; null until measured, and where the file was not followed from its beginning. */
  timecodeLagMs: z.number().nullable(),
  /** Position in the file where the match begins: later than 0 when the recording was on already. */
  fromMs: z.number().nonnegative(),
  durationMs: z.number().nonnegative().nullable(),
  bytes: count.nullable(),
  /** SHA-256 of the closed file, hex. */
  checksum: z.string().nullable(),
})
export type RecordingPart = z.infer<typeof RecordingPart>

/** What one OBS recorded of one match. */
export const Recording = z.object({
  id: z.string(),
  matchId: z.string(),
  /** Name of the OBS connection. */
  connection: z.string(),
  /** The first part's file. */
  path: z.string(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** Of all parts; null while one is not measured yet. */
  durationMs: z.number().nonnegative().nullable(),
  bytes: count.nullable(),
  parts: z.array(RecordingPart),
})
export type Recording = z.infer<typeof Recording>

export const AlarmKind = z.enum([
  'not-connected',
  'does-not-start',
  'not-growing',
  'frames-skipped',
  'picture-black',
  'picture-frozen',
  'stopped-by-hand',
  'stopped-by-obs',
  'disk-short',
  'unsafe-format',
  'not-kept',
  'bad-template',
])
export type AlarmKind = z.infer<typeof AlarmKind>

/** Something about the recording that the operator must know. */
export const Alarm = z.object({
  kind: AlarmKind,
  connection: z.string(),
  severity: z.enum(['degraded', 'failed']),
  matchId: z.string().nullable(),
  /** What is wrong, and what to do. */
  reason: z.string(),
  fix: z.string(),
  since: z.iso.datetime(),
})
export type Alarm = z.infer<typeof Alarm>

/** How long the disk will do. Without a bitrate measured, what follows from it is null. */
export const DiskForecast = z.object({
  connection: z.string(),
  freeBytes: z.number(),
  bytesPerSecond: z.number().nullable(),
  /** When it is full if recording went on without a break. */
  fullAt: z.iso.datetime().nullable(),
  /** Matches of the usual length that still fit. */
  matchesLeft: count.nullable(),
})
export type DiskForecast = z.infer<typeof DiskForecast>

/** What the recorder does with one OBS. `released`: somebody stopped it by hand in this match, so it is left alone. */
export const RecorderConnection = z.object({
  connection: z.string(),
  state: z.enum(['idle', 'waiting', 'recording', 'stopping', 'released']),
  recordingId: z.string().nullable(),
  path: z.string().nullable(),
  startedAt: z.iso.datetime().nullable(),
  growing: z.boolean().nullable(),
  bytes: count.nullable(),
})
export type RecorderConnection = z.infer<typeof RecorderConnection>

export const RecorderStatus = z.object({
  enabled: z.boolean(),
  /** The match to be recorded now; null between matches. */
  matchId: z.string().nullable(),
  /** When recording will end, once the winner is known. */
  stopAt: z.iso.datetime().nullable(),
  connections: z.array(RecorderConnection),
  alarms: z.array(Alarm),
  disks: z.array(DiskForecast),
})
export type RecorderStatus = z.infer<typeof RecorderStatus>

/** Where a moment is in a file. */
export const Position = z.object({
  recordingId: z.string(),
  matchId: z.string(),
  connection: z.string(),
  part: z.int(),
  path: z.string(),
  positionMs: z.number().nonnegative(),
  timing: z.enum(['estimated', 'measured']),
})
export type Position = z.infer<typeof Position>

const Template = z.string().max(200)

export const recorder = contract('recorder', {
  config: z.object({
    enabled: z.boolean().default(true).describe('Record each match by itself'),
    startOn: z
      .enum(['load', 'ready', 'clock'])
      .default('load')
      .describe('The sign at which a recording starts: the load, the athletes ready, or the clock'),
    stopAfterMs: z.int().min(0).default(30_000).describe('Goes on for so long after the winner, ms'),
    stopAfterSilenceMs: z
      .int()
      .min(60_000)
      .default(60 * 60_000)
      .describe('Nothing heard for so long: the match was left without an end, ms'),
    folder: Template.default('{tournament}/{day}/{court}').describe("Below OBS's own folder, or from a root; / separates folders"),
    file: Template.default('{number} {blue} {blueCountry} - {red} {redCountry} {time}').describe('Name of each recording, made of tokens'),
    chapters: z.boolean().default(true).describe('Chapter marks at points, penalties, challenges and rounds, where OBS has them'),
    pictureCheckMs: z.int().min(0).max(4000).default(2000).describe('How often the picture is looked at while recording, ms; 0 = never'),
    skippedPercent: z.number().min(0).max(100).default(5).describe('Frames skipped, percent of the last seconds, at which it is said'),
    diskWarnMinutes: z.number().min(0).default(90).describe('Recording time left on the disk at which it is said, minutes'),
    diskAlarmMinutes: z.number().min(0).default(15).describe('Recording time left on the disk at which it counts as failed, minutes'),
    bufferRows: z.int().min(100).default(10_000).meta({ atStart: true, description: 'Rows kept in memory while the database is away' }),
  }),
  errors: {
    'no-recording': failure({
      summary: 'No recording has this moment.',
      fix: 'See recorder.recordings for what was recorded and when.',
      data: z.object({ at: z.string() }),
      status: 404,
    }),
    'archive-unavailable': failure({
      summary: 'The database is not there, so the list of recordings cannot be read.',
      fix: 'See the database in system.health; recording goes on meanwhile.',
      data: z.object({}),
      status: 503,
    }),
    'bad-template': failure({
      summary: 'A template for folders or file names has a token that does not exist.',
      fix: 'Use the tokens that the message lists.',
      data: z.object({ template: z.string(), token: z.string() }),
      status: 400,
    }),
  },
  commands: {
    status: query({
      summary: 'What is recorded now, what is wrong with it, how long the disk will do.',
      input: z.object({}),
      output: RecorderStatus,
    }),
    recordings: query({
      summary: 'Recordings with their files, newest first.',
      input: z.object({ matchId: z.string().min(1).max(64).optional(), limit: z.int().min(1).max(500).default(50) }),
      output: z.object({ recordings: z.array(Recording) }),
    }),
    position: query({
      summary: 'Where a moment is in the recordings that have it, one entry for each OBS.',
      input: z.object({ at: z.iso.datetime(), matchId: z.string().min(1).max(64).optional() }),
      output: z.object({ positions: z.array(Position) }),
    }),
    preview: query({
      summary: 'What folder and file would be called for the match on the court, or for a sample match.',
      input: z.object({ folder: Template.optional(), file: Template.optional() }),
      output: z.object({ folder: z.string().nullable(), name: z.string(), sample: z.boolean() }),
    }),
  },
  events: {
    status: event(RecorderStatus, { retain: true }),
    /** An alarm came or went. */
    alarm: event(z.object({ change: z.enum(['raised', 'cleared']), alarm: Alarm })),
    /** A recording was begun, continued, ended or measured. */
    recording: event(Recording),
  },
})
