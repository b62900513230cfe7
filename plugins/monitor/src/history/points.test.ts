import { expect, test } from 'vitest'
import { pointsOf, withGaps, type Shape } from './points.ts'
import { seriesNames, type Row } from './series.ts'

const one: Shape = { series: ['cpu.total'], stepMs: 1_000, asKept: true }
const thinned: Shape = { series: ['cpu.total', 'cpu.loopDelayMs'], stepMs: 120_000, asKept: false }

function row(at: number, total: number | null, delay: number | null = null): Row {
  return { at, values: seriesNames.map((name) => (name === 'cpu.total' ? total : name === 'cpu.loopDelayMs' ? delay : null)) }
}

test('what is in memory stands behind what is on the disk', () => {
  const stored = { at: [1_000, 2_000], rows: [1, 1], values: [[10, null]] }
  expect(pointsOf(one, [row(3_000, 30)], stored)).toEqual({ at: [1_000, 2_000, 3_000], series: { 'cpu.total': [10, null, 30] } })
})

test('what both know is told once, as the newer one says', () => {
  const stored = { at: [1_000, 2_000], rows: [1, 1], values: [[10, 20]] }
  expect(pointsOf(one, [row(2_000, 25)], stored)).toEqual({ at: [1_000, 2_000], series: { 'cpu.total': [10, 25] } })
})

test('after the clock was set back the moments ascend all the same', () => {
  const stored = { at: [5_000, 6_000, 9_000], rows: [1, 1, 1], values: [[5, 6, 9]] }
  const points = pointsOf(one, [row(7_000, 7), row(5_000, 55)], stored)
  expect(points).toEqual({ at: [5_000, 6_000, 7_000, 9_000], series: { 'cpu.total': [55, 6, 7, 9] } })
})

test('thinned, rows of memory are folded as those of the disk were', () => {
  const points = pointsOf(thinned, [row(120_000, 10, 3), row(180_000, 30, 8), row(240_000, 5, 1)])
  expect(points).toEqual({ at: [120_000, 240_000], series: { 'cpu.total': [20, 5], 'cpu.loopDelayMs': [8, 1] } })
})

test('a point that is half on the disk and half in memory is made of both, each by its number of rows', () => {
  const stored = {
    at: [0, 120_000],
    rows: [2, 3],
    values: [
      [50, 10],
      [9, 4],
    ],
  }
  const points = pointsOf(thinned, [row(180_000, 30, 2)], stored)
  expect(points.series).toEqual({ 'cpu.total': [50, 15], 'cpu.loopDelayMs': [9, 4] })
})

test('where one half is not known the other is the point', () => {
  const stored = { at: [0], rows: [1], values: [[null], [4]] }
  expect(pointsOf(thinned, [row(60_000, 30)], stored).series).toEqual({ 'cpu.total': [30], 'cpu.loopDelayMs': [4] })
})

test('a time without samples is a moment of nothing known, not a line across', () => {
  const points = { at: [0, 1_000, 9_000, 10_000, 60_000], series: { 'cpu.total': [1, 2, 3, null, 5] } }
  expect(withGaps(points, 1_000, 3_000)).toEqual({
    at: [0, 1_000, 2_000, 9_000, 10_000, 11_000, 60_000],
    series: { 'cpu.total': [1, 2, null, 3, null, null, 5] },
  })
})

test('samples that are meant to be rare are no gap', () => {
  const points = { at: [0, 60_000, 120_000], series: { 'cpu.total': [1, 2, 3] } }
  expect(withGaps(points, 1_000, 180_000)).toEqual(points)
})
