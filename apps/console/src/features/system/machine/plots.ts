// What is plotted: which series share a plot, in which unit, and how far its scale reaches. Pure.
import type { MonitorSeries } from '@restrike/monitor/contract'
import type { Texts } from '../../../texts/index.ts'
import { formatBytes } from '../../../ui/format.ts'
import { formatCelsius, formatMs, formatPercent, formatRate } from '../system-format.ts'

export type PlotUnit = 'percent' | 'ms' | 'bytes' | 'rate' | 'celsius'

export interface PlotSpec {
  readonly id: keyof Texts['system']['machine']['plots']
  readonly series: readonly MonitorSeries[]
  readonly unit: PlotUnit
  /** The scale reaches at least so far: noise near zero is not blown up. */
  readonly least: number
}

export const plots: readonly PlotSpec[] = [
  { id: 'cpu', series: ['cpu.total', 'cpu.own'], unit: 'percent', least: 100 },
  { id: 'loop', series: ['cpu.loopDelayMs'], unit: 'ms', least: 20 },
  { id: 'memory', series: ['memory.rss', 'memory.heap'], unit: 'bytes', least: 100e6 },
  { id: 'available', series: ['memory.available'], unit: 'bytes', least: 1e9 },
  { id: 'free', series: ['disk.data.free', 'disk.recording.free'], unit: 'bytes', least: 10e9 },
  { id: 'write', series: ['disk.data.write', 'disk.recording.write'], unit: 'rate', least: 1e6 },
  { id: 'network', series: ['network.receive', 'network.send'], unit: 'rate', least: 100e3 },
  { id: 'temperature', series: ['temperature'], unit: 'celsius', least: 100 },
  { id: 'obsCpu', series: ['obs.cpu'], unit: 'percent', least: 100 },
  { id: 'obsMemory', series: ['obs.rss'], unit: 'bytes', least: 500e6 },
  { id: 'obsSkipped', series: ['obs.skipped'], unit: 'percent', least: 1 },
]

export const plottedSeries: readonly MonitorSeries[] = plots.flatMap(({ series }) => series)

const formats = {
  percent: (value) => formatPercent(value, value !== null && value > 0 && value < 10 ? 1 : 0),
  ms: (value) => (value === 0 ? '0 ms' : formatMs(value)),
  bytes: formatBytes,
  rate: formatRate,
  celsius: formatCelsius,
} satisfies Record<PlotUnit, (value: number | null) => string>

export function formatValue(unit: PlotUnit, value: number | null): string {
  return formats[unit](value)
}

/** Where the scale ends: a round number above the highest value, so that it changes seldom. */
export function scaleTop(highest: number | null, least: number): number {
  const value = Math.max(least, highest ?? 0)
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 5, 10].find((one) => value <= one * power * (1 + 1e-9)) ?? 10
  return step * power
}
