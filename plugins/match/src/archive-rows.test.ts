import { expect, test } from 'vitest'
import { summaryOf, type SummaryRow } from './archive-rows.ts'

const row: SummaryRow = {
  ...{ id: 'm', number: '1', category: null, weight: null, division: null, started_at: 0, ended_at: null, winner: null },
  ...{ classification: null, manual: 0, blue_short: 'M. KIM', blue_long: '', blue_country: '', red_short: null, red_long: null },
  red_country: null,
}

test('what of an athlete was not announced is unknown, and no empty name', () => {
  expect(summaryOf(row).blue).toEqual({ shortName: 'M. KIM', longName: null, country: null })
  expect(summaryOf(row).red).toEqual({ shortName: null, longName: null, country: null })
})
