import type { MatchSummary } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { listRows } from './list-rows.ts'

const nobody = { shortName: null, longName: null, country: null }
const match = (id: string, startedAt: Date): MatchSummary => ({
  ...{ id, number: id, category: null, weight: null, division: null, blue: nobody, red: nobody },
  ...{ startedAt: startedAt.toISOString(), endedAt: null, winner: null, classification: null, manual: false },
})
const shown = (matches: readonly MatchSummary[]) => listRows(matches).map((row) => (row.type === 'day' ? row.day : row.match.id))

test('a heading stands before the first match of each day, as this machine cuts the days', () => {
  const found = [
    match('c', new Date(2026, 10, 26, 0, 1)),
    match('b', new Date(2026, 10, 25, 23, 59)),
    match('a', new Date(2026, 10, 25, 9)),
  ]
  expect(shown(found)).toEqual(['2026-11-26', 'c', '2026-11-25', 'b', 'a'])
  expect(shown([])).toEqual([])
})
