import type { LiveMatchEvent } from '@restrike/pss'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Timeline, type Mark } from '../contract.ts'
import {
  at,
  byHand,
  challenge,
  corrected,
  gamJeom,
  hit,
  injury,
  loaded,
  point,
  rest,
  roundEnded,
  roundStarted,
  started,
  stopped,
  undone,
} from './stories.ts'
import { timelineOf } from './timeline.ts'

/** A clip of 20 s from second 100 on. */
const clip = { marks: [], startAt: at(100), durationMs: 20_000 }
const over = (events: readonly LiveMatchEvent[], more: Partial<Parameters<typeof timelineOf>[0]> = {}) =>
  timelineOf({ events, ...clip, ...more })

function entries(events: readonly LiveMatchEvent[]): string[] {
  return over(events).entries.map(({ positionMs, kind, side, value, label }) =>
    [positionMs, kind, side, value, label].filter((part) => part !== null).join(' '),
  )
}

function clock(events: readonly LiveMatchEvent[]): string[] {
  return over(events).clock.map(({ positionMs, clockMs, running }) => `${positionMs} ${clockMs} ${running ? 'runs' : 'stands'}`)
}

test.each<[LiveMatchEvent, string]>([
  [point(103, 'red', 'head'), '3000 point red 2'],
  [hit(103, 'blue', 55), '3000 hit-level blue 55'],
  [gamJeom(103, 'blue', 2), '3000 gam-jeom blue 2'],
  [started(103), '3000 clock-started'],
  [stopped(103), '3000 clock-stopped'],
  [roundStarted(103), '3000 round-started'],
  [roundEnded(103, 'red'), '3000 round-ended red'],
  [challenge(103, 'referee'), '3000 challenge referee'],
  [challenge(103, 'red', { accepted: true }), '3000 challenge red accepted'],
  [challenge(103, 'red', { accepted: false }), '3000 challenge red denied'],
  [challenge(103, 'red', { accepted: true, won: true }), '3000 challenge red upheld'],
  [challenge(103, 'red', { accepted: true, won: false }), '3000 challenge red rejected'],
  [challenge(103, 'red', { accepted: true, cancelled: true }), '3000 challenge red cancelled'],
  [corrected(103, 'blue', 5, 3), '3000 point blue -2 score corrected from 5 to 3'],
])('%j is shown as %s', (event, expected) => {
  expect(entries([event])).toEqual([expected])
})

test('what is no moment on the mat is not shown', () => {
  expect(entries([injury(103), rest(104), loaded(105)])).toEqual([])
})

test('what was entered by hand and taken back did not happen, whether it comes from the archive or from memory', () => {
  const told = [
    byHand(1, point(103, 'red', 'body', 47_000)),
    byHand(2, stopped(104)),
    byHand(3, point(105, 'red')),
    undone(106, 3),
    undone(107, 2),
  ]
  const right = [byHand(3, corrected(106, 'red', 4, 2)), byHand(2, started(107))]
  const stored = [...told, ...right].map((event, i) => ({ ...event, seq: i + 1 }))
  expect(entries([started(90), ...stored, ...told.slice(3)])).toEqual(['3000 point red 2'])
  expect(clock([started(90, 60_000), ...stored])).toEqual(['0 50000 runs'])
})

test('a gam-jeom taken back says so, beside the one before the clip', () => {
  expect(entries([gamJeom(90, 'blue', 2), gamJeom(105, 'blue', 1), gamJeom(106, 'red', 1)])).toEqual([
    '5000 gam-jeom blue 1 taken back',
    '6000 gam-jeom red 1',
  ])
})

test('entries are those within the clip, its ends among them, in order whatever order they came in', () => {
  expect(entries([point(120.001, 'red'), point(120, 'red'), hit(99.999, 'red'), hit(100, 'red', 9)])).toEqual([
    '0 hit-level red 9',
    '20000 point red 2',
  ])
})

test('an event known from the database and from memory is one', () => {
  const told = point(103, 'red')
  const stored = { seq: 17, ...told }
  const two = timelineOf({ ...clip, events: [stored, told, point(103, 'blue')] })
  expect(two.entries.map(({ side }) => side)).toEqual(['red', 'blue'])
})

test('marks stand among the events', () => {
  const mark: Mark = {
    ...{ markId: 'k1', matchId: 'm1', round: 2, clockMs: 61_000, label: 'knee' },
    ...{ at: new Date(at(104)).toISOString(), madeAt: new Date(at(109)).toISOString() },
  }
  const { entries: all } = over([hit(105, 'red')], { marks: [mark, { ...mark, markId: 'k2', at: new Date(at(1)).toISOString() }] })
  expect(all).toMatchObject([
    { kind: 'mark', positionMs: 4_000, label: 'knee', round: 2, clockMs: 61_000, side: null, value: null },
    { kind: 'hit-level', positionMs: 5_000 },
  ])
})

