// What to ask of OBS so that it becomes as it is wanted: plan(actual, wanted) -> steps, each with its reason. Pure.
// Where something is unknown, or OBS is on its way already, nothing is asked.
import type { ObsWanted, RecordingWish } from './contract.ts'
import type { Observed, RecordingSeen } from './observed.ts'

export type Step = { readonly reason: string } & (
  | { readonly request: 'StartRecord'; readonly wish: RecordingWish }
  | { readonly request: 'StopRecord' | 'StartStream' | 'StopStream' | 'StartReplayBuffer' | 'StopReplayBuffer' }
  | { readonly request: 'SetCurrentProgramScene'; readonly scene: string }
  /** Nothing is asked: what OBS records already is taken for what is wanted. */
  | { readonly request: null; readonly label: string }
)

export function plan(actual: Observed, wanted: ObsWanted): Step[] {
  return [
    ...recordingSteps(actual.recording, wanted.recording),
    ...streamingSteps(actual, wanted),
    ...bufferSteps(actual, wanted),
    ...sceneSteps(actual, wanted),
  ]
}

function recordingSteps(seen: RecordingSeen | null, wish: ObsWanted['recording']): Step[] {
  if (seen === null || wish === null || seen.phase === 'starting' || seen.phase === 'stopping') return []
  if (wish === 'off') return endSteps(seen)
  if (seen.phase === 'idle') return [{ request: 'StartRecord', wish, reason: `"${wish.label}" is to be recorded and OBS does not record` }]
  if (seen.label === wish.label) return []
  if (seen.label === null || isForeign(seen))
    return [{ request: null, label: wish.label, reason: `OBS records already: it counts for "${wish.label}"` }]
  return [{ request: 'StopRecord', reason: `"${wish.label}" is to be recorded, and OBS still records "${seen.label}"` }]
}

function endSteps(seen: RecordingSeen): Step[] {
  if (seen.phase !== 'active' || seen.label === null || isForeign(seen)) return []
  return [{ request: 'StopRecord', reason: `the recording of "${seen.label}" is to end` }]
}

/** What a hand in OBS has started is that person's: it is used, never ended. */
function isForeign({ by }: RecordingSeen): boolean {
  return by === 'hand'
}

function streamingSteps({ streaming }: Observed, { streaming: wish }: ObsWanted): Step[] {
  if (streaming === null || wish === null) return []
  if (wish && streaming.phase === 'idle') return [{ request: 'StartStream', reason: 'the stream is wanted and OBS does not stream' }]
  if (!wish && streaming.phase === 'active') return [{ request: 'StopStream', reason: 'the stream is to end' }]
  return []
}

function bufferSteps({ replayBuffer }: Observed, { replayBuffer: wish }: ObsWanted): Step[] {
  if (replayBuffer === null || wish === null || !replayBuffer.available) return []
  if (wish && replayBuffer.phase === 'idle')
    return [{ request: 'StartReplayBuffer', reason: 'the replay buffer is wanted and does not run' }]
  if (!wish && replayBuffer.phase === 'active') return [{ request: 'StopReplayBuffer', reason: 'the replay buffer is to end' }]
  return []
}

function sceneSteps({ scene, scenes }: Observed, { scene: wish }: ObsWanted): Step[] {
  if (scene === null || wish === null || scene === wish || !scenes?.includes(wish)) return []
  return [{ request: 'SetCurrentProgramScene', scene: wish, reason: `the scene "${wish}" is wanted and OBS shows "${scene}"` }]
}
