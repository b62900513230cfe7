// Which resolution answers a question, and how many of its spans become one point. Pure.
import type { Resolution } from '../contract.ts'
import { keptMs, resolutions, spanMs } from './spans.ts'

/** More than a screen has columns. */
export const mostPoints = 4_000
/** A page that asks for the last hour has counted it a moment ago. */
const graceMs = 60_000

export interface Picked {
  readonly resolution: Resolution
  /** Length of one point of the answer; a multiple of the resolution's span. */
  readonly stepMs: number
}

export interface Stretch {
  readonly fromMs: number
  /** Not in it any more. */
  readonly toMs: number
}

/** What was asked for by name is given as it is kept; otherwise it is the finest that goes back so far and stays below the limit. */
export function pick({ fromMs, toMs }: Stretch, nowMs: number, wanted: Resolution | undefined): Picked {
  if (wanted) return { resolution: wanted, stepMs: spanMs[wanted] }
  const points = (one: Resolution): number => Math.max(0, toMs - fromMs) / spanMs[one]
  const reachesBack = (one: Resolution): boolean => fromMs >= nowMs - keptMs[one] - graceMs
  const resolution = resolutions.find((one) => points(one) < mostPoints && reachesBack(one)) ?? '1min'
  return { resolution, stepMs: Math.max(1, Math.ceil(points(resolution) / (mostPoints - 1))) * spanMs[resolution] }
}

const usualMs = 3_600_000

/** Without an end until now and whatever is measured meanwhile; without a beginning the hour before the end. */
export function stretchOf(from: string | undefined, to: string | undefined, nowMs: number): Stretch {
  const toMs = to === undefined ? nowMs + 1 : Date.parse(to)
  return { fromMs: from === undefined ? toMs - usualMs : Date.parse(from), toMs }
}
