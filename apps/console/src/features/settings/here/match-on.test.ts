import { expect, test } from 'vitest'
import { isMatchOn } from './match-on.ts'

test.each([
  ['idle', false],
  ['finished', false],
  ['loaded', true],
  ['fighting', true],
  ['break', true],
  [null, true],
] as const)('in phase %s a match is on: %s', (phase, on) => {
  expect(isMatchOn(phase)).toBe(on)
})
