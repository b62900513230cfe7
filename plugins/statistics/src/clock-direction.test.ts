import { expect, test } from 'vitest'
import { countsUp, elapsedMs } from './clock-direction.ts'
import { hit, round, started, stopped, story, type Told } from './invented.ts'

test.each<[string, readonly Told[], boolean]>([
  [
    'down',
    [
      [0, 120, round(1)],
      [1, 120, started],
      [11, 110, stopped],
    ],
    false,
  ],
  [
    'up',
    [
      [0, 0, round(1)],
      [1, 0, started],
      [11, 10, stopped],
    ],
    true,
  ],
  [
    'down, set to more while it stood',
    [
      [1, 60, started],
      [11, 50, stopped],
      [20, 90, started],
      [30, 80, stopped],
    ],
    false,
  ],
  [
    'down, set to more while it ran',
    [
      [1, 60, started],
      [5, 56, hit('red', 1)],
      [6, 90, hit('red', 1)],
      [9, 87, hit('red', 1)],
      [12, 84, stopped],
    ],
    false,
  ],
  [
    'up over two rounds',
    [
      [1, 0, started],
      [9, 8, hit('red', 1)],
      [9, 0, round(2)],
      [10, 0, started],
      [20, 10, stopped],
    ],
    true,
  ],
  ['down, as long as nothing is seen of it', [[1, 120, started]], false],
])('a clock is seen to count: %s', (_, told, up) => {
  expect(countsUp(story(told))).toBe(up)
})

test.each([
  [100_000, 120, false, 20_000],
  [20_000, 120, true, 20_000],
  [20_000, null, true, 20_000],
  [100_000, null, false, null],
  [null, 120, false, null],
  [130_000, 120, false, 0],
])('a clock at %s of a round of %s s, counting up %s, has run %s', (clockMs, roundSeconds, up, expected) => {
  expect(elapsedMs(clockMs, roundSeconds, up)).toBe(expected)
})
