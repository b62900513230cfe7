import { expect, test } from 'vitest'
import { challengeState } from './challenge-state.ts'

test.each([
  [null, null, false, 'open'],
  [true, null, false, 'accepted'],
  [false, null, false, 'denied'],
  [true, true, false, 'upheld'],
  [true, false, false, 'rejected'],
  [true, null, true, 'cancelled'],
  [true, true, true, 'cancelled'],
] as const)('accepted %s, won %s, cancelled %s: %s', (accepted, won, cancelled, state) => {
  expect(challengeState({ accepted, won, cancelled })).toBe(state)
})
