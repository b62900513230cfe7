import { expect, test } from 'vitest'
import { parseClock } from './clock-text.ts'

test.each<[string, number | undefined]>([
  ['1:23', 83_000],
  [' 2:00 ', 120_000],
  ['0:05', 5_000],
  ['83', 83_000],
  ['1.23', 83_000],
  ['1,23', 83_000],
  ['15:00', 900_000],
  ['1:60', undefined],
  ['1:2', undefined],
  ['1:230', undefined],
  ['', undefined],
  ['-1:00', undefined],
  ['1:00:00', undefined],
  ['two', undefined],
])('%j is %j ms', (text, ms) => {
  expect(parseClock(text)).toBe(ms)
})
