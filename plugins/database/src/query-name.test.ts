import { expect, test } from 'vitest'
import { queryName, queryNames } from './query-name.ts'

test.each([
  ['SELECT id FROM matches WHERE id = ?', 'select matches'],
  ['select "e".* from "events" as "e" inner join matches m on m.id = e.match_id', 'select events+matches'],
  ['SELECT * FROM (SELECT id FROM clips) JOIN clips ON 1', 'select clips'],
  ['PRAGMA quick_check', 'pragma'],
  ['', 'other'],
])('%s is called %s', (sql, name) => expect(queryName(sql)).toBe(name))

test('however many texts there are, the names stay few', () => {
  const name = queryNames()
  const told = new Set(Array.from({ length: 500 }, (_, i) => name(`SELECT 1 FROM t${i}`)))
  expect(told.size).toBe(101)
  expect(name('SELECT 1 FROM t1')).toBe('select t1')
  expect(name('SELECT 1 FROM t499')).toBe('other')
})
