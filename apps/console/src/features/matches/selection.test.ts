import { expect, test } from 'vitest'
import { daySpan } from './day-span.ts'
import { selectionOf } from './selection.ts'

test('every filter of the address is asked for; what is shown beside the list is not', () => {
  const search = {
    q: ' kim  final ',
    number: '245',
    athlete: 'KIM',
    country: 'KOR',
    category: 'Final',
    match: 'M1',
    view: 'day',
    team: 'KOR',
  } as const
  expect(selectionOf(search)).toEqual({
    ...{ query: 'kim  final', number: '245', athlete: 'KIM', athleteCountry: 'KOR', country: 'KOR', category: 'Final' },
  })
})

test('an athlete is asked for with the country that tells two of the same name apart; without an athlete it is no filter', () => {
  expect(selectionOf({ athlete: 'KIM', team: 'KOR' })).toEqual({ athlete: 'KIM', athleteCountry: 'KOR' })
  expect(selectionOf({ team: 'KOR' })).toEqual({})
})

test('a day is asked for as the two moments between which it lies; one that is none asks for nothing', () => {
  expect(selectionOf({ day: '2026-11-26' })).toEqual(daySpan('2026-11-26'))
  expect(selectionOf({ day: 'yesterday' })).toEqual({})
})

test('blanks are no words, and a text from a broken link is cut to what the archive takes', () => {
  expect(selectionOf({ q: '   ' })).toEqual({})
  const { query, country } = selectionOf({ q: 'x'.repeat(500), country: 'KOREA' })
  expect([query?.length, country]).toEqual([200, 'KORE'])
})
