// What is known of one OBS at a moment, and what can change it. Shapes only: the fold in state.ts gives them meaning.
import type { ChangedBy, ObsOutput, ObsOutputName, ObsReplayBuffer, ObsStats, ObsStreaming } from './contract.ts'

/** A moment on both clocks, ms: since 1970, and of this program's monotonic clock. */
export interface Moment {
  readonly at: number
  readonly monotonicMs: number
}

/** Where an output stands, as OBS's events tell it; `idle` and `active` also by asking. */
export type Phase = 'idle' | 'starting' | 'active' | 'stopping'

/** When `phase` was last told by an event, monotonic ms: an answer asked for before that is older. */
interface Told {
  readonly phase: Phase
  readonly toldAt: number
}

export interface RecordingSeen extends Told {
  readonly paused: boolean
  /** At some time since its start. */
  readonly wasPaused: boolean
  readonly path: string | null
  readonly bytes: number | null
  readonly durationMs: number | null
  /** When bytes were last seen to be more than before, monotonic ms; null until they were. */
  readonly grewAt: number | null
  /** When it was first seen to be active, monotonic ms. */
  readonly seenAt: number
  /** Position 0 by OBS's timecode: the earliest that any answer came to, since each answer only lags. */
  readonly base: Moment | null
  /** What `base` is known by: the moment OBS said so, its timecode, or, as that does not begin anew with a further file, the change to it. */
  readonly basedOn: 'start' | 'timecode' | 'new-file'
  readonly label: string | null
  /** Null: found running. */
  readonly by: ChangedBy | null
  /** Whose order ends it, known while it stops, and the moment of it. */
  readonly end: { readonly by: ChangedBy; readonly moment: Moment } | null
}

export interface StreamingSeen extends Told, Omit<ObsStreaming, 'active'> {}
export interface SwitchSeen extends Told, Omit<ObsReplayBuffer, 'active'> {}

export interface Order {
  readonly what: 'start' | 'stop'
  readonly label: string | null
  readonly moment: Moment
}

/** Null is unknown, all over. */
export interface Observed {
  readonly version: string | null
  readonly webSocketVersion: string | null
  readonly wantedFps: number | null
  readonly scene: string | null
  readonly scenes: readonly string[] | null
  readonly recording: RecordingSeen | null
  readonly streaming: StreamingSeen | null
  readonly replayBuffer: SwitchSeen | null
  readonly virtualCamera: SwitchSeen | null
  readonly stats: ObsStats | null
  /** What this program has asked of an output and OBS has not told of yet. */
  readonly orders: Readonly<Partial<Record<ObsOutputName, Order>>>
  /** OBS has said that it is about to end. */
  readonly ending: boolean
  /** The recording that ran when the connection was lost: it may be found again. */
  readonly past: RecordingSeen | null
}

export const unknown: Observed = {
  version: null,
  webSocketVersion: null,
  wantedFps: null,
  scene: null,
  scenes: null,
  recording: null,
  streaming: null,
  replayBuffer: null,
  virtualCamera: null,
  stats: null,
  orders: {},
  ending: false,
  past: null,
}

export type OutputPhase = 'starting' | 'started' | 'stopping' | 'stopped'
export type SwitchName = 'replay-buffer' | 'virtual-camera'
export type Statistics = Omit<ObsStats, 'wantedFps'>

/** Something heard of OBS, or asked of it. `asked` is when the question left, monotonic ms. */
export type Input =
  | { readonly type: 'greeted'; readonly version: string; readonly webSocketVersion: string; readonly wantedFps: number | null }
  | { readonly type: 'scenes'; readonly scene: string | null; readonly scenes: readonly string[] }
  | { readonly type: 'scene'; readonly scene: string }
  | { readonly type: 'ordered'; readonly output: ObsOutputName; readonly order: Order | null }
  | { readonly type: 'recording-changed'; readonly phase: OutputPhase; readonly path: string | null; readonly moment: Moment }
  | { readonly type: 'recording-paused'; readonly paused: boolean; readonly moment: Moment }
  | { readonly type: 'recording-file'; readonly path: string; readonly moment: Moment }
  | {
      readonly type: 'recording-status'
      readonly asked: number
      readonly moment: Moment
      readonly active: boolean
      readonly paused: boolean
      readonly bytes: number
      readonly durationMs: number
    }
  | { readonly type: 'recording-path'; readonly path: string }
  | { readonly type: 'adopted'; readonly label: string }
  | { readonly type: 'streaming-changed'; readonly phase: OutputPhase | 'reconnecting' | 'reconnected'; readonly moment: Moment }
  | ({ readonly type: 'streaming-status'; readonly asked: number } & ObsStreaming)
  | { readonly type: 'switch-changed'; readonly output: SwitchName; readonly phase: OutputPhase; readonly moment: Moment }
  | ({ readonly type: 'switch-status'; readonly output: SwitchName; readonly asked: number } & ObsReplayBuffer)
  | { readonly type: 'stats'; readonly stats: Statistics }
  | { readonly type: 'ending' }
  | { readonly type: 'lost' }

/** A change of an output, without the name of the connection. */
export type OutputChange = Omit<ObsOutput, 'name'>

export interface Folded {
  readonly observed: Observed
  readonly changes: readonly OutputChange[]
}
