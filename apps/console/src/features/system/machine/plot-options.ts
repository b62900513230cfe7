// How uPlot is to draw a plot: colours from the tokens of the theme, scales that are given, axes of a fixed width so that nothing jumps.
import type uPlot from 'uplot'
import { formatMinute } from '../../../ui/format.ts'

export interface PlotLook {
  readonly series: readonly string[]
  /** A value at the left edge. */
  readonly value: (value: number) => string
  /** At the lower edge; seconds since 1970. */
  readonly moment: (at: number) => string
}

export interface PlotNow {
  readonly from: number
  readonly to: number
  readonly top: number
}

/** The first is filled, the second is a line only: told apart without colour. */
const strokes = ['--accent', '--text-dim'] as const
/** Cursors of plots with the same key move together. */
const syncKey = 'machine'
const axisPx = 66
const font = '13px "Source Sans 3 Variable", system-ui, sans-serif'

export function plotOptions(
  look: PlotLook,
  element: HTMLElement,
  now: () => PlotNow,
  onCursor: (index: number | null) => void,
): uPlot.Options {
  const token = (name: string) => getComputedStyle(element).getPropertyValue(name).trim()
  const axis = { stroke: () => token('--text-dim'), font, ticks: { show: false } } satisfies uPlot.Axis
  const grid = { stroke: () => token('--hairline'), width: 1 }
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, sync: { key: syncKey, setSeries: false }, points: { size: 7 } },
    scales: {
      x: { time: true, range: () => [now().from, now().to] },
      y: { range: () => [0, now().top] },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 26, space: 90, values: (_plot, splits) => splits.map((at) => look.moment(at)) },
      {
        ...axis,
        grid,
        size: axisPx,
        splits: () => [0, now().top / 2, now().top],
        values: (_plot, splits) => splits.map((value) => look.value(value)),
      },
    ],
    series: [{}, ...look.series.map((label, index) => line(label, index, token))],
    hooks: { setCursor: [({ cursor }) => onCursor(cursor.left === undefined || cursor.left < 0 ? null : (cursor.idx ?? null))] },
  }
}

function line(label: string, index: number, token: (name: string) => string): uPlot.Series {
  const stroke = () => token(strokes[index % strokes.length] ?? strokes[0])
  const fill = () => `color-mix(in srgb, ${stroke()} 16%, transparent)`
  return { label, stroke, width: 1.5, points: { show: false }, spanGaps: false, ...(index === 0 && { fill }) }
}

const dayFormat = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })

/** At the lower edge: a time of day, or a day where the range is of many. */
export function momentWords(days: boolean): (at: number) => string {
  return (at) => (days ? dayFormat.format(at * 1000) : formatMinute(at * 1000))
}
