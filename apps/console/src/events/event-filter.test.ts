import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { defaultFilter, visibleRows } from './event-filter.ts'

const common = { matchId: 'm1', round: 1, clockMs: 60_000, at: '2026-01-01T10:00:00.000Z' }
const hit = (seq: number): MatchEvent => ({ ...common, seq, type: 'hit-level', side: 'blue', level: 50 })
const point = (seq: number): MatchEvent => ({ ...common, seq, type: 'point', side: 'blue', kind: 'body', value: 2 })
const stop = (seq: number): MatchEvent => ({ ...common, seq, type: 'clock-stopped' })
const seqs = (rows: readonly MatchEvent[]) => rows.map(({ seq }) => seq)

test('newest first, without hits and clock by default', () => {
  expect(seqs(visibleRows([hit(1), point(2), stop(3), point(4)], defaultFilter, null).rows)).toEqual([4, 2])
})

test('a filter switched on shows its kind', () => {
  expect(seqs(visibleRows([hit(1), point(2), stop(3)], { score: true, hits: true, clock: true }, null).rows)).toEqual([3, 2, 1])
})

test('while held, newer events wait and are counted, hidden ones are not', () => {
  const { rows, waiting } = visibleRows([point(1), point(2), hit(3), point(4), point(5)], defaultFilter, 2)
  expect(seqs(rows)).toEqual([2, 1])
  expect(waiting).toBe(2)
})

test('a winner told again with more is one row, another winner is another', () => {
  const winner = (seq: number, side: 'blue' | 'red', classification: string | null): MatchEvent => ({
    ...common,
    seq,
    type: 'winner',
    side,
    name: null,
    classification,
  })
  const told = [winner(1, 'blue', null), winner(2, 'blue', '2-1 PTF'), winner(3, 'red', '1-2 PTF')]
  expect(seqs(visibleRows(told, defaultFilter, null).rows)).toEqual([3, 2])
})
