// Rates and shares of counters that were read twice, at whatever distance. Pure. Null = not known.
import type { Busy } from './machine.ts'

const wrapsAt = 2 ** 32
/** A counter that fell by a wrap was near its end, and has gone no further than this since. */
const likelyBytes = 2 ** 30

/**
 * By how much a counter has grown. One that fell has either wrapped at 32 bits, which shows by how little that would make, or it
 * began anew (the device was plugged in again, its driver loaded again), and then nothing is known.
 */
export function added(before: number | null | undefined, after: number | null | undefined): number | null {
  if (before === null || before === undefined || after === null || after === undefined) return null
  if (after >= before) return after - before
  const wrapped = after + wrapsAt - before
  return before < wrapsAt && wrapped <= likelyBytes ? wrapped : null
}

/** By how much a count of rare things has grown. One that fell began anew, and all it has is new. */
export function counted(before: number | null | undefined, after: number | null): number | null {
  if (before === null || before === undefined || after === null) return null
  return after >= before ? after - before : after
}

export function perSecond(before: number | null | undefined, after: number | null | undefined, spanMs: number): number | null {
  const more = added(before, after)
  return more === null || !(spanMs > 0) ? null : (more * 1000) / spanMs
}

/**
 * Percent of the time between two readings that was spent busy. The counters stand still while the machine sleeps, so that needs no
 * clock; those of all cores together fall when a core is taken away.
 */
export function busyPercent(before: Busy | null | undefined, after: Busy | null | undefined): number | null {
  if (!before || !after) return null
  const total = after.total - before.total
  if (!(total > 0)) return null
  return Math.min(100, Math.max(0, ((after.busy - before.busy) * 100) / total))
}

/** Percent of one core that a program used; more than 100 with several threads. */
export function corePercent(beforeMs: number | null | undefined, afterMs: number | null | undefined, spanMs: number): number | null {
  if (beforeMs === null || beforeMs === undefined || afterMs === null || afterMs === undefined) return null
  return afterMs < beforeMs || !(spanMs > 0) ? null : ((afterMs - beforeMs) * 100) / spanMs
}

/** Percent of what came since; null where nothing came, or the counts began anew. */
export function skippedPercent(before: Skips | null | undefined, after: Skips): number | null {
  if (!before || after.total <= before.total || after.skipped < before.skipped) return null
  return Math.min(100, ((after.skipped - before.skipped) * 100) / (after.total - before.total))
}

/** Frames that were skipped, of all. */
export interface Skips {
  readonly skipped: number
  readonly total: number
}
