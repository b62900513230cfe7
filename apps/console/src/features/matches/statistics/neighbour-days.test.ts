import { expect, test } from 'vitest'
import { neighbourDays } from './neighbour-days.ts'

const days = ['2026-11-26', '2026-11-28', '2026-11-27']

test.each([
  ['2026-11-27', '2026-11-26', '2026-11-28'],
  ['2026-11-26', null, '2026-11-27'],
  ['2026-11-30', '2026-11-28', null],
])('around %s: %s and %s', (day, before, after) => expect(neighbourDays(days, day)).toEqual({ before, after }))

test('without any match there is nowhere to go', () => expect(neighbourDays([], '2026-11-27')).toEqual({ before: null, after: null }))
