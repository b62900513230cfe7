import { expect, test } from 'vitest'
import { laterOf, withoutSleep } from './loop-delay.ts'

const night = 8 * 3_600_000

test.each([
  ['an ordinary second', { p50: 0.1, p99: 1, max: 3 }, 20, { p50: 0.1, p99: 1, max: 3 }],
  ['a loop that was blocked', { p50: 0.1, p99: 4_000, max: 4_000 }, 4_010, { p50: 0.1, p99: 4_000, max: 4_000 }],
  ['a loop that was blocked for long', { p50: 0.1, p99: 20_000, max: 20_000 }, 20_050, { p50: 0.1, p99: 20_000, max: 20_000 }],
  ['a machine that slept', { p50: 0.1, p99: night, max: night }, 30, { p50: 0.1, p99: 0.1, max: 0.1 }],
  ['one that did nothing but sleep', { p50: night, p99: night, max: night }, 1, { p50: 0, p99: 0, max: 0 }],
])('%s', (_, delay, busyMs, expected) => {
  expect(withoutSleep(delay, busyMs)).toEqual(expected)
})

test('a turn that is measured apart counts like the others', () => {
  expect(laterOf({ p50: 0.1, p99: 3, max: 5 }, 40)).toEqual({ p50: 0.1, p99: 40, max: 40 })
  expect(laterOf({ p50: 0.1, p99: 3, max: 5 }, 4)).toEqual({ p50: 0.1, p99: 4, max: 5 })
  expect(laterOf({ p50: 0.1, p99: 3, max: 5 }, 0)).toEqual({ p50: 0.1, p99: 3, max: 5 })
})
