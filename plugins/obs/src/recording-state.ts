// The part of the fold that is about recording: whose it is, which file, since when, whether it grows. Pure.
import type { ChangedBy } from './contract.ts'
import type { Folded, Input, Moment, Observed, OutputChange, RecordingSeen } from './observed.ts'
import { orderFor, withoutOrder } from './orders.ts'

type Of<T extends Input['type']> = Extract<Input, { type: T }>

/** OBS ends recording and replay buffer by itself when there is no more room than this, and gives no reason. */
const diskLimitBytes = 100 * 2 ** 20
/** Two accounts of when a recording began that are no further apart mean the same one. */
const sameRecordingMs = 2_000

export function foldRecordingChange(observed: Observed, { phase, path, moment }: Of<'recording-changed'>): Folded {
  // Heard before the first look after a loss: it is the recording from before that ends.
  const seen = observed.recording ?? observed.past ?? idle(moment)
  switch (phase) {
    case 'starting':
      return { observed: { ...observed, recording: { ...idle(moment), phase: 'starting' }, past: null }, changes: lostOf(observed, moment) }
    case 'started':
      return started(observed, path, moment)
    case 'stopping':
      return stopping(observed, seen, moment)
    case 'stopped':
      // An answer that came before the event has told of it.
      if (observed.recording?.phase === 'idle') return quiet(observed, { ...seen, path: path ?? seen.path, toldAt: moment.monotonicMs })
      return stopped(observed, { ...seen, path: path ?? seen.path }, moment)
    default:
      phase satisfies never
      return quiet(observed, seen)
  }
}

export function foldRecordingPause(observed: Observed, { paused, moment }: Of<'recording-paused'>): Folded {
  const { recording: seen } = observed
  if (!seen) return { observed, changes: [] }
  const recording = { ...seen, paused, wasPaused: true, grewAt: moment.monotonicMs, toldAt: moment.monotonicMs }
  const by = observed.orders.recording ? 'us' : 'hand'
  return { observed: { ...observed, recording }, changes: [changeOf(recording, paused ? 'paused' : 'resumed', by, moment)] }
}

/** OBS goes on in another file. */
export function foldRecordingFile(observed: Observed, { path, moment }: Of<'recording-file'>): Folded {
  const { recording: seen } = observed
  if (!seen) return { observed, changes: [] }
  const recording = { ...seen, path, base: moment, basedOn: 'new-file' as const }
  return { observed: { ...observed, recording }, changes: [changeOf(recording, 'file-changed', 'obs', moment)] }
}

export function foldRecordingStatus(observed: Observed, input: Of<'recording-status'>): Folded {
  const { active, asked, moment } = input
  const seen = observed.recording
  if (!seen) return found(observed, input)
  // Asked before OBS told of a change: the answer may be from before it.
  if (asked < seen.toldAt) return { observed, changes: [] }
  const running = seen.phase === 'active' || seen.phase === 'stopping'
  if (active === running) return quiet(observed, active ? measured(seen, input) : settledIdle(seen, input))
  if (active) return found({ ...observed, recording: null }, input)
  return stopped(observed, seen, moment)
}

/** A start that came to nothing leaves no event behind: only the answer says that nothing runs. */
function settledIdle(seen: RecordingSeen, { asked }: Of<'recording-status'>): RecordingSeen {
  return seen.phase === 'starting' && asked - seen.toldAt > 1_000 ? { ...seen, phase: 'idle' } : seen
}

/** An answer where nothing was known: after connecting, or where an event was missed. */
function found(observed: Observed, input: Of<'recording-status'>): Folded {
  const { active, moment } = input
  const { past } = observed
  const cleared = { ...observed, past: null }
  if (!active) {
    const recording = { ...idle(moment), toldAt: 0 }
    return { observed: { ...cleared, recording }, changes: lostOf(observed, moment) }
  }
  const fresh = measured({ ...idle(moment), phase: 'active', toldAt: 0 }, input)
  if (past && isSame(past, fresh)) {
    const { label, by, path, base, basedOn, wasPaused } = past
    return quiet(cleared, {
      ...fresh,
      label,
      by,
      path,
      basedOn,
      wasPaused,
      base: basedOn === 'start' ? fresh.base : earlier(base, fresh.base),
    })
  }
  return { observed: { ...cleared, recording: fresh }, changes: lostOf(observed, moment) }
}

