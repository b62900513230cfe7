import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { hitPath, momentum, stepPath } from './momentum.ts'

const common = { matchId: 'm1', at: '2026-01-01T10:00:00.000Z' }
let seq = 0
const score = (clockMs: number, blue: number | null, red: number | null, round = 1): MatchEvent => ({
  ...common,
  seq: ++seq,
  round,
  clockMs,
  type: 'score',
  blue,
  red,
})
const hit = (clockMs: number, level: number): MatchEvent => ({
  ...common,
  seq: ++seq,
  round: 1,
  clockMs,
  type: 'hit-level',
  side: 'red',
  level,
})
const loaded = (): MatchEvent => ({ ...common, seq: ++seq, round: null, clockMs: null, type: 'loaded' })

test('scores become steps over the time of the round', () => {
  const { blue, red } = momentum([score(90_000, 2, 0), score(60_000, 2, 3)], 1, 120_000)
  expect(blue).toEqual([{ at: 0.25, score: 2 }])
  expect(red).toEqual([{ at: 0.5, score: 3 }])
})

test('a correction is a step down', () => {
  expect(momentum([score(90_000, 3, 0), score(80_000, 0, 0)], 1, 120_000).blue.map((step) => step.score)).toEqual([3, 0])
})

test('only the round asked for counts', () => {
  expect(momentum([score(90_000, 2, 0, 1), score(60_000, 5, 0, 2)], 2, 120_000).blue).toEqual([{ at: 0.5, score: 5 }])
})

test('hits stand where they fell, with their level', () => {
  expect(momentum([hit(30_000, 61)], 1, 120_000).hits).toEqual([{ at: 0.75, side: 'red', level: 0.61 }])
})

test('a match loaded again is drawn from nothing', () => {
  expect(momentum([score(90_000, 2, 0), loaded()], 1, 120_000).blue).toEqual([])
})

test('a clock that counts up is read from left to right', () => {
  expect(momentum([score(30_000, 1, 0), score(60_000, 2, 0)], 1, 120_000).blue.map((step) => step.at)).toEqual([0.25, 0.5])
})

test('what comes before the clock starts belongs to no place: the clock still shows the end of the round before', () => {
  const announced: MatchEvent = { ...common, seq: ++seq, round: 2, clockMs: 0, type: 'round-started' }
  const started: MatchEvent = { ...common, seq: ++seq, round: 2, clockMs: 120_000, type: 'clock-started' }
  const { blue, place } = momentum([announced, score(0, 0, 0, 2), started, score(90_000, 2, 0, 2)], 2, 120_000)
  expect(blue).toEqual([{ at: 0.25, score: 2 }])
  expect(place(60_000)).toBe(0.5)
})

test('an unknown length of the round draws nothing', () => {
  expect(momentum([score(30_000, 1, 0)], 1, null)).toMatchObject({ blue: [], red: [], hits: [] })
})

test('the line goes level, steps, and ends where the round stands', () => {
  const path = stepPath(
    [{ at: 0.5, score: 2 }],
    0.8,
    (at) => at * 100,
    (points) => 50 - points * 10,
  )
  expect(path).toBe('M0 50H50V30H80')
})

test('the hits of one side are one path', () => {
  const { hits } = momentum([hit(60_000, 50), hit(30_000, 100)], 1, 120_000)
  const draw = (side: 'blue' | 'red') =>
    hitPath(
      hits,
      side,
      (at) => at * 100,
      50,
      (level) => 50 + level * 40,
    )
  expect(draw('red')).toBe('M50 50V70M75 50V90')
  expect(draw('blue')).toBe('')
})

const at = (second: number) => ({ at: `2026-01-01T10:00:${String(second).padStart(2, '0')}.000Z` })
const clock = (type: 'clock-started' | 'clock-stopped', clockMs: number, second: number): MatchEvent => ({
  ...{ ...common, ...at(second), seq: ++seq, round: 1, clockMs, type },
})
const scoreAt = (clockMs: number, second: number): MatchEvent => ({ ...score(clockMs, 1, 0), ...at(second) })

/** 2:00 → 1:50 fought, 20 s of standing, 1:50 → 1:45 fought. */
const paused = [
  clock('clock-started', 120_000, 0),
  clock('clock-stopped', 110_000, 10),
  clock('clock-started', 110_000, 30),
  scoreAt(105_000, 35),
]

test.each<[string, MatchEvent[], number, string | null]>([
  ['the beginning', paused, 120_000, '10:00:00'],
  ['between start and stop', paused, 116_000, '10:00:04'],
  ['while the clock stood: when it stopped', paused, 110_000, '10:00:10'],
  ['after the pause', paused, 108_000, '10:00:32'],
  ['behind the last event', paused, 100_000, '10:00:40'],
  ['a clock that counts up', [clock('clock-started', 0, 0), scoreAt(10_000, 10)], 4_000, '10:00:04'],
  ['before anything was heard', [scoreAt(60_000, 20)], 90_000, null],
])('a place in the round is a moment: %s', (_what, events, clockMs, time) => {
  const drawn = momentum(events, 1, 120_000)
  const found = drawn.momentAt(drawn.place(clockMs) ?? -1)
  expect(found === null ? null : new Date(found).toISOString().slice(11, 19)).toBe(time)
  expect(drawn.clockAt(drawn.place(clockMs) ?? -1)).toBe(clockMs)
})
