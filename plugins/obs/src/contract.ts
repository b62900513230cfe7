// The public face of OBS Studio: its connections as observed, what can be asked of them, what they announce.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'
import {
  ObsConnectionState,
  ObsOutputName,
  ObsRecording,
  ObsReplayBuffer,
  ObsRole,
  ObsStatus,
  ObsStreaming,
  ObsVirtualCamera,
  ObsWanted,
  ChangedBy,
  safeFolder,
  unsafeName,
} from './contract/connection.ts'

export * from './contract/connection.ts'

const count = z.int().nonnegative()
const Name = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[\p{L}\p{N} ._-]+$/u, 'only letters, digits, spaces and . _ - are allowed')
const Url = z
  .url({ protocol: /^wss?$/, error: 'an address such as ws://127.0.0.1:4455' })
  .refine((url) => !partsOf(url)?.username && !partsOf(url)?.password, 'the password does not belong into the address: give it apart')
  .refine((url) => !partsOf(url)?.hash, 'an address does not have a part after #')
/** As a connection reads it: also `ws:user:secret@host` holds a password. */
function partsOf(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
/** Which connection; without it the first one whose role fits. */
const Which = { name: Name.optional() }

export const ConnectionSpec = z.object({
  name: Name,
  url: Url,
  /** Read, never shown and never written back. */
  password: z.string().max(200).default(''),
  role: ObsRole.default('both'),
})
export type ConnectionSpec = z.infer<typeof ConnectionSpec>

/** An output changed, in the order it happened. */
export const ObsOutput = z.object({
  name: z.string(),
  output: ObsOutputName,
  change: z.enum(['started', 'stopping', 'stopped', 'paused', 'resumed', 'file-changed', 'lost']),
  by: ChangedBy,
  /** Of a recording: its file. */
  path: z.string().nullable(),
  label: z.string().nullable(),
  /** When it happened; for `stopping` and `stopped` the moment of the order, which is where the file ends. */
  at: z.iso.datetime(),
  monotonicMs: z.number(),
  /** Handed to the file writer until then; a file that is smaller was not written whole. */
  bytes: count.nullable(),
})
export type ObsOutput = z.infer<typeof ObsOutput>

export const SetupCheck = z.object({
  key: z.enum(['replay-buffer', 'replay-length', 'replay-memory', 'key-frames', 'format', 'folder']),
  /** Null: cannot be read from outside. */
  ok: z.boolean().nullable(),
  /** What is set now and what is needed, in words. */
  current: z.string(),
  needed: z.string(),
  fix: z.string(),
  /** Whether `apply` can set it; otherwise it is set by hand in OBS. */
  settable: z.boolean(),
})
export type SetupCheck = z.infer<typeof SetupCheck>

/** An order waits for those before it, and until OBS is seen to have carried it out. */
const orderLimitMs = 25_000

const none = z.object({})
const named = z.object({ name: z.string() })

const errors = {
  'unknown-connection': failure({
    summary: 'There is no OBS connection of this name or role.',
    fix: 'See obs.status for the names; add one with obs.connect.',
    data: named,
    status: 404,
  }),
  'not-connected': failure({
    summary: 'OBS is not connected.',
    fix: 'See the problem in obs.status: OBS must run, its WebSocket server must be on, and the password must be right.',
    data: z.object({ name: z.string(), state: ObsConnectionState }),
    status: 503,
  }),
  'request-refused': failure({
    summary: 'OBS refused a request.',
    fix: 'See the comment of OBS in the message.',
    data: z.object({ name: z.string(), request: z.string(), code: z.int(), comment: z.string() }),
    status: 409,
  }),
  'no-answer': failure({
    summary: 'OBS did not answer a request in time.',
    fix: 'Look at OBS: it may hang, or show a question.',
    data: z.object({ name: z.string(), request: z.string(), limitMs: z.number() }),
    status: 504,
  }),
  'connection-lost': failure({
    summary: 'The connection to OBS ended before it had answered.',
    fix: 'It reconnects by itself; look whether OBS still runs.',
    data: z.object({ name: z.string(), request: z.string() }),
    status: 503,
  }),
  'did-not-happen': failure({
    summary: 'OBS accepted an order but did not carry it out.',
    fix: 'Look at OBS: a folder that does not exist, a full disk, or a setting that forbids it. obs.setup checks the settings.',
    data: z.object({ name: z.string(), what: z.string() }),
    status: 409,
  }),
  'not-available': failure({
    summary: 'This OBS, or its profile, does not have what was asked for.',
    fix: 'For the replay buffer: obs.setup {"apply":true}. For chapters: OBS 30.2 or newer, recording as Hybrid MP4.',
    data: z.object({ name: z.string(), what: z.string() }),
    status: 409,
  }),
  'outputs-active': failure({
    summary: 'A setting cannot be changed while OBS records, streams or keeps the replay buffer.',
    fix: 'Stop these outputs in a break, then try again.',
    data: z.object({ name: z.string(), active: z.array(ObsOutputName) }),
    status: 409,
  }),
  'not-kept': failure({
    summary: 'The connection works but could not be stored: it is gone after a restart.',
    fix: 'Check the rights and the free space of the data folder.',
    data: z.object({ file: z.string(), reason: z.string() }),
    status: 500,
  }),
} as const

export const obs = contract('obs', {
  config: z.object({
    connections: z
      .array(ConnectionSpec)
      .default([])
      .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two connections have the same name')
      .describe('Each OBS: name, url, password, role (record, stream or both)'),
    folder: z.string().min(1).default('.').describe('Where connections given by command are kept; set by the program'),
    pollMs: z.int().min(100).default(1000).describe('How often OBS is asked for what it does not announce, ms'),
    connectTimeoutMs: z.int().min(100).default(3000).describe('How long a connection may take, ms'),
    requestTimeoutMs: z.int().min(100).default(3000).describe('How long OBS has for an answer, ms'),
  }),
  errors,
  commands: {
    connect: command({
      summary:
        'Connect to an OBS, now and after each restart. Without a URL: the known one of this name. Without a password: the known one.',
      input: z.object({ name: Name, url: Url.optional(), password: z.string().max(200).optional(), role: ObsRole.optional() }),
      output: ObsStatus,
    }),
    disconnect: command({
      summary: 'Leave an OBS alone until obs.connect or the next start; `forget` removes a connection given by command for good.',
      input: z.object({ name: Name, forget: z.boolean().default(false) }),
      output: ObsStatus,
    }),
    status: query({ summary: 'Every connection as observed; null is unknown.', input: none, output: ObsStatus }),
    want: command({
      summary: 'Keep OBS at something, as soon and as long as it can; answers at once. What is not named stays; null takes a wish back.',
      input: z.object({ ...Which, ...ObsWanted.partial().shape }),
      output: ObsWanted,
    }),
    'recording.start': command({
      summary: 'Record; answers when OBS records.',
      input: z.object(Which),
      output: ObsRecording,
      timeoutMs: orderLimitMs,
    }),
    'recording.stop': command({
      summary: 'End the recording; answers when its file is closed.',
      input: z.object(Which),
      output: ObsRecording,
      timeoutMs: orderLimitMs,
    }),
    'recording.pause': command({ summary: 'Pause the recording.', input: z.object(Which), output: ObsRecording, timeoutMs: orderLimitMs }),
    'recording.resume': command({
      summary: 'Go on with a paused recording.',
      input: z.object(Which),
      output: ObsRecording,
      timeoutMs: orderLimitMs,
    }),
    chapter: command({
      summary: 'Put a chapter mark into the recording, where OBS can.',
      input: z.object({ ...Which, title: z.string().min(1).max(200) }),
      output: none,
    }),
    'streaming.start': command({
      summary: 'Stream; answers when OBS streams.',
      input: z.object(Which),
      output: ObsStreaming,
      timeoutMs: orderLimitMs,
    }),
    'streaming.stop': command({ summary: 'End the stream.', input: z.object(Which), output: ObsStreaming, timeoutMs: orderLimitMs }),
    'replay-buffer.start': command({
      summary: 'Keep the replay buffer running.',
      input: z.object(Which),
      output: ObsReplayBuffer,
      timeoutMs: orderLimitMs,
    }),
    'replay-buffer.stop': command({
      summary: 'Stop the replay buffer.',
      input: z.object(Which),
      output: ObsReplayBuffer,
      timeoutMs: orderLimitMs,
    }),
    'replay-buffer.save': command({
      summary:
        'Save the replay buffer; answers with the file that OBS says it has saved: with `file` the one of that name, of this very request.',
      input: z.object({
        ...Which,
        file: z
          .string()
          .max(100)
          .regex(/^[\w-]+$/)
          .optional(),
        limitMs: z.int().min(100).max(30_000).default(3_000),
      }),
      output: z.object({ path: z.string(), requestedAt: z.iso.datetime(), requestedMonotonicMs: z.number(), savedMonotonicMs: z.number() }),
      timeoutMs: 40_000,
    }),
    'virtual-camera.start': command({
      summary: 'Start the virtual camera.',
      input: z.object(Which),
      output: ObsVirtualCamera,
      timeoutMs: orderLimitMs,
    }),
    'virtual-camera.stop': command({
      summary: 'Stop the virtual camera.',
      input: z.object(Which),
      output: ObsVirtualCamera,
      timeoutMs: orderLimitMs,
    }),
    'scene.set': command({
      summary: 'Show a scene on program; answers when it is there.',
      input: z.object({ ...Which, scene: z.string().min(1).max(200) }),
      output: z.object({ scene: z.string() }),
      timeoutMs: orderLimitMs,
    }),
    sources: query({
      summary: 'The sources of a scene, topmost first; without a scene: of the one on program.',
      input: z.object({ ...Which, scene: z.string().min(1).optional() }),
      output: z.object({
        scene: z.string(),
        sources: z.array(z.object({ name: z.string(), kind: z.string().nullable(), shown: z.boolean() })),
      }),
    }),
    'source.show': command({
      summary: 'Show or hide a source of a scene.',
      input: z.object({ ...Which, scene: z.string().min(1).optional(), source: z.string().min(1), shown: z.boolean() }),
      output: z.object({ scene: z.string(), source: z.string(), shown: z.boolean() }),
    }),
    screenshot: query({
      summary: 'A picture of a source or scene, as a data URL; without a source: the scene on program.',
      input: z.object({
        ...Which,
        source: z.string().min(1).optional(),
        width: z.int().min(8).max(4096).default(640),
        height: z.int().min(8).max(4096).optional(),
        format: z.enum(['jpg', 'png', 'bmp']).default('jpg'),
      }),
      output: z.object({ source: z.string(), image: z.string(), at: z.iso.datetime() }),
    }),
    request: command({
      summary: 'For experts: any request of obs-websocket 5, as it is.',
      input: z.object({ ...Which, type: z.string().min(1).max(100), data: z.record(z.string(), z.unknown()).optional() }),
      output: z.object({ data: z.unknown() }),
    }),
    setup: command({
      summary: 'Check what recording and replay need of OBS; with `apply` set what is missing.',
      input: z.object({
        ...Which,
        apply: z.boolean().default(false),
        replaySeconds: z.int().min(5).max(300).default(30),
        /** Where OBS records; without it the folder that is set there. */
        folder: z.string().max(400).regex(safeFolder, unsafeName).optional(),
      }),
      output: z.object({ ok: z.boolean(), checks: z.array(SetupCheck), applied: z.array(z.string()) }),
      timeoutMs: 30_000,
    }),
  },
  events: {
    status: event(ObsStatus, { retain: true }),
    output: event(ObsOutput),
    /** OBS says that it has saved the replay buffer. Whether the file is whole is for the listener to check. */
    'replay-saved': event(z.object({ name: z.string(), path: z.string(), at: z.iso.datetime(), monotonicMs: z.number() })),
  },
})
