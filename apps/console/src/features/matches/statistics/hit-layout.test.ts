import type { HitMark, RoundStatisticsView } from '@restrike/statistics/contract'
import { expect, test } from 'vitest'
import { dotPath, hitLayout, stemPath } from './hit-layout.ts'

const none = { punch: 0, body: 0, head: 0, technicalBody: 0, technicalHead: 0 }
const round = (number: number, foughtMs: number | null): RoundStatisticsView => ({
  ...{ round: number, blue: 0, red: 0, winner: null, foughtMs, takenMs: null },
  ...{ gamJeom: { blue: 0, red: 0 }, techniques: { blue: none, red: none } },
})
const hit = (of: number | null, elapsedMs: number | null, level = 50): HitMark => ({
  ...{ side: 'blue', round: of, elapsedMs, level, scored: true, at: '2026-11-26T12:00:00.000Z' },
})

test('rounds have room by the time that was fought in them, with a gap between', () => {
  const { rounds } = hitLayout({ rounds: [round(1, 120_000), round(2, 60_000)], hits: [] })
  const [first, second] = rounds.map(({ from, to }) => to - from)
  expect(first).toBeCloseTo(2 * (second ?? 0))
  expect(rounds[0]?.from).toBe(0)
  expect(rounds[1]?.to).toBeCloseTo(1)
  expect(rounds[1]?.from).toBeGreaterThan(rounds[0]?.to ?? 1)
})

test('a hit stands at its time within its round, by its level', () => {
  const { hits, unplaced } = hitLayout({ rounds: [round(1, 100_000)], hits: [hit(1, 25_000, 40), hit(1, 100_000, 130)] })
  expect(hits.map(({ at, level }) => [at, level])).toEqual([
    [0.25, 0.4],
    [1, 1],
  ])
  expect(unplaced).toBe(0)
})

test('a round that was not heard whole reaches to its last hit', () => {
  const { rounds } = hitLayout({ rounds: [round(1, null)], hits: [hit(1, 30_000)] })
  expect(rounds[0]?.lengthMs).toBe(30_000)
})

test('a hit without a time or a round that is known is counted and not drawn; without any time nothing is drawn', () => {
  expect(hitLayout({ rounds: [round(1, 1_000)], hits: [hit(1, null), hit(null, 5), hit(7, 5)] })).toMatchObject({ hits: [], unplaced: 3 })
  expect(hitLayout({ rounds: [round(1, null)], hits: [hit(1, 0)] })).toEqual({ rounds: [], hits: [], unplaced: 1 })
})

test('strokes and points are one path each', () => {
  const hits = [{ side: 'blue', at: 0.25, level: 0.5, scored: true } as const]
  const x = (at: number) => at * 100
  const y = (level: number) => 50 - level * 40
  expect(stemPath(hits, x, 50, y)).toBe('M25 50V30')
  expect(dotPath(hits, x, y)).toBe('M25 30h0')
})
