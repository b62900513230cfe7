import { expect, test } from 'vitest'
import { rateBy, shuttled } from './speed.ts'

test.each<[string, boolean, number, 1 | -1, number]>([
  ['L from standing plays', false, 0.25, 1, 1],
  ['L again is faster', true, 1, 1, 2],
  ['L at the fastest stays', true, 8, 1, 8],
  ['L out of slow motion is full speed', true, 0.25, 1, 1],
  ['J from standing goes back', false, 1, -1, -1],
  ['J while it plays turns round', true, 2, -1, -1],
  ['J again is faster', true, -2, -1, -4],
])('%s', (_what, playing, rate, direction, next) => {
  expect(shuttled({ playing, rate }, direction)).toBe(next)
})

test('up and down go along the ladder, and stay at its ends', () => {
  expect([0.1, 0.25, 1, 8].map((rate) => rateBy(rate, 1))).toEqual([0.25, 0.5, 2, 8])
  expect([0.1, 0.25, 1, -1].map((rate) => rateBy(rate, -1))).toEqual([0.1, 0.1, 0.5, -0.5])
})
