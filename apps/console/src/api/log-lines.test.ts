import type { LogLine } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { appendLines } from './log-lines.ts'

const line = (n: number, second = n): LogLine => ({
  n,
  at: new Date(Date.UTC(2026, 0, 1, 10, 0, second)).toISOString(),
  level: 'info',
  subsystem: 'udp',
  message: `line ${n}`,
  data: null,
})
const numbers = (lines: readonly LogLine[]) => lines.map(({ n }) => n)

test.each([
  ['to nothing', [], [1, 2], [1, 2]],
  ['in order', [1, 2], [3, 4], [1, 2, 3, 4]],
  ['told twice', [1, 2, 3], [2, 3, 4], [1, 2, 3, 4]],
  ['that were missed', [1, 2, 5], [3, 4], [1, 2, 3, 4, 5]],
  ['that are none', [1, 2], [], [1, 2]],
])('lines %s are added once and in order', (_case, known, arrived, shown) => {
  const lines = appendLines(
    known.map((n) => line(n)),
    arrived.map((n) => line(n)),
  )
  expect(numbers(lines)).toEqual(shown)
})

test('the lines of an earlier run go when the program was started again', () => {
  const lines = appendLines([line(7), line(8)], [line(1, 20), line(2, 21)])
  expect(numbers(lines)).toEqual([1, 2])
})

test('the oldest lines go when there are too many', () => {
  expect(numbers(appendLines([line(1), line(2)], [line(3), line(4)], 3))).toEqual([2, 3, 4])
})

test('what was known stays as it was', () => {
  const known = [line(1)]
  appendLines(known, [line(2)])
  expect(numbers(known)).toEqual([1])
})
