// Notices that somebody, or a time server, has set the clock of this machine: the wall clock compared with the one that cannot be set. Pure.

/** All three read at the same moment. */
export interface ClockReading {
  readonly wallMs: number
  /** Cannot be set. On Linux it stands still while the machine sleeps. */
  readonly monotonicMs: number
  /** Cannot be set, and goes on while the machine sleeps; coarse. */
  readonly uptimeMs: number
}

export interface ClockStep {
  /** By the new time. */
  readonly atMs: number
  readonly byMs: number
  readonly monotonicMs: number
}

export interface ClockState {
  readonly last: ClockReading | null
  /** Of all steps together; forward counts up, back counts down. */
  readonly steppedMs: number
  readonly steps: number
  readonly lastStep: ClockStep | null
}

export const untouched: ClockState = { last: null, steppedMs: 0, steps: 0, lastStep: null }

/** What a time server corrects without a step stays far below this between two samples. */
export const smallestStepMs = 500

export function foldClock(state: ClockState, now: ClockReading): ClockState {
  const byMs = state.last === null ? 0 : stepOf(state.last, now)
  if (byMs === 0) return { ...state, last: now }
  const lastStep = { atMs: now.wallMs, byMs, monotonicMs: now.monotonicMs }
  return { last: now, steppedMs: state.steppedMs + byMs, steps: state.steps + 1, lastStep }
}

/** By how much the wall clock was set between two readings; 0 for less than the smallest step. */
function stepOf(before: ClockReading, now: ClockReading): number {
  const apart = now.wallMs - before.wallMs - (now.monotonicMs - before.monotonicMs)
  if (Math.abs(apart) < smallestStepMs) return 0
  // The machine may have slept: the wall clock then goes on and the monotonic one does not, and nobody has set anything.
  const slept = now.uptimeMs - before.uptimeMs - (now.monotonicMs - before.monotonicMs)
  const step = slept >= smallestStepMs ? apart - slept : apart
  return Math.abs(step) < smallestStepMs ? 0 : Math.round(step)
}
