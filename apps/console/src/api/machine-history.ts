// What was measured over time, for plotting: which questions a time span takes, and their answers made into one. Pure.
import type { MonitorSeries } from '@restrike/monitor/contract'

/** How far back is looked. */
export type MachineRange = 'hour' | 'day' | 'month'

export type Resolution = '1s' | '10s' | '1min'

export interface MachineHistory {
  /** Ms since 1970, ascending. */
  readonly at: readonly number[]
  /** One value per moment; null = not known. */
  readonly series: Readonly<Partial<Record<MonitorSeries, ReadonlyArray<number | null>>>>
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs

interface Span {
  readonly lengthMs: number
  readonly resolution: Resolution
  readonly stepMs: number
  /** One question is about no more than this: an answer has less than 4,000 points. */
  readonly sliceMs: number
  /** How often it is brought up to date. */
  readonly everyMs: number
}

export const spans = {
  hour: { lengthMs: hourMs, resolution: '1s', stepMs: 1_000, sliceMs: hourMs, everyMs: 2_000 },
  day: { lengthMs: 24 * hourMs, resolution: '10s', stepMs: 10_000, sliceMs: 8 * hourMs, everyMs: 10_000 },
  month: { lengthMs: 30 * 24 * hourMs, resolution: '1min', stepMs: minuteMs, sliceMs: 60 * hourMs, everyMs: minuteMs },
} satisfies Record<MachineRange, Span>

export const noHistory: MachineHistory = { at: [], series: {} }

/** The questions that a range takes, oldest first; from where the answers so far end, if there are any. */
export function slicesOf(range: MachineRange, known: MachineHistory, nowMs: number): ReadonlyArray<{ from: number; to: number }> {
  const { lengthMs, sliceMs } = spans[range]
  // The last span may have been asked about before it was over: it is asked about again.
  const last = known.at.at(-1)
  const begin = Math.max(nowMs - lengthMs, last ?? 0)
  const slices: Array<{ from: number; to: number }> = []
  for (let from = begin; from < nowMs; from += sliceMs) slices.push({ from, to: Math.min(from + sliceMs, nowMs) })
  return slices
}

/** Puts a later answer behind what is known, and forgets what is out of the range. Not mutating. */
export function joinHistory(known: MachineHistory, later: MachineHistory, fromMs: number): MachineHistory {
  const cut = later.at[0] ?? Number.POSITIVE_INFINITY
  const keep = known.at.filter((at) => at >= fromMs && at < cut).length
  const skip = known.at.filter((at) => at < fromMs).length
  const at = [...known.at.slice(skip, skip + keep), ...later.at]
  const names = new Set([...Object.keys(known.series), ...Object.keys(later.series)])
  const series = Object.fromEntries(
    [...names].map((name) => {
      const [before, after] = [valuesOf(known, name), valuesOf(later, name)]
      return [name, [...before.slice(skip, skip + keep), ...after]]
    }),
  )
  return { at, series }
}

/** Unknown at each moment where a series is not told at all. */
function valuesOf(history: MachineHistory, name: string): ReadonlyArray<number | null> {
  // `as`: the names come from the keys of these very objects.
  return history.series[name as MonitorSeries] ?? history.at.map(() => null)
}
