// The part of the fold that is about the outputs that only run or do not: stream, replay buffer, virtual camera. Pure.
import type { ChangedBy, ObsOutputName } from './contract.ts'
import type {
  Folded,
  Input,
  Moment,
  Observed,
  OutputChange,
  OutputPhase,
  Phase,
  StreamingSeen,
  SwitchName,
  SwitchSeen,
} from './observed.ts'
import { orderFor, withoutOrder } from './orders.ts'
import { diskIsFull } from './recording-state.ts'

type Of<T extends Input['type']> = Extract<Input, { type: T }>

const phases = { starting: 'starting', started: 'active', stopping: 'stopping', stopped: 'idle' } satisfies Record<OutputPhase, Phase>
/** A start that OBS has told of and that came to nothing without a word; a stream's server may take long to answer. */
const startHoldsMs = { streaming: 20_000, switch: 1_000 }

const noStream: Omit<StreamingSeen, 'phase' | 'toldAt'> = {
  reconnecting: false,
  bytes: null,
  durationMs: null,
  skippedFrames: null,
  totalFrames: null,
}

export function foldStreamingChange(observed: Observed, { phase, moment }: Of<'streaming-changed'>): Folded {
  const seen = observed.streaming ?? { ...noStream, phase: 'active', toldAt: 0 }
  if (phase === 'reconnecting' || phase === 'reconnected') {
    return { observed: { ...observed, streaming: { ...seen, reconnecting: phase === 'reconnecting' } }, changes: [] }
  }
  const streaming = { ...seen, phase: phases[phase], toldAt: moment.monotonicMs, reconnecting: false }
  return told({ ...observed, streaming }, 'streaming', { phase, before: observed.streaming?.phase, moment })
}

export function foldStreamingStatus(observed: Observed, { type: _type, asked, active, ...figures }: Of<'streaming-status'>): Folded {
  const seen = observed.streaming
  if (seen && asked < seen.toldAt) return { observed, changes: [] }
  const streaming = { ...figures, ...asAnswered(seen, active, asked, startHoldsMs.streaming) }
  return { observed: { ...observed, streaming }, changes: [] }
}

export function foldSwitchChange(observed: Observed, { output, phase, moment }: Of<'switch-changed'>): Folded {
  const seen: SwitchSeen = { available: true, phase: phases[phase], toldAt: moment.monotonicMs }
  return told({ ...observed, [keyOf(output)]: seen }, output, { phase, before: observed[keyOf(output)]?.phase, moment })
}

export function foldSwitchStatus(observed: Observed, { output, asked, active, available }: Of<'switch-status'>): Folded {
  const key = keyOf(output)
  const seen = observed[key]
  if (seen && asked < seen.toldAt) return { observed, changes: [] }
  return { observed: { ...observed, [key]: { available, ...asAnswered(seen, active, asked, startHoldsMs.switch) } }, changes: [] }
}

/** An answer knows only whether it runs: while OBS is on the way to that, the way stays told. */
function asAnswered(seen: Way | null, active: boolean, asked: number, startHolds: number): Way {
  const toldAt = seen?.toldAt ?? 0
  if (active) return { phase: seen?.phase === 'stopping' ? 'stopping' : 'active', toldAt }
  return { phase: seen?.phase === 'starting' && asked - toldAt <= startHolds ? 'starting' : 'idle', toldAt }
}

interface Way {
  readonly phase: Phase
  readonly toldAt: number
}

function keyOf(output: SwitchName): 'replayBuffer' | 'virtualCamera' {
  return output === 'replay-buffer' ? 'replayBuffer' : 'virtualCamera'
}

interface Turn {
  readonly phase: OutputPhase
  readonly before: Phase | undefined
  readonly moment: Moment
}

function told(observed: Observed, output: Exclude<ObsOutputName, 'recording'>, turn: Turn): Folded {
  const { phase, moment } = turn
  const { at, monotonicMs } = moment
  if (phase === 'starting') return { observed, changes: [] }
  const order = orderFor(observed, output, phase === 'started' ? 'start' : 'stop', moment)
  const by: ChangedBy = order ? 'us' : isItsOwn(observed, output, turn) ? 'obs' : 'hand'
  const change: OutputChange = {
    ...{ output, change: phase, by, path: null, label: null, bytes: null, monotonicMs },
    at: new Date(at).toISOString(),
  }
  return { observed: phase === 'stopping' ? observed : withoutOrder(observed, output), changes: [change] }
}

/** OBS gives no reason. A hand is heard of twice, first stopping, then stopped; what stops all at once has failed. */
function isItsOwn(observed: Observed, output: ObsOutputName, { phase, before }: Turn): boolean {
  if (observed.ending) return true
  if (phase === 'started' || output === 'virtual-camera') return false
  if (output === 'replay-buffer' && diskIsFull(observed)) return true
  return phase === 'stopped' && before !== 'stopping'
}
