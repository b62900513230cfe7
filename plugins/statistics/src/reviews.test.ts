import { expect, test } from 'vitest'
import { reviewsOf, reviewStatistics } from './reviews.ts'

const requestedAt = '2026-07-28T09:00:00.000Z'
const entry = (n: number, decision: 'upheld' | 'rejected' | 'denied' | null, firstFrameS: number | null, takenMs: number | null) => ({
  ...{ challengeId: `m-c${n}`, by: 'blue' as const, decision, requestedAt, takenMs },
  firstFrameAt: firstFrameS === null ? null : new Date(Date.parse(requestedAt) + firstFrameS * 1000).toISOString(),
})
const told = (won: boolean | null, cancelled = false) => ({ by: 'red' as const, accepted: null, won, cancelled })

test('reviews are counted by what came of them, their times from the request', () => {
  const reviews = reviewsOf(
    [entry(1, 'upheld', 2, 20_000), entry(2, 'rejected', 1, 40_000), entry(3, 'denied', null, 3_000), entry(4, null, 3, null)],
    { challenges: new Map(), takenBack: new Set() },
  )
  expect(reviewStatistics(reviews)).toEqual({
    ...{ asked: 4, upheld: 1, rejected: 1, other: 2 },
    firstFrameMs: { median: 2_000, max: 3_000 },
    decisionMs: { median: 20_000, max: 40_000 },
  })
})

test('a challenge that the ledger lacks counts by what the scoring system told, and none counts twice', () => {
  const wire = new Map([
    ['m-c1', told(false)],
    ['m-c2', told(true)],
    ['m-c3', told(false)],
    ['m-c4', told(true, true)],
    ['m-c5', told(null)],
  ])
  const reviews = reviewsOf([entry(1, 'upheld', null, null)], { challenges: wire, takenBack: new Set() })
  expect(reviewStatistics(reviews)).toMatchObject({ asked: 5, upheld: 2, rejected: 1, other: 2, firstFrameMs: { median: null, max: null } })
})

test('a challenge that was taken back by hand was never asked for, whatever the ledger keeps of it', () => {
  const undone = { challenges: new Map(), takenBack: new Set(['m-c2']) }
  expect(reviewsOf([entry(1, 'upheld', null, null), entry(2, null, null, null)], undone)).toHaveLength(1)
})
