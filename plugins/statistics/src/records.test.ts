// The sums over a day and over an athlete, with invented matches counted by hand.
import type { MatchSummary } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { athleteStatistics, sideOf } from './athlete-statistics.ts'
import { dayStatistics } from './day-statistics.ts'
import { eventSums } from './event-sums.ts'
import { gamJeom, hit, loaded, point, round, roundEnded, story, type Told, winner } from './invented.ts'
import type { MatchRecord } from './match-record.ts'

const ana = { longName: 'Ana Šimić', shortName: 'A. Šimić', country: 'CRO' }
const eva = { longName: 'Eva Ruiz', shortName: 'E. Ruiz', country: 'ESP' }
const mia = { longName: null, shortName: 'Mia', country: 'CRO' }

function record(number: number, about: Partial<MatchSummary>, told: readonly Told[], reviews: MatchRecord['reviews'] = []): MatchRecord {
  const startedAt = `2026-07-28T0${number}:00:00.000Z`
  const none = { category: null, weight: null, division: null, classification: null, winner: null, endedAt: null, manual: false }
  const match = { id: `m${number}`, number: String(number), startedAt, blue: ana, red: eva, ...none, ...about }
  return { match, sums: eventSums(story([[0, null, loaded], [1, 120, round(1)], ...told])), reviews }
}

const review = (by: 'blue' | 'red' | 'referee', outcome: 'upheld' | 'rejected') => ({
  by,
  outcome,
  firstFrameMs: 1_500,
  decisionMs: 20_000,
})

/** Not in order of time, as they may come. */
const records = [
  record(3, { blue: mia, red: ana, winner: 'tie', classification: 'WDR' }, [[50, 90, winner('tie')]]),
  record(
    1,
    { winner: 'blue', classification: '2-0 PTF' },
    [
      [10, 110, hit('blue', 40)],
      [10, 110, point('blue', 'head', 40)],
      [20, 100, hit('red', 30)],
      [21, 99, gamJeom('red', 2)],
      [31, 0, roundEnded('blue')],
      [100, 0, winner('blue')],
    ],
    [review('blue', 'upheld'), review('red', 'rejected'), review('referee', 'upheld')],
  ),
  record(4, { blue: eva, red: mia }, [[10, 110, point('red', 'punch')]]),
  record(
    2,
    { blue: eva, red: ana, winner: 'blue', classification: '2-1 PTF' },
    [
      [10, 110, hit('red', 60)],
      [11, 110, point('blue', 'technicalHead')],
      [12, 110, gamJeom('blue', 1)],
      [200, 0, winner('blue')],
    ],
    [review('red', 'rejected')],
  ),
]

test('a day is summed up as counted by hand', () => {
  const day = dayStatistics({ from: '2026-07-28T00:00:00.000Z', to: '2026-07-29T00:00:00.000Z' }, records)
  expect(day).toMatchObject({
    ...{ matches: 4, finished: 3, wins: { blue: 2, red: 0, none: 1 }, gamJeom: 3 },
    decisions: [
      { how: 'PTF', matches: 2 },
      { how: 'WDR', matches: 1 },
    ],
    techniques: { blue: { head: 1, technicalHead: 1, punch: 0 }, red: { punch: 1, head: 0 } },
    reviews: { asked: 4, upheld: 2, rejected: 2, other: 0, decisionMs: { median: 20_000, max: 20_000 } },
    matchMs: { median: 100_000, max: 200_000 },
    countries: [
      { country: 'CRO', matches: 4, won: 1 },
      { country: 'ESP', matches: 3, won: 1 },
    ],
  })
  expect(
    day.byMatch.map(({ matchId, points, gamJeom: penalties, reviews, takenMs }) => [matchId, points, penalties, reviews, takenMs]),
  ).toEqual([
    ['m1', { blue: 5, red: 0 }, 2, 3, 100_000],
    ['m2', { blue: 5, red: 1 }, 1, 1, 200_000],
    ['m3', { blue: 0, red: 0 }, 0, 0, 50_000],
    ['m4', { blue: 0, red: 1 }, 0, 0, null],
  ])
})

test('rounds that ended with the match are rounds of the day too', () => {
  const { roundMs } = dayStatistics({ from: '', to: '' }, records)
  expect(roundMs).toEqual({ median: 49_000, max: 199_000 })
})

test('a day without matches has no durations', () => {
  expect(dayStatistics({ from: '', to: '' }, [])).toMatchObject({ matches: 0, matchMs: { median: null, max: null }, byMatch: [] })
})

test('an athlete is followed over both sides', () => {
  const found = athleteStatistics({ name: 'ANA ŠIMIĆ', country: 'cro' }, records)
  expect(found).toMatchObject({
    ...{ name: 'Ana Šimić', country: 'CRO', matches: 3, won: 1, lost: 1, pointsFor: 6, pointsAgainst: 5, gamJeom: 0 },
    techniques: { head: 1, technicalHead: 0 },
    hits: { count: 2, mean: 50, max: 60 },
    challenges: { asked: 2, upheld: 1 },
  })
  expect(
    found?.byMatch.map((row) => [row.matchId, row.side, row.opponent, row.opponentCountry, row.won, row.points, row.against, row.meanHit]),
  ).toEqual([
    ['m1', 'blue', 'Eva Ruiz', 'ESP', true, 5, 0, 40],
    ['m2', 'red', 'Eva Ruiz', 'ESP', false, 1, 5, 60],
    ['m3', 'red', 'Mia', 'CRO', null, 0, 0, null],
  ])
})

test.each([
  [{ name: 'ana šimić' }, 'blue'],
  [{ name: 'Eva Ruiz', country: 'ESP' }, 'red'],
  [{ name: 'Eva Ruiz', country: 'CRO' }, undefined],
  // Who has a long name does not go by the short one, which others may share.
  [{ name: 'A. Šimić' }, undefined],
  [{ name: 'Nobody' }, undefined],
])('%j is on side %s', (who, side) => {
  expect(sideOf({ blue: ana, red: eva }, who)).toBe(side)
})

test('nobody of that name is not an athlete without matches', () => {
  expect(athleteStatistics({ name: 'Nobody' }, records)).toBeUndefined()
})
