// By how much the event loop was late. Pure.

export interface LoopDelay {
  readonly p50: number
  readonly p99: number
  readonly max: number
}

/** No work takes so long, and no busy machine makes it wait so long. */
const longMs = 10_000

/** Where the clock of the runtime goes on while the machine sleeps, the loop seems late by the whole night, but it was idle and not busy. */
export function withoutSleep(delay: LoopDelay, busyMs: number): LoopDelay {
  if (delay.max < longMs || delay.max < 2 * busyMs) return delay
  const p50 = delay.p50 < longMs ? delay.p50 : 0
  return { p50, p99: p50, max: p50 }
}

/** With one turn more. Of the few turns between two samples the 99th percentile is the last. */
export function laterOf(delay: LoopDelay, oneMs: number): LoopDelay {
  return { p50: delay.p50, p99: Math.max(delay.p99, oneMs), max: Math.max(delay.max, oneMs) }
}
