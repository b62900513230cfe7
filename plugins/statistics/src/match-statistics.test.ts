import { initialFold } from '@restrike/pss'
import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { gamJeom, hit, loaded, matchId, point, round, story } from './invented.ts'
import { matchStatistics } from './match-statistics.ts'

const events = story([
  [0, null, loaded],
  [1, null, hit('blue', 5)],
  [2, 120, round(1)],
  [10, 110, hit('blue', 40)],
  [10, 110, point('blue', 'technicalHead', 40)],
  [20, 100, point('blue', 'punch')],
  [30, 90, gamJeom('blue', 3)],
])
const state = {
  ...initialFold().state,
  roundSeconds: 120,
  roundScores: [
    { round: 1, blue: 6, red: 3, winner: 'blue' as const },
    { round: 2, blue: null, red: null, winner: 'red' as const },
  ],
}
const sums = eventSums(events)
const statistics = matchStatistics({ matchId, startedAt: '2026-07-28T09:00:00.000Z', sums, state, reviews: [] })

test('points are worth what the rules of that day say, and gam-jeoms are points of the other side', () => {
  expect(statistics.blue).toMatchObject({ points: 6, pointsByPenalties: 0, gamJeom: 3, hits: { count: 2, mean: 22.5, max: 40 } })
  expect(statistics.red).toMatchObject({ points: 0, pointsByPenalties: 3, gamJeom: 0, hits: { count: 0, mean: null, max: null } })
})

test('a hit is marked where it was in its round; one before any round is in none', () => {
  expect(statistics.hits.map((mark) => [mark.round, mark.elapsedMs, mark.level, mark.scored])).toEqual([
    [null, null, 5, false],
    [1, 10_000, 40, true],
  ])
})

test('scores and winners of rounds are those of the state, also of a round in which nothing happened', () => {
  expect(statistics.rounds.map((one) => [one.round, one.blue, one.red, one.winner, one.gamJeom.blue])).toEqual([
    [1, 6, 3, 'blue', 3],
    [2, null, null, 'red', 0],
  ])
})
