import { expect, test } from 'vitest'
import { trialOf } from './trial-file.ts'

test('a trial that was kept is known again, also one that brought no file', () => {
  const written = { path: '/videos/test.mkv', bytes: 900_000, at: 1_772_000_000_000 }
  expect(trialOf(JSON.parse(JSON.stringify(written)))).toEqual(written)
  expect(trialOf({ path: null, bytes: null, at: 5 })).toEqual({ path: null, bytes: null, at: 5 })
})

test.each([undefined, null, 'x', 7, [], {}, { path: '/videos/test.mkv', bytes: 1, at: 'yesterday' }])('%j is none', (setting) => {
  expect(trialOf(setting)).toBeNull()
})
