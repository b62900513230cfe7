import { expect, test } from 'vitest'
import { trendChange, trendTone, trendValue } from './trend-words.ts'

test.each([
  [true, 60e6, 'warn'],
  [true, null, 'warn'],
  [false, 1e6, 'good'],
  [false, null, 'unknown'],
] as const)('a trend that is wrong: %s, by %s an hour, is %s', (wrong, perHour, tone) => {
  expect(trendTone({ wrong, perHour })).toBe(tone)
})

test.each([
  [null, 'bytes', '–'],
  [83e9, 'bytes', '83.0 GB'],
  [13.3, 'ms', '13 ms'],
  [0, 'count', '0'],
] as const)('the value %s %s is written %s', (value, unit, written) => {
  expect(trendValue(value, unit)).toBe(written)
})

test.each([
  [null, 'bytes', '–'],
  [60e6, 'bytes', '+60.0 MB'],
  [-2.5e6, 'bytes', '−2.5 MB'],
  [0, 'count', '±0'],
] as const)('the change %s %s is written %s', (perHour, unit, written) => {
  expect(trendChange(perHour, unit)).toBe(written)
})
