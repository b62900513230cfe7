// What one OBS is seen to do, and what it is to do.
import { z } from 'zod'

const count = z.int().nonnegative()

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
export const safeFolder = /^(?!(?:.*[/\\])?\.\.(?:[/\\]|$))[^\p{Cc}$`"<>|?*]+$/u
export const unsafeName = 'no control characters, none of $ ` " \\ < > : | ? * and no ".." are allowed'

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
