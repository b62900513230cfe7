import { expect, test } from 'vitest'
import { countMeanMax, medianAndMax } from './spread.ts'

test.each([
  [[], null, null],
  [[7], 7, 7],
  [[9, 1], 5, 9],
  [[30, 2, 10], 10, 30],
  [[4, 1, 3, 2], 2.5, 4],
])('the middle of %j is %s, the end %s', (values, median, max) => {
  expect(medianAndMax(values)).toEqual({ median, max })
})

test('the mean of nothing is not known', () => {
  expect(countMeanMax([])).toEqual({ count: 0, mean: null, max: null })
  expect(countMeanMax([20, 40, 30])).toEqual({ count: 3, mean: 30, max: 40 })
})
