import { expect, test } from 'vitest'
import { exportFileName } from './archive-file-name.ts'

const at = new Date('2026-07-28T13:05:09.123Z')

test('a table of many is named after the moment', () => {
  expect(exportFileName('csv-events', at)).toBe('restrike-events-2026-07-28T13-05-09Z.csv')
  expect(exportFileName('json', at)).toBe('restrike-archive-2026-07-28T13-05-09Z.json')
})

test.each([
  ['245.A', 'restrike-match-245.A-20260728T093000-4-matches.csv'],
  ['A/12: "b" <c>|?*', 'restrike-match-A_12_b_c_-20260728T093000-4-matches.csv'],
  ['..\\..\\CON', 'restrike-match-.._.._CON-20260728T093000-4-matches.csv'],
  ['결승', 'restrike-match-결승-20260728T093000-4-matches.csv'],
  [null, 'restrike-match-20260728T093000-4-matches.csv'],
])('that of match %s can be stored on Windows', (number, name) => {
  expect(exportFileName('csv-matches', at, { id: '20260728T093000-4', number })).toBe(name)
})
