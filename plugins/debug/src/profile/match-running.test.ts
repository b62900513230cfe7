import { Phase } from '@restrike/pss'
import { expect, test } from 'vitest'
import { isMatchRunning } from './match-running.ts'

test('a match is on from the athletes being ready to the winner', () => {
  expect(Phase.options.filter(isMatchRunning)).toEqual(['ready', 'fighting', 'paused', 'injury', 'break', 'round-over'])
  expect(isMatchRunning(undefined)).toBe(false)
})
