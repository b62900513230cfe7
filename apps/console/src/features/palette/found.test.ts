import type { MatchSummary } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { chosenIndex, moved } from './choice.ts'
import { foundAthletes, foundHere, foundMatches, type Named } from './found.ts'

const orders: readonly Named[] = [
  { action: 'mark', words: 'mark this moment' },
  { action: 'play', words: 'play, pause' },
  { action: 'pause', words: 'pause' },
  { action: 'manualBluePunch', words: 'blue: punch' },
  { action: 'noVideo', words: 'sin vídeo' },
  { action: 'undo', words: '되돌리기' },
]

test.each<[string, string, readonly string[]]>([
  ['nothing typed: all, in their order', '  ', ['mark', 'play', 'pause', 'manualBluePunch', 'noVideo', 'undo']],
  ['the beginning of a word', 'mom', ['mark']],
  ['several words, in any order', 'punch blue', ['manualBluePunch']],
  ['those that begin so first', 'pause', ['pause', 'play']],
  ['any case', 'MARK', ['mark']],
  ['without its accent', 'video', ['noVideo']],
  ['not the middle of a word', 'ark', []],
  ['Korean anywhere', '돌리', ['undo']],
])('%s', (_what, query, actions) => {
  expect(foundHere('order', orders, query).map((one) => (one.kind === 'order' ? one.action : one.id))).toEqual(actions)
})

const athlete = (longName: string | null, country: string | null = 'ESP') => ({ shortName: longName, longName, country })
const match = (id: string, blue: string | null, red: string | null): MatchSummary => ({
  ...{ id, number: id, category: null, weight: null, division: null, startedAt: '2026-03-14T09:00:00Z', endedAt: null },
  ...{ winner: null, classification: null, manual: false, blue: athlete(blue), red: athlete(red, 'KOR') },
})

test('athletes are those who have all the words themselves, each once', () => {
  const matches = [
    match('1', 'Adriana CEREZO', 'PARK Minji'),
    match('2', 'Cerezo Díaz', 'Adriana CEREZO'),
    match('3', 'Adriana Cerezo', null),
  ]
  const found = foundAthletes(matches, 'cere').map((one) => (one.kind === 'athlete' ? `${one.name} ${one.country}` : ''))
  expect(found).toEqual(['Adriana CEREZO ESP', 'Cerezo Díaz ESP', 'Adriana CEREZO KOR'])
  expect(foundAthletes(matches, 'diaz')).toHaveLength(1)
  expect(foundAthletes(matches, 'park kor')).toHaveLength(1)
  expect(foundAthletes(matches, 'park cerezo')).toEqual([])
  expect(foundAthletes(matches, '')).toEqual([])
})

test('a few matches are enough', () => {
  const many = Array.from({ length: 40 }, (_, n) => match(String(n), 'A', 'B'))
  expect(foundMatches(many).map(({ id }) => id)).toEqual(['match 0', 'match 1', 'match 2', 'match 3', 'match 4', 'match 5'])
})

test('what is chosen stays while more comes behind it', () => {
  expect(chosenIndex(['a', 'b'], 'b')).toBe(1)
  expect(chosenIndex(['a', 'b', 'c', 'd'], 'b')).toBe(1)
  expect(chosenIndex(['c', 'd'], 'b')).toBe(0)
  expect(chosenIndex([], null)).toBe(0)
})

test.each([
  ['on', ['a', 'b'], 'a', 1, 'b'],
  ['from the last to the first', ['a', 'b'], 'b', 1, 'a'],
  ['from the first to the last', ['a', 'b'], null, -1, 'b'],
  ['nowhere', [], null, 1, null],
])('moves %s', (_what, ids, from, by, to) => {
  expect(moved(ids, from, by)).toBe(to)
})
