import { expect, test } from 'vitest'
import { ringShare } from './ring-share.ts'

const at = (seconds: number) => Date.UTC(2026, 2, 14, 9, 0, seconds)
const ring = { startedAt: new Date(at(0)).toISOString(), endsAt: new Date(at(30)).toISOString() }

test.each<[number | null, ReturnType<typeof ringShare>]>([
  [null, { share: 1, seconds: 30, tone: 'calm' }],
  [at(-1), { share: 1, seconds: 30, tone: 'calm' }],
  [at(15), { share: 0.5, seconds: 15, tone: 'calm' }],
  [at(20), { share: expect.closeTo(1 / 3), seconds: 10, tone: 'late' }],
  [at(29) + 500, { share: expect.closeTo(0.5 / 30), seconds: 1, tone: 'late' }],
  [at(30), { share: 0, seconds: 0, tone: 'over' }],
  [at(99), { share: 0, seconds: 0, tone: 'over' }],
])('%s', (now, share) => {
  expect(ringShare(ring, now)).toEqual(share)
})
