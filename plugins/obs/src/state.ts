// What is known of one OBS, folded from what it says: fold(observed, input) -> observed, and the changes of outputs that were told.
import { foldRecordingChange, foldRecordingFile, foldRecordingPause, foldRecordingStatus } from './recording-state.ts'
import { unknown, type Folded, type Input, type Observed, type RecordingSeen } from './observed.ts'
import { foldStreamingChange, foldStreamingStatus, foldSwitchChange, foldSwitchStatus } from './output-state.ts'

export function fold(observed: Observed, input: Input): Folded {
  switch (input.type) {
    case 'recording-changed':
      return foldRecordingChange(observed, input)
    case 'recording-paused':
      return foldRecordingPause(observed, input)
    case 'recording-file':
      return foldRecordingFile(observed, input)
    case 'recording-status':
      return foldRecordingStatus(observed, input)
    case 'streaming-changed':
      return foldStreamingChange(observed, input)
    case 'streaming-status':
      return foldStreamingStatus(observed, input)
    case 'switch-changed':
      return foldSwitchChange(observed, input)
    case 'switch-status':
      return foldSwitchStatus(observed, input)
    default:
      return { observed: foldQuiet(observed, input), changes: [] }
  }
}

type Quiet = Extract<
  Input,
  { type: 'greeted' | 'scenes' | 'scene' | 'ordered' | 'recording-path' | 'adopted' | 'stats' | 'ending' | 'lost' }
>

/** What changes no output. */
function foldQuiet(observed: Observed, input: Quiet): Observed {
  switch (input.type) {
    case 'greeted': {
      const { version, webSocketVersion, wantedFps } = input
      return { ...observed, version, webSocketVersion, wantedFps, ending: false }
    }
    case 'scenes':
      return { ...observed, scene: input.scene, scenes: input.scenes }
    case 'scene':
      return { ...observed, scene: input.scene }
    case 'ordered':
      return { ...observed, orders: { ...observed.orders, [input.output]: input.order ?? undefined } }
    case 'recording-path':
      return withRecording(observed, { path: input.path })
    case 'adopted':
      return adopted(observed, input.label)
    case 'stats':
      return { ...observed, stats: { ...input.stats, wantedFps: observed.wantedFps } }
    case 'ending':
      return { ...observed, ending: true }
    case 'lost':
      return { ...unknown, past: running(observed) }
    default:
      input satisfies never
      return observed
  }
}

/** It may have ended meanwhile. */
function adopted(observed: Observed, label: string): Observed {
  return observed.recording?.phase === 'active' ? withRecording(observed, { label }) : observed
}

function withRecording(observed: Observed, change: Partial<RecordingSeen>): Observed {
  return observed.recording ? { ...observed, recording: { ...observed.recording, ...change } } : observed
}

/** What was recording when the connection ended, or when the one before ended. */
function running({ recording, past }: Observed): RecordingSeen | null {
  return recording?.phase === 'active' || recording?.phase === 'stopping' ? recording : past
}
