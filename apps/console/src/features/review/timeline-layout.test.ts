import type { TimelineEntry } from '@restrike/replay/contract'
import { expect, test } from 'vitest'
import { placed } from './timeline-layout.ts'

const entry = (kind: TimelineEntry['kind'], positionMs: number): TimelineEntry => ({
  ...{ kind, positionMs, at: '2026-03-14T09:00:00.000Z', round: 1, clockMs: null, side: 'blue', value: 3, label: null },
})

test('things lie where they happened; what is outside is left out', () => {
  expect(placed([entry('point', 5_000), entry('point', 11_000)], 0, 10_000).map(({ left }) => left)).toEqual([50])
})

test('of words that would overlap the weightier stay', () => {
  const words = placed([entry('clock-stopped', 5_000), entry('point', 5_200), entry('mark', 9_000)], 0, 10_000)
  expect(words.map(({ entry: { kind }, worded }) => [kind, worded])).toEqual([
    ['clock-stopped', false],
    ['point', true],
    ['mark', true],
  ])
})

test('hits are bars without words', () => {
  expect(placed([entry('hit-level', 5_000)], 0, 10_000)[0]?.worded).toBe(false)
})
