import { initialFold } from '@restrike/pss'
import { expect, test } from 'vitest'
import { stateOf, summaryOf, type SummaryRow } from './archive-rows.ts'

const row: SummaryRow = {
  ...{ id: 'm', number: '1', category: null, weight: null, division: null, started_at: 0, ended_at: null, winner: null },
  ...{ classification: null, manual: 0, blue_short: 'M. KIM', blue_long: '', blue_country: '', red_short: null, red_long: null },
  red_country: null,
}

test('what of an athlete was not announced is unknown, and no empty name', () => {
  expect(summaryOf(row).blue).toEqual({ shortName: 'M. KIM', longName: null, country: null })
  expect(summaryOf(row).red).toEqual({ shortName: null, longName: null, country: null })
})

test.each([
  [false, undefined, false],
  [true, undefined, true],
  [true, false, true],
  [false, true, true],
])('a match that the archive has as by hand (%s), with a state that remembers %s, says %s in both', (manual, wasManual, said) => {
  const { wasManual: _now, ...state } = initialFold().state
  expect(stateOf(JSON.stringify({ ...state, ...(wasManual === undefined ? {} : { wasManual }) }), manual)?.wasManual).toBe(said)
})
