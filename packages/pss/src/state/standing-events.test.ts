import { expect, test } from 'vitest'
import type { LiveMatchEvent } from './match-event.ts'
import { byHand, fighting, play } from './play.ts'
import { standingEvents } from './standing-events.ts'

const common = (s: number) => ({ matchId: 'm', round: 1, clockMs: 60_000, at: new Date(s * 1_000).toISOString() })
const hand = (manual: number | undefined) => (manual === undefined ? {} : { manual })
const point = (s: number, manual?: number): LiveMatchEvent => ({
  ...common(s),
  ...{ type: 'point', side: 'blue', kind: 'body', value: 2 },
  ...hand(manual),
})
const score = (s: number, blue: number, manual?: number): LiveMatchEvent => ({ ...common(s), type: 'score', blue, red: 0, ...hand(manual) })
const undone = (s: number, action: number): LiveMatchEvent => ({ ...common(s), type: 'undone', action, manual: action })
const ofOther = (event: LiveMatchEvent): LiveMatchEvent => ({ ...event, matchId: 'n' })
const seconds = (events: readonly LiveMatchEvent[]) => events.map(({ at }) => Date.parse(at) / 1_000)

test.each<[string, LiveMatchEvent[], number[], number[]]>([
  ['all where nothing was taken back', [point(1, 1), point(2)], [1, 2], []],
  [
    'none of an action that was taken back, nor what was told to set that right',
    [point(1, 1), score(2, 2, 1), undone(3, 1), score(3, 0, 1)],
    [],
    [1, 2],
  ],
  ['what the scoring system told, whatever is taken back', [point(1), point(2, 1), undone(3, 1), point(3)], [1, 3], [2]],
  ['none of two that were taken back one after the other', [point(1, 1), point(2, 2), undone(3, 2), undone(4, 1)], [], [2, 1]],
  ['an action whose number was given again', [point(1, 1), undone(2, 1), point(3, 1)], [3], [1]],
  ['what is known of a match where an earlier action is taken back', [undone(5, 3), point(6, 4)], [6], []],
  ['an action of another match with the same number', [point(1, 1), ofOther(point(2, 1)), ofOther(undone(3, 1))], [1], [2]],
])('stands: %s', (_what, events, left, undoneOnes) => {
  const { standing, takenBack } = standingEvents(events)
  expect(seconds(standing)).toEqual(left)
  expect(seconds([...takenBack])).toEqual(undoneOnes)
})

test('a match without anything taken back is not copied', () => {
  const events = [point(1, 1), point(2)]
  expect(standingEvents(events).standing).toBe(events)
})

test('of actions of every kind, all taken back, nothing stands but what was there before, as the fold tells it', () => {
  const before = byHand(
    [
      ['start', 'clk;01:59;stop;'],
      ['do', 'sc1;1', 'pt1;1;'],
    ],
    play(['sc2;2'], fighting()),
  )
  const actions = [['clk;01:59;start;'], ['sc1;3', 'pt1;2;'], ['wg1;1;'], ['ch1;'], ['clk;01:50;stop;']]
  const acted = byHand(
    actions.map((wire) => ['do', ...wire] as const),
    before,
  )
  const back = byHand(
    actions.map(() => ['undo'] as const),
    acted,
  )
  const { standing, takenBack } = standingEvents([before, acted, back].flatMap(({ events }) => events))
  expect(standing).toEqual(before.events)
  expect(takenBack).toEqual(new Set(acted.events))
})
