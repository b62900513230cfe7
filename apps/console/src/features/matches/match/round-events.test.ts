import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { roundEvents } from './round-events.ts'

const common = { matchId: 'M1', clockMs: 0, at: '2026-11-26T12:00:00.000Z' }
const point = (seq: number, round: number, manual?: number): MatchEvent => ({
  ...{ ...common, seq, round, type: 'point', side: 'blue', kind: 'punch', value: 1 },
  ...(manual !== undefined && { manual }),
})
const undone = (seq: number, round: number, action: number): MatchEvent => ({ ...common, seq, round, type: 'undone', action })
const events = [point(1, 1, 5), point(2, 2, 6), undone(3, 2, 5), undone(4, 2, 6)]
const seqs = (round: number | null) => roundEvents(events, round).map(({ seq }) => seq)

test('all events without a round, those of the round with one', () => {
  expect(seqs(null)).toEqual([1, 2, 3, 4])
  expect(seqs(3)).toEqual([])
})

test('what was taken back in a later round is known in the round it was done in', () => {
  expect(seqs(1)).toEqual([1, 3])
})
