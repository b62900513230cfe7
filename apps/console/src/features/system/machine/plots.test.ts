import { expect, test } from 'vitest'
import { formatValue, plots, plottedSeries, scaleTop } from './plots.ts'

test.each([
  [null, 100, 100],
  [12, 100, 100],
  [101, 100, 200],
  [82.9e9, 10e9, 100e9],
  [180e6, 100e6, 200e6],
  [3.1, 1, 5],
  [0, 0.5, 0.5],
])('with %s as the highest value and at least %s the scale ends at %s', (highest, least, top) => {
  expect(scaleTop(highest, least)).toBeCloseTo(top, 6)
})

test('no series is plotted twice', () => {
  expect(new Set(plottedSeries).size).toBe(plottedSeries.length)
  expect(new Set(plots.map(({ id }) => id)).size).toBe(plots.length)
})

test.each([
  ['percent', 3.24, '3.2 %'],
  ['percent', 41.5, '42 %'],
  ['percent', null, '–'],
  ['rate', 1500, '2 kB/s'],
  ['celsius', 61.2, '61 °C'],
] as const)('%s: %s is written %s', (unit, value, written) => {
  expect(formatValue(unit, value)).toBe(written)
})
