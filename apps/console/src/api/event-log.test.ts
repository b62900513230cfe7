import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { appendToTail, emptyTail, mergeBySeq } from './event-log.ts'

const event = (seq: number, matchId = 'm1'): MatchEvent => ({
  type: 'clock-started',
  seq,
  matchId,
  round: 1,
  clockMs: 120_000,
  at: '2026-01-01T10:00:00.000Z',
})
const seqs = (events: readonly MatchEvent[]) => events.map(({ seq }) => seq)

test('live events are appended in order', () => {
  const tail = appendToTail(appendToTail(emptyTail, [event(1), event(2)]), [event(3)])
  expect(tail.matchId).toBe('m1')
  expect(seqs(tail.events)).toEqual([1, 2, 3])
})

test('an event told again after a reconnection is not doubled', () => {
  const tail = appendToTail(appendToTail(emptyTail, [event(1), event(2)]), [event(2), event(3)])
  expect(seqs(tail.events)).toEqual([1, 2, 3])
})

test('the first event of another match begins a new tail', () => {
  const tail = appendToTail(appendToTail(emptyTail, [event(1)]), [event(2), event(3, 'm2')])
  expect(tail).toEqual({ matchId: 'm2', events: [event(3, 'm2')] })
})

test('an event before any match changes nothing', () => {
  const unknown: MatchEvent = {
    type: 'unknown',
    text: 'x',
    seq: 4,
    matchId: null,
    round: null,
    clockMs: null,
    at: '2026-01-01T10:00:00.000Z',
  }
  expect(appendToTail(emptyTail, [unknown])).toBe(emptyTail)
})

test('archive and live overlap without a hole and without a double', () => {
  expect(seqs(mergeBySeq([event(1), event(2), event(3)], [event(2), event(3), event(4)]))).toEqual([1, 2, 3, 4])
})

test('a hole that the archive fills later ends up in its place', () => {
  expect(seqs(mergeBySeq([event(1), event(2), event(3), event(4)], [event(1), event(4)]))).toEqual([1, 2, 3, 4])
})

test('one empty side costs nothing', () => {
  const stored = [event(1)]
  expect(mergeBySeq(stored, [])).toBe(stored)
  expect(mergeBySeq([], stored)).toBe(stored)
})
