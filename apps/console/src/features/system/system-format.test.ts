import { expect, test } from 'vitest'
import { formatCelsius, formatLength, formatMs, formatPercent, formatRate, formatStamp } from './system-format.ts'

test.each([
  [null, '–'],
  [0.42, '0.4 ms'],
  [12.4, '12 ms'],
  [999, '999 ms'],
  [1_250, '1.3 s'],
  [61_000, '61.0 s'],
])('%s ms is written %s', (ms, written) => {
  expect(formatMs(ms)).toBe(written)
})

test.each([
  [null, '–'],
  [0, '0 s'],
  [59_999, '59 s'],
  [60_000, '1 min'],
  [90_000, '1 min 30 s'],
  [3_600_000, '1 h'],
  [7_800_000, '2 h 10 min'],
  [90_000_000, '1 d 1 h'],
])('a duration of %s ms is written %s', (ms, written) => {
  expect(formatLength(ms)).toBe(written)
})

test('what is unknown is a dash and not a zero', () => {
  expect([formatPercent(null), formatRate(null), formatCelsius(null)]).toEqual(['–', '–', '–'])
  expect([formatPercent(0), formatRate(0), formatCelsius(0)]).toEqual(['0 %', '0 B/s', '0 °C'])
})

test('a moment of another day is told with its day', () => {
  const now = new Date(2026, 2, 7, 15, 0).getTime()
  expect(formatStamp(new Date(2026, 2, 7, 9, 5, 3).toISOString(), now, 'en-GB')).toBe('09:05:03')
  expect(formatStamp(new Date(2026, 2, 6, 9, 5, 3).toISOString(), now, 'en-GB')).toBe('6 Mar, 09:05:03')
})
