import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit.ts'

test('so many pass in a stretch of time; the next one that passes tells how many did not', () => {
  const pass = rateLimit(2, 1_000)
  expect([0, 10, 20, 30, 999].map((now) => pass(now).allowed)).toEqual([true, true, false, false, false])
  expect(pass(1_000)).toEqual({ allowed: true, heldBack: 3 })
  expect(pass(1_005)).toEqual({ allowed: false, heldBack: 1 })
  expect(pass(1_010)).toEqual({ allowed: true, heldBack: 1 })
  expect(pass(5_000)).toEqual({ allowed: true, heldBack: 0 })
})
