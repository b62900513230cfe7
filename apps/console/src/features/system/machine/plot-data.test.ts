import { expect, test } from 'vitest'
import { lastValues, plotData } from './plot-data.ts'

const history = {
  at: [1_000, 2_000, 3_000, 60_000],
  series: { 'cpu.total': [10, null, 30, 20], 'cpu.own': [1, 2, 3, null] },
}

test('a pause in measuring is a gap, a single unknown value too', () => {
  const { at, columns } = plotData(history, ['cpu.total', 'cpu.own'], 1_000)
  expect(at).toEqual([1, 2, 3, 4, 60])
  expect(columns).toEqual([
    [10, null, 30, null, 20],
    [1, 2, 3, null, null],
  ])
})

test('the highest value is that of all series of the plot', () => {
  expect(plotData(history, ['cpu.total', 'cpu.own'], 1_000).highest).toBe(30)
  expect(plotData(history, ['cpu.own'], 1_000).highest).toBe(3)
})

test('a series that is not told is unknown throughout and not zero', () => {
  const { columns, highest } = plotData(history, ['temperature'], 60_000)
  expect(columns).toEqual([[null, null, null, null]])
  expect(highest).toBeNull()
})

test('the last known values are told, however long ago', () => {
  expect(lastValues(plotData(history, ['cpu.total', 'cpu.own', 'temperature'], 1_000))).toEqual([20, 3, null])
})
