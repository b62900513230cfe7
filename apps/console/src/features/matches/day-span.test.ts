import { afterEach, expect, test, vi } from 'vitest'
import { dayOf, daySpan } from './day-span.ts'

afterEach(() => vi.unstubAllEnvs())
const inZone = (zone: string) => vi.stubEnv('TZ', zone)

test.each([
  ['Europe/Zurich', '2026-11-26', '2026-11-25T23:00:00.000Z', '2026-11-26T23:00:00.000Z'],
  ['Asia/Seoul', '2026-11-26', '2026-11-25T15:00:00.000Z', '2026-11-26T15:00:00.000Z'],
  ['Europe/Zurich', '2026-03-29', '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z'],
  ['Europe/Zurich', '2026-10-25', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
])('in %s the day %s lies between two moments', (zone, day, from, to) => {
  inZone(zone)
  expect(daySpan(day)).toEqual({ from, to })
})

test.each(['', 'today', '2026-13-01', '2026-02-30', '2026-1-1'])('"%s" is no day', (day) => expect(daySpan(day)).toBeNull())

test('the first and the last moment of a day lie in it, the next one does not', () => {
  inZone('America/Mexico_City')
  const { from, to } = daySpan('2026-11-26') ?? { from: '', to: '' }
  expect([dayOf(from), dayOf(Date.parse(to) - 1), dayOf(to)]).toEqual(['2026-11-26', '2026-11-26', '2026-11-27'])
})
