import { expect, test } from 'vitest'
import { mostPoints, pick, stretchOf } from './pick.ts'

const now = Date.UTC(2026, 4, 1, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  ['the last hour', hour, 0, '1s', 1_000],
  ['the last hour, asked for a moment ago', hour + 2_000, 0, '1s', 1_000],
  ['ten minutes of the last hour', 50 * minute, 40 * minute, '1s', 1_000],
  ['ten minutes of this morning: the seconds are gone', 5 * hour, 5 * hour - 10 * minute, '10s', 10_000],
  ['four hours', 4 * hour, 0, '10s', 10_000],
  ['half a day: 4,320 points would be too many', 12 * hour, 0, '1min', minute],
  ['an hour of last week', 7 * day, 7 * day - hour, '1min', minute],
  ['a month: eleven minutes become a point', 30 * day, 0, '1min', 11 * minute],
  ['a stretch that ends before it begins', 0, hour, '1s', 1_000],
] as const)('%s', (_, fromAgo, toAgo, resolution, stepMs) => {
  const stretch = { fromMs: now - fromAgo, toMs: now - toAgo }
  expect(pick(stretch, now, undefined)).toEqual({ resolution, stepMs })
  expect((stretch.toMs - stretch.fromMs) / stepMs).toBeLessThan(mostPoints)
})

test('what is asked for by name is given as it is kept', () => {
  expect(pick({ fromMs: now - 30 * day, toMs: now }, now, '1min')).toEqual({ resolution: '1min', stepMs: minute })
  expect(pick({ fromMs: now - minute, toMs: now }, now, '10s')).toEqual({ resolution: '10s', stepMs: 10_000 })
})

test('without a beginning it is the hour before the end, without an end it is until now', () => {
  expect(stretchOf(undefined, undefined, now)).toEqual({ fromMs: now + 1 - hour, toMs: now + 1 })
  const to = new Date(now - day).toISOString()
  expect(stretchOf(undefined, to, now)).toEqual({ fromMs: now - day - hour, toMs: now - day })
  expect(stretchOf(to, undefined, now)).toEqual({ fromMs: now - day, toMs: now + 1 })
})