test.each<[string, LiveMatchEvent[], string[]]>([
  ['runs from before the clip', [started(90, 50_000)], ['0 40000 runs']],
  ['stands from before the clip', [started(80, 50_000), stopped(90, 40_000)], ['0 40000 stands']],
  [
    'stops and starts again',
    [started(90, 50_000), stopped(103, 37_000), started(110, 37_000)],
    ['0 40000 runs', '3000 37000 stands', '10000 37000 runs'],
  ],
  ['starts with the clip', [stopped(90, 40_000), started(100, 40_000)], ['0 40000 runs']],
  ['is not known at all', [], ['0 null stands']],
  ['is not known until it is heard', [started(105, 40_000)], ['0 null stands', '5000 40000 runs']],
  [
    'is told by a hit while it must run, as its stop comes',
    [hit(103, 'red', 9, 41_000), stopped(110, 34_000)],
    ['0 null runs', '3000 41000 runs', '10000 34000 stands'],
  ],
  [
    'is told by a hit while it must stand, as its start comes',
    [hit(103, 'red', 9, 41_000), started(110, 41_000)],
    ['0 null stands', '3000 41000 stands', '10000 41000 runs'],
  ],
  [
    'is not told by a hit that does not know it',
    [hit(103, 'red', 9, null), stopped(110, null)],
    ['0 null runs', '3000 null runs', '10000 null stands'],
  ],
  [
    'runs, and is told by a hit how far',
    [started(103, null), hit(105, 'red', 9, 41_000)],
    ['0 null stands', '3000 null runs', '5000 41000 runs'],
  ],
  ['agrees with a last tick up to a second ago', [started(90, 50_000), hit(105, 'red', 9, 36_000)], ['0 40000 runs']],
  ['was set back while it ran', [started(90, 50_000), hit(105, 'red', 9, 45_000)], ['0 40000 runs', '5000 44000 runs']],
  ['was set on while it ran', [started(90, 50_000), hit(105, 'red', 9, 30_000)], ['0 40000 runs', '5000 30000 runs']],
  ['was set while it stood', [stopped(90, 40_000), point(105, 'red', 'head', 55_000)], ['0 40000 stands', '5000 55000 stands']],
  ['ran out', [started(90, 4_000)], ['0 0 runs']],
  ['lost its stop at the end of the round', [started(90, 15_000), roundEnded(107)], ['0 5000 runs', '7000 0 stands']],
  [
    'is set for the next round',
    [stopped(90, 0), roundEnded(92), roundStarted(110), started(115, 120_000)],
    ['0 0 stands', '10000 120000 stands', '15000 120000 runs'],
  ],
  ['is told twice', [started(90, 50_000), stopped(103, 37_000), stopped(103, 37_000)], ['0 40000 runs', '3000 37000 stands']],
  ['stops after the clip', [started(90, 50_000), stopped(120.5, 20_000)], ['0 40000 runs']],
])('the clock %s', (_what, events, expected) => {
  expect(clock(events)).toEqual(expected)
})

test('the clock of a stretch belongs to its round', () => {
  const { clock: stretches } = over([stopped(90, 0), roundStarted(110, 2)])
  expect(stretches.map(({ round }) => round)).toEqual([1, 2])
})

const event = fc
  .tuple(fc.integer({ min: 80_000, max: 130_000 }), fc.option(fc.integer({ min: 0, max: 120_000 })), fc.nat(7))
  .map(([ms, clockMs, sort]): LiveMatchEvent => {
    const seconds = ms / 1000
    const all = [started(seconds, clockMs), stopped(seconds, clockMs), hit(seconds, 'red', 9, clockMs), gamJeom(seconds, 'blue', ms % 4)]
    return [...all, rest(seconds), roundEnded(seconds), corrected(seconds, 'red', 4, 2)][sort] ?? roundStarted(seconds, 2, clockMs)
  })

test('whatever is told, in whatever order, all lies within the clip and ascends, the clock from its beginning on', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const timeline = over(events)
      expect(Timeline.safeParse(timeline).success).toBe(true)
      expect(timeline).toEqual(over([...events, ...events]))
      const places = [timeline.entries, timeline.clock].map((list) => list.map(({ positionMs }) => positionMs))
      for (const list of places) {
        expect(list).toEqual(list.toSorted((a, b) => a - b))
        expect(list.every((ms) => ms >= 0 && ms <= clip.durationMs)).toBe(true)
      }
      expect(timeline.clock[0]?.positionMs).toBe(0)
      expect(timeline.clock.every(({ clockMs }) => clockMs === null || clockMs >= 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
