import { expect, test } from 'vitest'
import { recordingProof } from './recording.ts'

test.each([
  [null, 'unknown'],
  [{ active: false, paused: false, growing: null }, 'off'],
  [{ active: true, paused: true, growing: null }, 'paused'],
  [{ active: true, paused: false, growing: null }, 'young'],
  [{ active: true, paused: false, growing: true }, 'growing'],
  [{ active: true, paused: false, growing: false }, 'stuck'],
] as const)('of %j it is said: %s', (recording, proof) => {
  expect(recordingProof(recording)).toBe(proof)
})
