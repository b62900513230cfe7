import { expect, test } from 'vitest'
import { averageRate, forecast, obsReserveBytes, severity, type DiskSeverity } from './disk-forecast.ts'

const mebibyte = 2 ** 20
const now = Date.UTC(2026, 2, 14, 15, 0)

test('says when it is full and how many matches still fit', () => {
  const freeBytes = obsReserveBytes + 6000 * mebibyte
  expect(forecast({ freeBytes, bytesPerSecond: mebibyte, matchBytes: 640 * mebibyte, now })).toEqual({
    fullAt: Date.UTC(2026, 2, 14, 16, 40),
    minutesLeft: 100,
    matchesLeft: 9,
  })
})

const unknown = { fullAt: null, minutesLeft: null, matchesLeft: null }
const known = { freeBytes: obsReserveBytes + 600, bytesPerSecond: 10, matchBytes: 100, now }

test.each([
  ['no rate', { ...known, bytesPerSecond: null }, { ...unknown, matchesLeft: 6 }],
  ['a recording that stands still', { ...known, bytesPerSecond: 0 }, { ...unknown, matchesLeft: 6 }],
  ['no size of a match', { ...known, matchBytes: null }, { ...unknown, fullAt: now + 60_000, minutesLeft: 1 }],
  ['nothing free', { ...known, freeBytes: 0 }, { fullAt: now, minutesLeft: 0, matchesLeft: 0 }],
  ['only the reserve free', { ...known, freeBytes: obsReserveBytes }, { fullAt: now, minutesLeft: 0, matchesLeft: 0 }],
  ['no number', { ...known, freeBytes: Number.NaN }, unknown],
  ['more than time', { ...known, freeBytes: 1e18, matchBytes: null }, { ...unknown, minutesLeft: (1e18 - obsReserveBytes) / 600 }],
])('forecasts with %s', (_what, facts, expected) => {
  expect(forecast(facts)).toEqual(expected)
})

const at = (seconds: number, bytes: number) => ({ monotonicMs: seconds * 1000, bytes })

test.each([
  ['nothing', [], null],
  ['one look', [at(0, 5)], null],
  ['less than 5 s', [at(0, 0), at(4.9, 49)], null],
  ['5 s', [at(0, 0), at(5, 50)], 10],
  ['the last 30 s only', [at(0, 0), at(20, 9_000), at(50, 9_300)], 10],
  ['only what is older than 30 s', [at(0, 0), at(31, 310)], null],
  ['a file that does not grow', [at(0, 70), at(10, 70)], 0],
  ['another file in between', [at(0, 70), at(10, 20)], null],
])('the rate from %s', (_what, samples, rate) => {
  expect(averageRate(samples)).toBe(rate)
})

test.each<[number | null, DiskSeverity, DiskSeverity]>([
  [91, 'ok', 'ok'],
  [90, 'ok', 'degraded'],
  [98, 'degraded', 'degraded'],
  [100, 'degraded', 'ok'],
  [15, 'degraded', 'failed'],
  [10, 'ok', 'failed'],
  [16, 'failed', 'failed'],
  [17, 'failed', 'degraded'],
  [98, 'failed', 'degraded'],
  [100, 'failed', 'ok'],
  [null, 'failed', 'failed'],
  [null, 'ok', 'ok'],
])('%d minutes left after %s is %s', (minutesLeft, before, after) => {
  expect(severity(minutesLeft, { warnMinutes: 90, alarmMinutes: 15 }, before)).toBe(after)
})
