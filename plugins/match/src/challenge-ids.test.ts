import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { challengeIdsIn } from './challenge-ids.ts'

const common = { matchId: 'm', round: 1, clockMs: 60_000, at: '2026-03-14T09:00:00.000Z' }

function told(number: number, manual?: number, cancelled = false): MatchEvent {
  const by = manual === undefined ? {} : { manual }
  return { ...common, ...by, seq: 1, type: 'challenge', challengeId: `m-c${number}`, by: 'blue', accepted: null, won: null, cancelled }
}
const undone = (action: number): MatchEvent => ({ ...common, seq: 1, type: 'undone', action, manual: action })

test.each<[string, MatchEvent[], number, string[]]>([
  ['as they were asked, each once', [told(1), told(1), told(2)], 2, ['m-c1', 'm-c2']],
  ['those of the last load only', [told(1), told(2), told(3)], 1, ['m-c3']],
  ['without those taken back by hand', [told(1, 4), undone(4), told(1, 4, true), told(2, 5)], 1, ['m-c2']],
  ['an answer that is taken back leaves its challenge', [told(1, 4), told(1, 5), undone(5)], 1, ['m-c1']],
  ['an action of the same number is no request of the scoring system', [told(1), undone(1)], 1, ['m-c1']],
  ['numbered where their events are missing', [told(2)], 2, ['m-c1', 'm-c2']],
  ['none', [told(1)], 0, []],
])('%s', (_what, events, count, ids) => {
  expect(challengeIdsIn(events, 'm', count)).toEqual(ids)
})
