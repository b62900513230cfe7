import { expect, test } from 'vitest'
import { ageOf, clockOffset } from './server-clock.ts'

test('the age of a datagram is counted on the server clock, whatever the local one says', () => {
  const offset = clockOffset('2026-01-01T10:00:00.000Z', 1000, 1020)
  expect(ageOf('2026-01-01T10:00:00.000Z', offset, 1010)).toBe(0)
  expect(ageOf('2026-01-01T09:59:58.000Z', offset, 1510)).toBe(2500)
})

test('an age is never negative and unknown stays unknown', () => {
  expect(ageOf('2026-01-01T10:00:01.000Z', Date.parse('2026-01-01T10:00:00.000Z'), 0)).toBe(0)
  expect(ageOf(null, 0, 0)).toBeNull()
  expect(ageOf('2026-01-01T10:00:00.000Z', null, 0)).toBeNull()
})
