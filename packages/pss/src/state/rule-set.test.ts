import { expect, test } from 'vitest'
import { ReviewReason } from './review-reason.ts'
import { ruleSetAt } from './rule-set.ts'

const { review } = ruleSetAt('2026-03-14T09:30:00.000Z')

test('one card, lost only by a review that fails', () => {
  const losing = Object.entries(review.cardAfter).flatMap(([decision, after]) => (after === 'lost' ? [decision] : []))
  expect([review.cards, losing]).toEqual([1, ['rejected']])
})

test('5 s may be reviewed, in 30 s', () => {
  expect(review).toMatchObject({ windowMs: 5_000, decisionMs: 30_000 })
})

test('each reason is admitted, and once', () => {
  expect(review.reasons.toSorted()).toEqual(ReviewReason.options.toSorted())
})
