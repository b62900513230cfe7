import { expect, test } from 'vitest'
import { handMapOf, withChoice } from './hand-map.ts'

test.each([
  ['nothing', null, []],
  ['no mapping at all', 'fr', []],
  ['a list', ['fr'], []],
  [
    'flags and letters',
    { FRA: 'fr', usa: 'own/us a.svg', MRN: null },
    [
      ['FRA', 'fr'],
      ['USA', 'own/us a.svg'],
      ['MRN', null],
    ],
  ],
  ['parts that are none', { FRA: 'fr', TOOLONG: 'fr', ITA: 5, GER: 'own/../x', ESP: 'https://a/', '': 'fr' }, [['FRA', 'fr']]],
])('of %s what is a mapping is taken', (_what, value, entries) => {
  expect([...handMapOf(value)]).toEqual(entries)
})

test('properties of the language are no codes', () => {
  expect([...handMapOf(JSON.parse('{"__proto__":"fr","constructor":"fr"}'))]).toEqual([])
})

test('a choice takes the place of the one before, and none takes it away', () => {
  const map = handMapOf({ USA: 'us', FRA: 'fr' })
  expect(JSON.stringify(withChoice(map, 'USA', null))).toBe('{"FRA":"fr","USA":null}')
  expect(withChoice(map, 'USA', undefined)).toEqual({ FRA: 'fr' })
  expect(withChoice(handMapOf({ USA: 'us' }), 'USA', undefined)).toBeNull()
})
