import { expect, test } from 'vitest'
import { dayLayout, type DayMatch } from './day-layout.ts'

const match = (startedAt: Date, takenMs: number | null, blue: number, red: number): DayMatch => ({
  ...{ matchId: startedAt.toISOString(), number: null, startedAt: startedAt.toISOString(), takenMs },
  ...{ points: { blue, red }, gamJeom: 0, reviews: 0 },
})
const at = (hour: number, minute = 0) => new Date(2026, 10, 26, hour, minute)
const minutes = 60_000

test('the line reaches from the first match to the end of the last, each at its time', () => {
  const { matches } = dayLayout([match(at(9), 30 * minutes, 10, 5), match(at(10), 60 * minutes, 20, 0)])
  expect(matches.map(({ from, to }) => [from, to])).toEqual([
    [0, 0.25],
    [0.5, 1],
  ])
})

test('a match whose end was not heard ends for the plot where the next one begins, at the latest', () => {
  const { matches } = dayLayout([match(at(9), null, 1, 1), match(at(9, 2), null, 1, 1), match(at(9, 20), 10 * minutes, 1, 1)])
  expect(matches.map(({ from, to }) => [from * 30, to * 30].map(Math.round))).toEqual([
    [0, 2],
    [2, 10],
    [20, 30],
  ])
})

test('the most points of the day are the full height of both sides', () => {
  const { matches, most } = dayLayout([match(at(9), minutes, 10, 5), match(at(10), minutes, 20, 0)])
  expect(most).toBe(20)
  expect(matches.map(({ blue, red }) => [blue, red])).toEqual([
    [0.5, 0.25],
    [1, 0],
  ])
})

test('full hours are named; where there is none, both ends; fewer of them on a long day', () => {
  const hours = (from: Date, to: Date) =>
    dayLayout([match(from, minutes, 0, 0), match(to, minutes, 0, 0)]).marks.map(({ ms }) => new Date(ms).getHours())
  expect(hours(at(8, 30), at(11, 10))).toEqual([9, 10, 11])
  expect(hours(at(8, 10), at(8, 20))).toEqual([8, 8])
  expect(hours(at(7, 30), at(20, 30))).toEqual([8, 10, 12, 14, 16, 18, 20])
})

test('a day without matches, one without points, and a match that is on', () => {
  expect(dayLayout([])).toEqual({ matches: [], marks: [], most: 0 })
  expect(dayLayout([match(at(9), null, 0, 0)]).matches).toMatchObject([{ from: 0, to: 1, blue: 0, red: 0 }])
})
