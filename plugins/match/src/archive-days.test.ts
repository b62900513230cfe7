import { expect, test } from 'vitest'
import { localDays, timeZoneOf } from './archive-days.ts'

const daysOf = (timeZone: string, moments: readonly string[]) =>
  localDays([...new Set(moments.map((iso) => Math.floor(Date.parse(iso) / 86_400_000)))], timeZone).flatMap(({ day, from, to }) => {
    const matches = moments.filter((iso) => from <= Date.parse(iso) && Date.parse(iso) < to).length
    return matches === 0 ? [] : [`${day} ${matches}`]
  })

test.each([
  // Forward on 30 March 2025: that day has 23 hours, and midnight comes at 22:00 UTC from then on.
  ['Europe/Madrid', ['2025-03-29T22:59:59Z', '2025-03-29T23:00:00Z', '2025-03-30T21:59:59Z', '2025-03-30T22:00:00Z'], [1, 2, 1]],
  // Back on 26 October 2025: 25 hours, one of them twice.
  ['Europe/Madrid', ['2025-10-25T22:00:00Z', '2025-10-26T00:30:00Z', '2025-10-26T01:30:00Z', '2025-10-26T22:59:59Z'], [4]],
  ['Asia/Kathmandu', ['2025-01-01T18:14:59Z', '2025-01-01T18:15:00Z'], [1, 1]],
  // Midnight itself is left out there when the clocks go forward.
  ['America/Asuncion', ['2024-10-06T03:59:59Z', '2024-10-06T04:00:00Z', '2024-10-07T02:59:59Z', '2024-10-07T03:00:00Z'], [1, 2, 1]],
  ['UTC', [], []],
])('%s cuts %j into days of %j', (timeZone, moments, counts) => {
  expect(daysOf(timeZone, moments).map((day) => Number(day.split(' ')[1]))).toEqual(counts)
})

test('days without matches are left out, those with one bear its date there', () => {
  expect(daysOf('Pacific/Auckland', ['2025-01-01T10:59:59Z', '2025-01-01T11:00:00Z', '2025-01-05T12:00:00Z'])).toEqual([
    '2025-01-01 1',
    '2025-01-02 1',
    '2025-01-06 1',
  ])
})

test('a zone that is none is told apart', () => {
  expect(timeZoneOf('Asia/Seoul')).toBe('Asia/Seoul')
  expect(timeZoneOf('Mars/Olympus')).toBeUndefined()
  expect(timeZoneOf('')).toBeUndefined()
})

test('days follow each other without a gap, a day is there once, and a far one costs nothing in between', () => {
  const days = localDays([0, 20_000, 20_001], 'Europe/Zagreb')
  expect(days.map(({ day }) => day)).toEqual(['1970-01-01', '1970-01-02', '2024-10-04', '2024-10-05', '2024-10-06'])
  expect(days[3]?.from).toBe(days[2]?.to)
})