/** What ran before the connection was lost and is not to be found again. */
function lostOf({ past }: Observed, moment: Moment): OutputChange[] {
  return past ? [changeOf(past, 'lost', 'obs', moment)] : []
}

function isSame(past: RecordingSeen, now: RecordingSeen): boolean {
  if (past.base === null || now.base === null) return false
  // After a pause the timecode tells too late a beginning: then only that it is no shorter than it was can be said.
  if (past.wasPaused) return (now.durationMs ?? 0) >= (past.durationMs ?? 0)
  return Math.abs(now.base.monotonicMs - past.base.monotonicMs) < sameRecordingMs
}

function started(observed: Observed, path: string | null, moment: Moment): Folded {
  const order = orderFor(observed, 'recording', 'start', moment)
  const by: ChangedBy = order ? 'us' : 'hand'
  const recording: RecordingSeen = { ...idle(moment), phase: 'active', path, base: moment, label: order?.label ?? null, by }
  return {
    observed: { ...withoutOrder(observed, 'recording'), recording, past: null },
    changes: [...lostOf(observed, moment), changeOf(recording, 'started', by, moment)],
  }
}

function stopping(observed: Observed, seen: RecordingSeen, moment: Moment): Folded {
  const by = endedBy(observed, 'stopping', moment)
  const end = { by, moment: orderFor(observed, 'recording', 'stop', moment)?.moment ?? moment }
  const recording: RecordingSeen = { ...seen, phase: 'stopping', toldAt: moment.monotonicMs, end }
  return { observed: { ...observed, recording, past: null }, changes: [changeOf(recording, 'stopping', by, end.moment)] }
}

function stopped(observed: Observed, seen: RecordingSeen, moment: Moment): Folded {
  const by = seen.end?.by ?? endedBy(observed, 'stopped', moment)
  const change = changeOf(seen, 'stopped', by, seen.end?.moment ?? moment)
  // The path stays readable: it is the file just closed.
  const recording = { ...idle(moment), path: seen.path }
  return { observed: { ...withoutOrder(observed, 'recording'), recording, past: null }, changes: [change] }
}

/** Who ends it. OBS gives no reason, so what is known beside it must tell; what nothing explains was somebody's hand. */
function endedBy(observed: Observed, told: 'stopping' | 'stopped', moment: Moment): ChangedBy {
  if (orderFor(observed, 'recording', 'stop', moment)) return 'us'
  return told === 'stopped' || diskIsFull(observed) || observed.ending ? 'obs' : 'hand'
}

export function diskIsFull({ stats }: Observed): boolean {
  return stats !== null && stats.diskFreeBytes < diskLimitBytes
}

function measured(seen: RecordingSeen, { asked, moment, paused, bytes, durationMs }: Of<'recording-status'>): RecordingSeen {
  const grew = bytes > (seen.bytes ?? 0)
  const halfWayMs = (moment.monotonicMs - asked) / 2
  const sinceMs = halfWayMs + durationMs
  const told = durationMs > 0 ? { at: moment.at - sinceMs, monotonicMs: moment.monotonicMs - sinceMs } : null
  const next = { ...seen, paused, bytes, durationMs, grewAt: grew ? moment.monotonicMs : seen.grewAt }
  if (told === null || seen.basedOn === 'new-file') return next
  return { ...next, base: seen.basedOn === 'timecode' ? earlier(seen.base, told) : told, basedOn: 'timecode' }
}

function earlier(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b
  return a.monotonicMs <= b.monotonicMs ? a : b
}

function idle({ monotonicMs }: Moment): RecordingSeen {
  return {
    phase: 'idle',
    toldAt: monotonicMs,
    paused: false,
    wasPaused: false,
    path: null,
    bytes: null,
    durationMs: null,
    grewAt: null,
    seenAt: monotonicMs,
    base: null,
    basedOn: 'start',
    label: null,
    by: null,
    end: null,
  }
}

function quiet(observed: Observed, recording: RecordingSeen): Folded {
  return { observed: { ...observed, recording }, changes: [] }
}

function changeOf(seen: RecordingSeen, change: OutputChange['change'], by: ChangedBy, { at, monotonicMs }: Moment): OutputChange {
  const { path, label, bytes } = seen
  return { output: 'recording', change, by, path, label, at: new Date(at).toISOString(), monotonicMs, bytes }
}
