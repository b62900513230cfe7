// From OBS's events and answers, checked on entry, to inputs of the fold. What does not fit its schema is not believed. Pure.
import { z } from 'zod'
import { requestCode, type Answer } from './frames.ts'
import type { Input, Moment, OutputPhase, SwitchName } from './observed.ts'

const count = z.int().nonnegative()
/** What a dial of OBS can show: of anything beyond, such as 1e300, no sum could be shown. */
const figure = z.number().min(-1e12).max(1e12)
const longestMs = 1e10
const outputPhases = new Map<string, OutputPhase>([
  ['OBS_WEBSOCKET_OUTPUT_STARTING', 'starting'],
  ['OBS_WEBSOCKET_OUTPUT_STARTED', 'started'],
  ['OBS_WEBSOCKET_OUTPUT_STOPPING', 'stopping'],
  ['OBS_WEBSOCKET_OUTPUT_STOPPED', 'stopped'],
])
const streamPhases = new Map<string, OutputPhase | 'reconnecting' | 'reconnected'>([
  ...outputPhases,
  ['OBS_WEBSOCKET_OUTPUT_RECONNECTING', 'reconnecting'],
  ['OBS_WEBSOCKET_OUTPUT_RECONNECTED', 'reconnected'],
])

const Changed = z.object({ outputState: z.string(), outputPath: z.string().nullish() })
const NewFile = z.object({ newOutputPath: z.string() })
const Scene = z.object({ sceneName: z.string() })

type Hear = (data: unknown, moment: Moment) => Input | undefined

const events: ReadonlyMap<string, Hear> = new Map<string, Hear>([
  [
    'RecordStateChanged',
    (data, moment) => {
      const { data: change } = Changed.safeParse(data)
      return change && recordingInput(change.outputState, change.outputPath || null, moment)
    },
  ],
  [
    'RecordFileChanged',
    (data, moment) => {
      const { data: file } = NewFile.safeParse(data)
      return file && { type: 'recording-file', path: file.newOutputPath, moment }
    },
  ],
  [
    'StreamStateChanged',
    (data, moment) => {
      const phase = streamPhases.get(Changed.safeParse(data).data?.outputState ?? '')
      return phase && { type: 'streaming-changed', phase, moment }
    },
  ],
  ['ReplayBufferStateChanged', switched('replay-buffer')],
  ['VirtualcamStateChanged', switched('virtual-camera')],
  [
    'CurrentProgramSceneChanged',
    (data) => {
      const { data: scene } = Scene.safeParse(data)
      return scene && { type: 'scene', scene: scene.sceneName }
    },
  ],
  ['ExitStarted', () => ({ type: 'ending' })],
])

/** What an event means for the state; undefined for what it does not touch. */
export function heardEvent(type: string, data: unknown, moment: Moment): Input | undefined {
  return events.get(type)?.(data, moment)
}

function switched(output: SwitchName): Hear {
  return (data, moment) => {
    const phase = outputPhases.get(Changed.safeParse(data).data?.outputState ?? '')
    return phase && { type: 'switch-changed', output, phase, moment }
  }
}

function recordingInput(state: string, path: string | null, moment: Moment): Input | undefined {
  if (state === 'OBS_WEBSOCKET_OUTPUT_PAUSED' || state === 'OBS_WEBSOCKET_OUTPUT_RESUMED')
    return { type: 'recording-paused', paused: state.endsWith('PAUSED'), moment }
  const phase = outputPhases.get(state)
  return phase && { type: 'recording-changed', phase, path, moment }
}

const Recording = z.object({ outputActive: z.boolean(), outputPaused: z.boolean(), outputBytes: count, outputDuration: z.number() })
const Stream = z.object({
  outputActive: z.boolean(),
  outputReconnecting: z.boolean(),
  outputBytes: count,
  outputDuration: z.number(),
  outputSkippedFrames: count,
  outputTotalFrames: count,
})
const Active = z.object({ outputActive: z.boolean() })
const Stats = z.object({
  cpuUsage: figure,
  memoryUsage: figure,
  availableDiskSpace: figure,
  activeFps: figure,
  averageFrameRenderTime: figure,
  renderSkippedFrames: count,
  renderTotalFrames: count,
  outputSkippedFrames: count,
  outputTotalFrames: count,
})

/** What is asked again and again, in one frame. */
export const pollRequests = ['GetRecordStatus', 'GetStreamStatus', 'GetReplayBufferStatus', 'GetVirtualCamStatus', 'GetStats'] as const

/** What an answer of the poll means; undefined for a refusal or what cannot be believed. */
export function heardAnswer({ requestType, requestStatus, responseData: data }: Answer, asked: number, moment: Moment): Input | undefined {
  switch (requestType) {
    case 'GetRecordStatus': {
      const { data: r } = Recording.safeParse(data)
      const figures = r && {
        active: r.outputActive,
        paused: r.outputPaused,
        bytes: r.outputBytes,
        durationMs: plausible(r.outputDuration),
      }
      return figures && { type: 'recording-status', asked, moment, ...figures }
    }
    case 'GetStreamStatus':
      return streamInput(data, asked)
    case 'GetReplayBufferStatus':
    case 'GetVirtualCamStatus': {
      const output = requestType === 'GetReplayBufferStatus' ? 'replay-buffer' : 'virtual-camera'
      // A refusal is how OBS says that there is none.
      if (requestStatus.code === requestCode.notReady) return undefined
      if (!requestStatus.result) return { type: 'switch-status', output, asked, active: false, available: false }
      const { data: s } = Active.safeParse(data)
      return s && { type: 'switch-status', output, asked, active: s.outputActive, available: true }
    }
    case 'GetStats':
      return statsInput(data)
    default:
      return undefined
  }
}

/** OBS works it out from a count of frames, which can be below zero at first, or go round. */
function plausible(durationMs: number): number {
  return durationMs > 0 && durationMs < longestMs ? durationMs : 0
}

function streamInput(data: unknown, asked: number): Input | undefined {
  const { data: s } = Stream.safeParse(data)
  return (
    s && {
      type: 'streaming-status',
      asked,
      active: s.outputActive,
      reconnecting: s.outputReconnecting,
      bytes: s.outputBytes,
      durationMs: plausible(s.outputDuration),
      skippedFrames: s.outputSkippedFrames,
      totalFrames: s.outputTotalFrames,
    }
  )
}

function statsInput(data: unknown): Input | undefined {
  const { data: s } = Stats.safeParse(data)
  return (
    s && {
      type: 'stats',
      stats: {
        cpuPercent: s.cpuUsage,
        memoryBytes: s.memoryUsage * 2 ** 20,
        diskFreeBytes: s.availableDiskSpace * 2 ** 20,
        fps: s.activeFps,
        renderMs: s.averageFrameRenderTime,
        renderSkippedFrames: s.renderSkippedFrames,
        renderTotalFrames: s.renderTotalFrames,
        outputSkippedFrames: s.outputSkippedFrames,
        outputTotalFrames: s.outputTotalFrames,
      },
    }
  )
}
