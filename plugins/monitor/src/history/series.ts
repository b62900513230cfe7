// One row of the history from one sample: the series that are kept, and how several values of each become one. Pure.
import { MonitorSeries, type DiskSample, type MonitorSample } from '../contract.ts'
import { highest, lowest, mean, sum, type Value } from '../values.ts'

export const seriesNames: readonly MonitorSeries[] = MonitorSeries.options

/** In the order of `seriesNames`. */
export type Values = readonly Value[]

export interface Row {
  /** Beginning of its span, ms since 1970. */
  readonly at: number
  readonly values: Values
}

interface Series {
  read(sample: MonitorSample): Value
  readonly fold: (values: readonly Value[]) => Value
  /** What lies below does not matter and would only make the answers longer. */
  readonly step: number
}

const byte = 1
const hundredth = 0.01

const all: Readonly<Record<MonitorSeries, Series>> = {
  'cpu.total': { read: ({ cpu }) => cpu.totalPercent, fold: mean, step: hundredth },
  'cpu.own': { read: ({ cpu }) => cpu.ownPercent, fold: mean, step: hundredth },
  'cpu.loopDelayMs': { read: ({ cpu }) => cpu.loopDelayMs.max, fold: highest, step: hundredth },
  'memory.heap': { read: ({ memory }) => memory.heapUsedBytes, fold: mean, step: byte },
  'memory.rss': { read: ({ memory }) => memory.rssBytes, fold: mean, step: byte },
  'memory.available': { read: ({ memory }) => memory.systemAvailableBytes, fold: lowest, step: byte },
  'disk.data.free': { read: ({ disks }) => free(disks, 'data'), fold: lowest, step: byte },
  'disk.data.write': { read: ({ disks }) => written(disks, 'data'), fold: mean, step: byte },
  'disk.recording.free': { read: ({ disks }) => free(disks, 'recording'), fold: lowest, step: byte },
  'disk.recording.write': { read: ({ disks }) => written(disks, 'recording'), fold: mean, step: byte },
  'network.receive': { read: ({ network }) => sum(network.map((one) => one.receiveBytesPerSecond)), fold: mean, step: byte },
  'network.send': { read: ({ network }) => sum(network.map((one) => one.sendBytesPerSecond)), fold: mean, step: byte },
  temperature: { read: ({ temperatureC }) => temperatureC, fold: mean, step: 0.1 },
  'obs.cpu': { read: ({ obs }) => sum(obs.map(({ cpuPercent }) => cpuPercent)), fold: mean, step: hundredth },
  'obs.rss': { read: ({ obs }) => sum(obs.map(({ rssBytes }) => rssBytes)), fold: mean, step: byte },
  'obs.skipped': { read: ({ obs }) => highest(obs.flatMap(skipped)), fold: mean, step: hundredth },
}

export function rowOf(sample: MonitorSample): Row {
  const values = seriesNames.map((name) => {
    const { read, step } = all[name]
    return rounded(read(sample), step)
  })
  return { at: Date.parse(sample.at), values }
}

/** Many rows as one. */
export function together(rows: readonly Values[]): Values {
  return seriesNames.map((name, i) => {
    const { fold, step } = all[name]
    return rounded(fold(rows.map((values) => values[i] ?? null)), step)
  })
}

/** Two values of a series, each already made of so many rows, as one. */
export function combined(series: MonitorSeries, a: Value, rowsOfA: number, b: Value, rowsOfB: number): Value {
  const { fold, step } = all[series]
  if (fold !== mean || a === null || b === null) return fold([a, b])
  return rounded((a * rowsOfA + b * rowsOfB) / (rowsOfA + rowsOfB), step)
}

/** The name of what `together` does with a series, in SQL. */
export function foldInSql(series: MonitorSeries): 'avg' | 'max' | 'min' {
  const { fold } = all[series]
  return fold === highest ? 'max' : fold === lowest ? 'min' : 'avg'
}

function rounded(value: Value, step: number): Value {
  if (value === null) return null
  // By the inverse: 0.07 / 0.01 is not 7, but 0.07 * 100 comes nearer.
  const perUnit = Math.round(1 / step)
  return Math.round(value * perUnit) / perUnit
}

/** The fullest of several disks. */
function free(disks: readonly DiskSample[], purpose: DiskSample['purpose']): Value {
  return lowest(disks.filter((disk) => disk.purpose === purpose).map(({ freeBytes }) => freeBytes))
}

/** The busiest of several: two folders of one disk tell the same. */
function written(disks: readonly DiskSample[], purpose: DiskSample['purpose']): Value {
  return highest(disks.filter((disk) => disk.purpose === purpose).map(({ writeBytesPerSecond }) => writeBytesPerSecond))
}

function skipped({ renderSkippedPercent, encodeSkippedPercent }: MonitorSample['obs'][number]): Value[] {
  return [renderSkippedPercent, encodeSkippedPercent]
}
