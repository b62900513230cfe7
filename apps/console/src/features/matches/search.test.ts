import { expect, test } from 'vitest'
import { filtersOf, isFiltered, isOpen, matchesSearch } from './search.ts'

test.each([
  ['keeps what it knows', { match: 'M1', q: 'kim', part: 'video' }, { match: 'M1', q: 'kim', part: 'video' }],
  ['takes a number that the browser read out of the address', { q: 245, number: 7 }, { q: '245', number: '7' }],
  ['leaves out what is empty, strange or unknown', { q: '', day: null, country: ['KOR'], sort: 'up' }, {}],
  ['leaves out a day that is in no calendar', { day: '2026-02-30', view: 'day' }, { view: 'day' }],
  ['leaves out a part and a view that do not exist', { part: 'gossip', view: 'year' }, {}],
])('an address: %s', (_, given, expected) => expect(matchesSearch(given)).toEqual(expected))

test('another match is opened under the same filters', () => {
  expect(filtersOf({ match: 'M1', part: 'video', view: 'day', q: 'kim', day: '2026-11-26' })).toEqual({ q: 'kim', day: '2026-11-26' })
})

test('only what narrows the list is a filter', () => {
  expect(isFiltered({ match: 'M1', view: 'day', team: 'KOR' })).toBe(false)
  expect(isFiltered({ country: 'KOR' })).toBe(true)
})

test('something stands beside the list: a match, a day, an athlete who is named', () => {
  expect([{ match: 'M1' }, { view: 'day' }, { view: 'athlete', athlete: 'KIM' }].map((search) => isOpen(matchesSearch(search)))).toEqual([
    true,
    true,
    true,
  ])
  expect([{}, { q: 'kim' }, { view: 'athlete' }].map((search) => isOpen(matchesSearch(search)))).toEqual([false, false, false])
})
