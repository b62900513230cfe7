import { expect, test } from 'vitest'
import { clockAt, clockWords, timeWords } from './clock-at.ts'

const stretches = [
  { positionMs: 0, round: 2, clockMs: 61_000, running: true },
  { positionMs: 4_000, round: 2, clockMs: 57_000, running: false },
]

test.each([
  [1_500, 59_500],
  [4_000, 57_000],
  [9_000, 57_000],
])('at %d ms it shows %d ms', (position, ms) => {
  expect(clockAt(stretches, position)).toEqual({ round: 2, ms })
})

test('what is not known is not shown', () => {
  expect(clockAt([], 100)).toEqual({ round: null, ms: null })
  expect(clockAt([{ positionMs: 0, round: 1, clockMs: null, running: false }], 100)).toEqual({ round: 1, ms: null })
})

test('in words', () => {
  expect(clockWords(84_170, '–')).toBe('1:24.1')
  expect(clockWords(null, '–')).toBe('–')
  expect(timeWords(new Date(2026, 2, 14, 14, 3, 22, 417).getTime(), '–')).toBe('14:03:22.417')
})
