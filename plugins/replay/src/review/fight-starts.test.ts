import type { LiveMatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { fightSince, startsAfter } from './fight-starts.ts'

const common = (s: number, matchId = 'M') => ({ matchId, round: 1, clockMs: 60_000, at: new Date(s * 1_000).toISOString() })
const started = (s: number, manual?: number): LiveMatchEvent => ({ type: 'clock-started', ...common(s), ...(manual ? { manual } : {}) })
const undone = (s: number, action: number, matchId = 'M'): LiveMatchEvent => ({ type: 'undone', action, ...common(s, matchId) })
const since = (...events: LiveMatchEvent[]) => fightSince(events.reduce(startsAfter, [])) / 1_000

test('the fight goes on since the clock was last started', () => {
  expect([since(), since(started(5)), since(started(5), { type: 'clock-stopped', ...common(6) }, started(9))]).toEqual([0, 5, 9])
})

test('a start by hand that is taken back has never been: what was asked before it is open still', () => {
  expect(since(started(5, 1), started(9, 3), undone(10, 3))).toBe(5)
})

test('another action that is taken back, or one of another match, changes nothing', () => {
  expect(since(started(5), started(9, 3), undone(10, 4), undone(10, 3, 'N'))).toBe(9)
})

test('no more is kept than can be taken back', () => {
  const all = Array.from({ length: 500 }, (_, i) => started(i, i + 1)).reduce(startsAfter, [])
  expect(all.length).toBeLessThanOrEqual(101)
})
