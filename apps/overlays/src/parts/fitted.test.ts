// How far the letters of a name shrink before it is cut.
import { expect, test } from 'vitest'
import { fittingSize } from './fitted.ts'

test.each([
  ['fits', 300, 400, 42],
  ['fits exactly', 400, 400, 42],
  ['is a little too wide', 420, 400, 40],
  ['is twice as wide', 800, 400, 26],
  ['is empty', 0, 400, 42],
  ['has no room at all', 10, 0, 26],
])('a name that %s', (_what, wide, room, size) => {
  expect(fittingSize(wide, room, { most: 42, least: 26 })).toBe(size)
})
