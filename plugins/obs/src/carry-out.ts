// Carries an order out at OBS and waits until it is seen: an answer alone proves nothing, OBS says "ok" to starts that never come.
import { didNotHappen, notAvailable, refusalCode } from './failures.ts'
import { requestCode } from './frames.ts'
import { nameNextRecording } from './name-recording.ts'
import { now, type Port } from './port.ts'
import type { ObsOutputName, RecordingWish } from './contract.ts'
import type { Observed, Phase } from './observed.ts'
import { diskIsFull } from './recording-state.ts'

const startLimitMs = 3_000
/** OBS closes its file first; with a slow disk or a stuck writer that takes a while. */
const stopLimitMs = 8_000
const sceneLimitMs = 3_000

/** Rejects with a coded error when OBS refuses, does not answer, or does not record in time. */
export async function startRecording(port: Port, wish: RecordingWish | null): Promise<void> {
  if (phaseOf(port.observed(), 'recording') === 'active') return
  const restore = wish?.file ? await nameNextRecording(port, wish.file) : undefined
  try {
    await carryOut(port, { output: 'recording', what: 'start', request: 'StartRecord', label: wish?.label ?? null })
  } finally {
    await restore?.().catch((error: unknown) => port.log.warn('the file name format of OBS could not be set back', { error }))
  }
}

export function stopRecording(port: Port): Promise<void> {
  return carryOut(port, { output: 'recording', what: 'stop', request: 'StopRecord', label: null })
}

/** OBS says "ok" also where it cannot pause, such as when recording shares the stream's encoder. */
export async function pauseRecording(port: Port, paused: boolean): Promise<void> {
  const before = port.observed().recording
  if (before?.phase !== 'active') throw didNotHappen(port.name, 'there is no recording to pause', 'Start one first.')
  if (before.paused === paused) return
  port.tell({ type: 'ordered', output: 'recording', order: { what: 'start', label: before.label, moment: now() } })
  try {
    await port.call(paused ? 'PauseRecord' : 'ResumeRecord')
    if (await port.until((o) => o.recording?.paused === paused, startLimitMs)) return
  } finally {
    port.tell({ type: 'ordered', output: 'recording', order: null })
  }
  throw didNotHappen(
    port.name,
    paused ? 'does not pause' : 'does not go on',
    'OBS cannot pause a recording whose quality is set to "Same as stream" (Settings > Output > Recording).',
  )
}

export function startOutput(port: Port, output: Exclude<ObsOutputName, 'recording'>): Promise<void> {
  return carryOut(port, { output, what: 'start', request: starts[output], label: null })
}

export function stopOutput(port: Port, output: Exclude<ObsOutputName, 'recording'>): Promise<void> {
  return carryOut(port, { output, what: 'stop', request: stops[output], label: null })
}

export async function setScene(port: Port, scene: string): Promise<void> {
  if (port.observed().scene === scene) return
  await port.call('SetCurrentProgramScene', { sceneName: scene })
  if (await port.until((o) => o.scene === scene, sceneLimitMs)) return
  throw didNotHappen(port.name, `does not show the scene "${scene}"`, 'A long transition, or studio mode, may hold it up.')
}

const starts = { streaming: 'StartStream', 'replay-buffer': 'StartReplayBuffer', 'virtual-camera': 'StartVirtualCam' } as const
const stops = { streaming: 'StopStream', 'replay-buffer': 'StopReplayBuffer', 'virtual-camera': 'StopVirtualCam' } as const
const nouns = {
  recording: 'record',
  streaming: 'stream',
  'replay-buffer': 'keep the replay buffer',
  'virtual-camera': 'run the virtual camera',
} satisfies Record<ObsOutputName, string>

interface Task {
  readonly output: ObsOutputName
  readonly what: 'start' | 'stop'
  readonly request: string
  readonly label: string | null
}

async function carryOut(port: Port, { output, what, request, label }: Task): Promise<void> {
  const goal: Phase = what === 'start' ? 'active' : 'idle'
  const reached = (observed: Observed) => phaseOf(observed, output) === goal
  if (reached(port.observed())) return
  port.tell({ type: 'ordered', output, order: { what, label, moment: now() } })
  try {
    await port.call(request)
  } catch (error) {
    const code = refusalCode(error)
    // It runs already, or has stopped already: what is seen next decides.
    if (code !== requestCode.outputRunning && code !== requestCode.outputNotRunning) {
      // Without an answer it may still come about: the order stands, and grows old by itself.
      if (code !== undefined) port.tell({ type: 'ordered', output, order: null })
      throw code === requestCode.invalidResourceState ? missing(port, output) : error
    }
  }
  if (await port.until(reached, what === 'start' ? startLimitMs : stopLimitMs)) return
  const words = what === 'start' ? `does not ${nouns[output]}` : `does not cease to ${nouns[output]}`
  throw didNotHappen(port.name, words, hintFor(port.observed(), output, what))
}

const things = {
  recording: 'recording',
  streaming: 'streaming',
  'replay-buffer': 'replay buffer',
  'virtual-camera': 'virtual camera',
} satisfies Record<ObsOutputName, string>

function missing(port: Port, output: ObsOutputName): Error {
  const what = things[output]
  const fix = output === 'replay-buffer' ? ' Switch it on with the setup check.' : ''
  return notAvailable(port.name, what, `OBS "${port.name}" has no ${what} in its profile.${fix}`)
}

function hintFor(observed: Observed, output: ObsOutputName, what: 'start' | 'stop'): string {
  if (what === 'stop') return 'Its file writer may be stuck, or it shows a question: look at OBS.'
  if (output === 'streaming') return 'Check server and stream key in OBS (Settings > Stream), and the network.'
  const { stats } = observed
  if (stats !== null && diskIsFull(observed)) {
    // Of a folder that does not exist OBS says the same: nothing is free.
    return `Its disk is full, or its recording folder does not exist (${Math.round(stats.diskFreeBytes / 2 ** 20)} MB free): make room, or correct Settings > Output.`
  }
  return 'Check that its recording folder exists and may be written to (Settings > Output), and look for a message in OBS.'
}

function phaseOf(observed: Observed, output: ObsOutputName): Phase | undefined {
  switch (output) {
    case 'recording':
      return observed.recording?.phase
    case 'streaming':
      return observed.streaming?.phase
    case 'replay-buffer':
      return observed.replayBuffer?.phase
    case 'virtual-camera':
      return observed.virtualCamera?.phase
    default:
      output satisfies never
      return undefined
  }
}
