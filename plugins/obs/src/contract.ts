// The public face of OBS Studio: its connections as observed, what can be asked of them, what they announce.
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

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

/** What a connection is for. */
export const ObsRole = z.enum(['record', 'stream', 'both'])
export type ObsRole = z.infer<typeof ObsRole>

/** `connecting`: not known yet, or OBS is still starting; `disconnected`: by the operator, it stays so. */
export const ObsConnectionState = z.enum(['connected', 'connecting', 'wrong-password', 'unreachable', 'disconnected'])
export type ObsConnectionState = z.infer<typeof ObsConnectionState>

/** Who changed an output: this program, the user of OBS by hand, or OBS itself because it could not go on. */
export const ChangedBy = z.enum(['us', 'hand', 'obs'])
export type ChangedBy = z.infer<typeof ChangedBy>

export const ObsRecording = z.object({
  active: z.boolean(),
  paused: z.boolean(),
  /** The file being written, as OBS names it on its own machine; null while none is. */
  path: z.string().nullable(),
  /** Handed to OBS's file writer since the start. */
  bytes: count.nullable(),
  /** Recorded time by OBS's own timecode. */
  durationMs: z.number().nonnegative().nullable(),
  /** Whether bytes were added of late; null while not recording, paused, or too young to tell. */
  growing: z.boolean().nullable(),
  /** When the recording's time 0 was, by OBS's timecode; wall clock, and this program's monotonic clock in ms. */
  startedAt: z.iso.datetime().nullable(),
  startedMonotonicMs: z.number().nullable(),
  /** What this program records under (a match id); null when it does not. */
  label: z.string().nullable(),
  /** Who has started it; null where it was found running. */
  by: ChangedBy.nullable(),
})
export type ObsRecording = z.infer<typeof ObsRecording>

export const ObsStreaming = z.object({
  active: z.boolean(),
  reconnecting: z.boolean(),
  bytes: count.nullable(),
  durationMs: z.number().nonnegative().nullable(),
  skippedFrames: count.nullable(),
  totalFrames: count.nullable(),
})
export type ObsStreaming = z.infer<typeof ObsStreaming>

/** `available`: the profile has one; without it OBS refuses every request about it. */
export const ObsReplayBuffer = z.object({ active: z.boolean(), available: z.boolean() })
export type ObsReplayBuffer = z.infer<typeof ObsReplayBuffer>
export const ObsVirtualCamera = z.object({ active: z.boolean(), available: z.boolean() })

export const ObsStats = z.object({
  cpuPercent: z.number(),
  memoryBytes: z.number(),
  /** Frames per second drawn now, and the rate that is set. */
  fps: z.number(),
  wantedFps: z.number().nullable(),
  renderMs: z.number(),
  renderSkippedFrames: count,
  renderTotalFrames: count,
  outputSkippedFrames: count,
  outputTotalFrames: count,
  /** Of the volume that OBS records to. */
  diskFreeBytes: z.number(),
})
export type ObsStats = z.infer<typeof ObsStats>

/** On Linux OBS hands a file's name to a shell, where `$` and backticks run what stands in them; the others are no part of a name. */
const safeName = /^(?!\.{1,2}$)[^\p{Cc}$`"\\/<>:|?*]+$/u
const safeFolder = /^(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^\p{Cc}$`"<>|?*]+$/u
const unsafeName = 'no control characters, none of $ ` " \\ < > : | ? * and no ".." are allowed'

/** What a recording is to be: under which label, and where. Without a file OBS's own folder and name are used. */
export const RecordingWish = z.object({
  label: z.string().min(1).max(64),
  file: z
    .object({ folder: z.string().max(400).regex(safeFolder, unsafeName).nullable(), name: z.string().max(200).regex(safeName, unsafeName) })
    .nullable(),
})
export type RecordingWish = z.infer<typeof RecordingWish>

/** What OBS is kept at, also after it was away; null = no wish. `off`: what was recorded under a label is to end. */
export const ObsWanted = z.object({
  recording: z.union([RecordingWish, z.literal('off')]).nullable(),
  streaming: z.boolean().nullable(),
  replayBuffer: z.boolean().nullable(),
  scene: z.string().nullable(),
})
export type ObsWanted = z.infer<typeof ObsWanted>

export const ObsOutputName = z.enum(['recording', 'streaming', 'replay-buffer', 'virtual-camera'])
export type ObsOutputName = z.infer<typeof ObsOutputName>

export const ObsConnection = z.object({
  name: z.string(),
  url: z.string(),
  /** By its address it runs on this machine: its files should be found here. */
  local: z.boolean(),
  role: ObsRole,
  state: ObsConnectionState,
  /** Since when `state` is what it is. */
  since: z.iso.datetime(),
  /** Why it is not connected, or what OBS does not do although it should; and what to do about it. */
  problem: z.string().nullable(),
  fix: z.string().nullable(),
  version: z.string().nullable(),
  webSocketVersion: z.string().nullable(),
  scene: z.string().nullable(),
  scenes: z.array(z.string()).nullable(),
  recording: ObsRecording.nullable(),
  streaming: ObsStreaming.nullable(),
  replayBuffer: ObsReplayBuffer.nullable(),
  virtualCamera: ObsVirtualCamera.nullable(),
  stats: ObsStats.nullable(),
  wanted: ObsWanted,
  /** What OBS's user did by hand against a wish, which was given up for it. */
  byHand: z
    .object({ output: ObsOutputName, change: z.enum(['started', 'stopped']), label: z.string().nullable(), at: z.iso.datetime() })
    .nullable(),
})
export type ObsConnection = z.infer<typeof ObsConnection>

export const ObsStatus = z.object({ connections: z.array(ObsConnection) })
export type ObsStatus = z.infer<typeof ObsStatus>

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
      .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'two connections have the same name'),
    /** Where connections given by command are kept; set by the server. */
    folder: z.string().min(1).default('.'),
    /** How often OBS is asked for what it does not announce. */
    pollMs: z.int().min(100).default(1000),
    connectTimeoutMs: z.int().min(100).default(3000),
    requestTimeoutMs: z.int().min(100).default(3000),
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
      summary: 'Save the replay buffer; answers with the file that OBS says it has saved.',
      input: z.object(Which),
      output: z.object({ path: z.string() }),
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
