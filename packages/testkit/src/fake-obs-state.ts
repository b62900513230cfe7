// What the fake OBS knows: plain data that a test may change at any moment. No behaviour but growth by the clock.

export interface FakeOutput {
  active: boolean
}

/** An output that writes while it is active; `bytes` and `durationMs` are brought up to date when a client asks. */
export interface FakeWriter extends FakeOutput {
  bytes: number
  durationMs: number
  /** 0 is an output that claims to run and writes nothing. */
  bytesPerSecond: number
  /** Up to when it has grown, by `performance.now()`; left to the fake. */
  grownAt?: number | undefined
}

export interface FakeScene {
  name: string
  items: Array<{ id: number; name: string; kind: string; enabled: boolean }>
}

/** The fields of GetStats, by their names there: megabytes, percent and milliseconds. */
export interface FakeStats {
  cpuUsage: number
  memoryUsage: number
  availableDiskSpace: number
  activeFps: number
  averageFrameRenderTime: number
  renderSkippedFrames: number
  renderTotalFrames: number
  outputSkippedFrames: number
  outputTotalFrames: number
  webSocketSessionIncomingMessages: number
  webSocketSessionOutgoingMessages: number
}

export interface FakeObsState {
  /** The scene on program. */
  scene: string
  /** In the order of GetSceneList, where the first is the lowest in OBS's window. */
  scenes: FakeScene[]
  /** `path` is of the running or the last recording. */
  record: FakeWriter & { paused: boolean; path: string }
  stream: FakeWriter & { reconnecting: boolean; congestion: number; skippedFrames: number; totalFrames: number }
  /** Not available: 604 on each of its requests. `path` is of the last save. */
  replay: FakeOutput & { available: boolean; path: string }
  virtualCam: FakeOutput & { available: boolean }
  stats: FakeStats
  recordDirectory: string
  /** Names the n-th file of its kind, from 1; nothing is written there. */
  nameFile: (kind: 'record' | 'replay', n: number) => string
  profile: { name: string; all: string[]; parameters: Map<string, string>; defaults: Map<string, string> }
  outputs: Map<string, { kind: string; settings: Record<string, unknown> }>
  /** A request that is not among `availableRequests` answers 204, as an older OBS does. */
  version: { obsVersion: string; obsWebSocketVersion: string; availableRequests: string[]; supportedImageFormats: string[] }
  /** How long OBS takes from the answer to the event. */
  delaysMs: { start: number; stop: number; save: number; scene: number }
}

export function freshState(availableRequests: string[]): FakeObsState {
  const item = (id: number, name: string, kind: string) => ({ id, name, kind, enabled: true })
  return {
    scene: 'Live',
    scenes: [
      { name: 'Replay', items: [item(1, 'Clip', 'ffmpeg_source')] },
      { name: 'Break', items: [] },
      { name: 'Live', items: [item(1, 'Camera', 'v4l2_input'), item(2, 'Logo', 'image_source')] },
    ],
    record: { ...writer(), paused: false, path: '' },
    stream: { ...writer(), reconnecting: false, congestion: 0, skippedFrames: 0, totalFrames: 0 },
    replay: { active: false, available: true, path: '' },
    virtualCam: { active: false, available: false },
    stats: freshStats(),
    recordDirectory: '/recordings',
    nameFile: (kind, n) => `/recordings/${kind === 'replay' ? 'Replay ' : ''}2026-01-01 10-00-${String(n).padStart(2, '0')}.mkv`,
    profile: {
      name: 'Test',
      all: ['Test'],
      parameters: new Map(),
      defaults: new Map([
        ['Output/Mode', 'Simple'],
        ['SimpleOutput/RecRBTime', '20'],
      ]),
    },
    outputs: new Map([
      ['simple_file_output', { kind: 'ffmpeg_muxer', settings: {} }],
      ['Replay Buffer', { kind: 'replay_buffer', settings: {} }],
    ]),
    version: { obsVersion: '29.0.2', obsWebSocketVersion: '5.1.0', availableRequests, supportedImageFormats: ['jpeg', 'jpg', 'png'] },
    delaysMs: { start: 5, stop: 10, save: 15, scene: 5 },
  }
}

function writer(): FakeWriter {
  return { active: false, bytes: 0, durationMs: 0, bytesPerSecond: 100_000 }
}

function freshStats(): FakeStats {
  return {
    cpuUsage: 14.6,
    memoryUsage: 211.1,
    availableDiskSpace: 80_227.3,
    activeFps: 30,
    averageFrameRenderTime: 4.7,
    renderSkippedFrames: 0,
    renderTotalFrames: 576,
    outputSkippedFrames: 0,
    outputTotalFrames: 0,
    webSocketSessionIncomingMessages: 0,
    webSocketSessionOutgoingMessages: 0,
  }
}

/** Lets an active output grow by the time since it last grew. */
export function grow(output: FakeWriter, standsStill: boolean): void {
  const now = performance.now()
  if (!output.active) {
    output.grownAt = undefined
    return
  }
  const ms = standsStill ? 0 : now - (output.grownAt ?? now)
  output.durationMs += ms
  output.bytes += (ms * output.bytesPerSecond) / 1000
  output.grownAt = now
}

/** The fields that GetRecordStatus and GetStreamStatus share. */
export function writerStatus({ active, bytes, durationMs }: FakeWriter): object {
  return {
    outputActive: active,
    outputBytes: Math.round(bytes),
    outputDuration: Math.round(durationMs),
    outputTimecode: new Date(durationMs).toISOString().slice(11, 23),
  }
}
