import { expect, test } from 'vitest'
import type { Clip, LedgerEntry } from '../contract.ts'
import { begun, opened, ringOf, withClip, withFailure } from './table.ts'

const at = (seconds: number) => Date.UTC(2026, 2, 14, 9, 0, seconds)
const iso = (seconds: number) => new Date(at(seconds)).toISOString()
const order = { clipId: 'a', challengeId: 'm-c1', matchId: 'm', by: 'blue' }
// `as`: only what the table reads.
const clip = { clipId: 'a', challengeId: 'm-c1', matchId: 'm', by: 'blue', trouble: null, timings: { readyMs: 500 } } as Clip
const entry = (id: string, seconds: number, more: Partial<LedgerEntry> = {}) =>
  ({
    challengeId: id,
    by: 'red',
    round: 2,
    clockMs: 61_000,
    requestedAt: iso(seconds),
    firstFrameAt: null,
    decision: null,
    ...more,
  }) as LedgerEntry

test('a review is in the making, then ready; its failure is told', () => {
  const review = begun(order, at(0))
  expect(review).toMatchObject({ state: 'making', clipId: 'a', openedAt: iso(0) })
  expect(withClip(review, clip)).toMatchObject({ state: 'ready', timings: { readyMs: 500 } })
  expect(withFailure(review, 'a', { reason: 'no film', fix: 'look' })).toMatchObject({ state: 'failed', trouble: { reason: 'no film' } })
})

test('another clip that becomes ready, or fails, does not take the place of what the jury watches', () => {
  const review = opened(clip, at(0))
  expect(withClip(review, { ...clip, clipId: 'b' })).toBe(review)
  expect(withFailure(review, 'b', { reason: '', fix: '' })).toBe(review)
  expect(withClip(null, clip)).toBeNull()
})

test('the ring counts from the request, and from the first frame once it is painted', () => {
  expect(ringOf([entry('c1', 10)], 30_000, 0)).toMatchObject({ challengeId: 'c1', startedAt: iso(10), endsAt: iso(40) })
  expect(ringOf([entry('c1', 10, { firstFrameAt: iso(11) })], 20_000, 0)).toMatchObject({ startedAt: iso(11), endsAt: iso(31) })
})

test.each<[string, LedgerEntry[], number, string | undefined]>([
  ['of two open ones the newer counts', [entry('c1', 10), entry('c2', 12)], 0, 'c2'],
  ['a decided one does not', [entry('c1', 10), entry('c2', 12, { decision: 'upheld' })], 0, 'c1'],
  ['none once the fight goes on', [entry('c1', 10)], at(20), undefined],
  ['none without a challenge', [], 0, undefined],
])('%s', (_what, entries, since, id) => {
  expect(ringOf(entries, 30_000, since)?.challengeId).toBe(id)
})
