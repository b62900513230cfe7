// The history as a plot takes it: columns over seconds, with a gap wherever nothing was measured. Pure.
import type { MonitorSeries } from '@restrike/monitor/contract'
import type { MachineHistory } from '../../../api/machine-history.ts'

type Column = Array<number | null>

export interface PlotData {
  /** Seconds since 1970, ascending. */
  readonly at: number[]
  /** One column for each series asked for; null = not known. */
  readonly columns: Column[]
  /** Of all columns; null where nothing is known. */
  readonly highest: number | null
}

/** A pause longer than so many steps is a gap: the program did not run. One missing step is not. */
const gapSteps = 2.5

export function plotData(history: MachineHistory, series: readonly MonitorSeries[], stepMs: number): PlotData {
  const at: number[] = []
  const columns: Column[] = series.map(() => [])
  const sources = series.map((name) => history.series[name])
  let highest: number | null = null
  let before: number | null = null
  for (const [index, moment] of history.at.entries()) {
    if (before !== null && moment - before > gapSteps * stepMs) {
      at.push((before + stepMs) / 1000)
      for (const column of columns) column.push(null)
    }
    before = moment
    at.push(moment / 1000)
    for (const [place, column] of columns.entries()) {
      const value = sources[place]?.[index] ?? null
      column.push(value)
      if (value !== null && (highest === null || value > highest)) highest = value
    }
  }
  return { at, columns, highest }
}

/** The last known value of each column. */
export function lastValues({ columns }: PlotData): ReadonlyArray<number | null> {
  return columns.map((column) => column.findLast((value) => value !== null) ?? null)
}
