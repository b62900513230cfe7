// The points of an answer: what is on the disk and what is only in memory made into one ascending list. Pure.
import type { MonitorSeries } from '../contract.ts'
import { combined, seriesNames, together, type Row } from './series.ts'
import { spanOf } from './spans.ts'
import type { Stored } from './store.ts'
import type { Value } from '../values.ts'

export interface Points {
  readonly at: number[]
  readonly series: Partial<Record<MonitorSeries, Value[]>>
}

interface Point {
  readonly rows: number
  /** Of each series asked for. */
  readonly values: readonly Value[]
}

const nothing: Stored = { at: [], rows: [], values: [] }

export interface Shape {
  readonly series: readonly MonitorSeries[]
  readonly stepMs: number
  /** Each row is a point: a newer one takes the place of an older one instead of being added to it. */
  readonly asKept: boolean
}

/** `remembered` is newer than `stored`. */
export function pointsOf(shape: Shape, remembered: readonly Row[], stored: Stored = nothing): Points {
  const newer = stepped(shape, remembered)
  const at = [...stored.at]
  const values = shape.series.map((_, i) => [...(stored.values[i] ?? [])])
  const place = placesFrom(stored.at, Math.min(...newer.keys()))
  for (const [moment, point] of newer) {
    const known = place.get(moment)
    const i = known ?? at.push(moment) - 1
    const before = known === undefined ? 0 : (stored.rows[known] ?? 0)
    shape.series.forEach((name, s) => {
      const value = point.values[s] ?? null
      const column = values[s]
      if (column) column[i] = shape.asKept || before === 0 ? value : combined(name, column[i] ?? null, before, value, point.rows)
    })
  }
  return inOrder(shape, at, values)
}

/** Where the moments since then stand: the few at the end, of maybe a month. */
function placesFrom(at: readonly number[], since: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  for (let i = at.length - 1; i >= 0; i--) {
    const moment = at[i] ?? 0
    if (moment < since) break
    places.set(moment, i)
  }
  return places
}

function stepped({ series, stepMs }: Shape, rows: readonly Row[]): Map<number, Point> {
  const groups = Map.groupBy(rows, ({ at }) => spanOf(at, stepMs))
  const places = series.map((name) => seriesNames.indexOf(name))
  return new Map(
    [...groups].map(([at, group]) => {
      const [only] = group
      const values = group.length === 1 && only ? only.values : together(group.map((row) => row.values))
      return [at, { rows: group.length, values: places.map((i) => values[i] ?? null) }]
    }),
  )
}

function inOrder({ series }: Shape, at: number[], values: Value[][]): Points {
  if (at.every((moment, i) => i === 0 || moment > (at[i - 1] ?? moment))) return named(series, at, values)
  const order = at.map((_, i) => i).toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0))
  const sorted = values.map((column) => order.map((i) => column[i] ?? null))
  return named(
    series,
    order.map((i) => at[i] ?? 0),
    sorted,
  )
}

function named(series: readonly MonitorSeries[], at: number[], values: Value[][]): Points {
  return { at, series: Object.fromEntries(series.map((name, i) => [name, values[i] ?? []])) }
}

/** Where nothing was measured for so long a moment of nothing known is put in, or a plot would draw a line across. */
export function withGaps({ at, series }: Points, stepMs: number, quietMs: number): Points {
  const gaps: number[] = []
  for (let i = 1; i < at.length; i++) if ((at[i] ?? 0) - (at[i - 1] ?? 0) > quietMs) gaps.push(i)
  if (gaps.length === 0) return { at, series }
  const spread = <T>(list: readonly T[], fill: (before: number) => T): T[] => {
    const parts = [0, ...gaps].map((from, g) => list.slice(from, gaps[g]))
    return parts.flatMap((part, g) => (g === 0 ? part : [fill((gaps[g - 1] ?? 0) - 1), ...part]))
  }
  const columns = Object.entries(series).map(([name, column]) => [name, spread<Value>(column, () => null)] as const)
  return { at: spread(at, (before) => (at[before] ?? 0) + stepMs), series: Object.fromEntries(columns) }
}
