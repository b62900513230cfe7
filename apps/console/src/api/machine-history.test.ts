import { expect, test } from 'vitest'
import { joinHistory, noHistory, slicesOf, spans } from './machine-history.ts'

const now = Date.UTC(2026, 0, 31, 12)
const hourMs = 3_600_000

test.each(['hour', 'day', 'month'] as const)('no question about the last %s asks for as many as 4,000 points', (range) => {
  const slices = slicesOf(range, noHistory, now)
  for (const { from, to } of slices) expect((to - from) / spans[range].stepMs).toBeLessThan(4_000)
  expect(slices[0]?.from).toBe(now - spans[range].lengthMs)
  expect(slices.at(-1)?.to).toBe(now)
  for (const [index, { from }] of slices.entries()) if (index > 0) expect(from).toBe(slices[index - 1]?.to)
})

test('only what is new is asked for when something is known', () => {
  const known = { at: [now - 5_000, now - 2_000], series: {} }
  expect(slicesOf('hour', known, now)).toEqual([{ from: now - 2_000, to: now }])
})

test('what is known from long ago does not widen the question', () => {
  const known = { at: [now - 9 * hourMs], series: {} }
  expect(slicesOf('hour', known, now)).toEqual([{ from: now - hourMs, to: now }])
})

test('a later answer takes the place of what it tells again, and what is out of the range goes', () => {
  const known = { at: [1, 2, 3], series: { temperature: [10, 20, 30] } }
  const later = { at: [3, 4], series: { temperature: [31, null] } }
  expect(joinHistory(known, later, 2)).toEqual({ at: [2, 3, 4], series: { temperature: [20, 31, null] } })
})

test('a series that only one answer tells is unknown in the other', () => {
  const known = { at: [1], series: { temperature: [10] } }
  const later = { at: [2], series: { 'cpu.own': [5] } }
  expect(joinHistory(known, later, 0)).toEqual({ at: [1, 2], series: { temperature: [10, null], 'cpu.own': [null, 5] } })
})

test('an answer without points only forgets', () => {
  const known = { at: [1, 2], series: { temperature: [10, 20] } }
  expect(joinHistory(known, { at: [], series: {} }, 2)).toEqual({ at: [2], series: { temperature: [20] } })
})
