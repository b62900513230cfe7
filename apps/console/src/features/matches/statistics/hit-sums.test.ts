import type { HitMark } from '@restrike/statistics/contract'
import { expect, test } from 'vitest'
import { hitSums } from './hit-sums.ts'

const hit = (round: number | null, side: 'blue' | 'red', level: number, scored = false): HitMark => ({
  ...{ round, side, level, scored, elapsedMs: 0, at: '2026-11-26T12:00:00.000Z' },
})

test('of each round and side: how many hits, how many with a point, how hard', () => {
  const hits = [hit(2, 'red', 30), hit(1, 'red', 10), hit(1, 'blue', 20, true), hit(1, 'blue', 40), hit(null, 'blue', 5)]
  expect(hitSums(hits)).toEqual([
    { round: 1, side: 'blue', hits: 2, scored: 1, mean: 30, hardest: 40 },
    { round: 1, side: 'red', hits: 1, scored: 0, mean: 10, hardest: 10 },
    { round: 2, side: 'red', hits: 1, scored: 0, mean: 30, hardest: 30 },
    { round: null, side: 'blue', hits: 1, scored: 0, mean: 5, hardest: 5 },
  ])
})

test('no hits, no sums', () => expect(hitSums([])).toEqual([]))
