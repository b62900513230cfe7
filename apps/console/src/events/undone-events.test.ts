import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { standingEvents } from './undone-events.ts'

const common = { matchId: 'm', round: 1, clockMs: 60_000, at: '2026-05-01T10:00:00.000Z' } as const
const point = (seq: number, manual?: number): MatchEvent => ({
  ...{ ...common, seq, type: 'point', side: 'blue', kind: 'body', value: 2 },
  ...(manual !== undefined && { manual }),
})
const score = (seq: number, blue: number, manual?: number): MatchEvent => ({
  ...{ ...common, seq, type: 'score', blue, red: 0 },
  ...(manual !== undefined && { manual }),
})
const undone = (seq: number, action: number): MatchEvent => ({ ...common, seq, type: 'undone', action, manual: action })
const seqs = (events: readonly MatchEvent[]) => {
  const { standing, undone: struck } = standingEvents(events)
  return [standing.map(({ seq }) => seq), [...struck]]
}

test.each<[string, MatchEvent[], number[], number[]]>([
  ['nothing taken back', [point(1, 1), point(2)], [1, 2], []],
  ['an action taken back with all that came of it', [point(1, 1), score(2, 2, 1), undone(3, 1), score(4, 0)], [4], [1, 2]],
  ['what the scoring system told is never taken back', [point(1), point(2, 1), undone(3, 1)], [1], [2]],
  ['two taken back, the last one first', [point(1, 1), point(2, 2), undone(3, 2), undone(4, 1)], [], [2, 1]],
  ['a number that is given again stands', [point(1, 1), undone(2, 1), point(3, 1)], [3], [1]],
  ['something taken back before the events that are known', [undone(5, 3), point(6, 4)], [6], []],
])('%s', (_what, events, standing, struck) => {
  expect(seqs(events)).toEqual([standing, struck])
})

test('a match without anything taken back is not copied', () => {
  const events = [point(1), point(2)]
  expect(standingEvents(events).standing).toBe(events)
})
