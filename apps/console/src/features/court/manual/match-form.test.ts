import { ManualMatch } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { type FieldName, formAfter, formOf, type MatchForm, nextNumber, readForm } from './match-form.ts'

const filled: MatchForm = {
  ...{ number: ' 245 ', category: 'Semifinal', weight: 'M -68 kg', division: 'Seniors', rounds: '3', roundTime: '2:00' },
  ...{ blueCountry: 'fra', blueName: 'N. Desmond', redCountry: 'SUI', redName: ' M. Thibault ' },
}

test('a filled form is a match that the server takes', () => {
  const read = readForm(filled)
  expect(read).toEqual({
    match: {
      ...{ number: '245', category: 'Semifinal', weight: 'M -68 kg', division: 'Seniors', rounds: 3, roundSeconds: 120 },
      blue: { name: 'N. Desmond', country: 'FRA' },
      red: { name: 'M. Thibault', country: 'SUI' },
    },
  })
  expect(ManualMatch.parse('match' in read && read.match)).toEqual('match' in read && read.match)
})

test('the form as it comes up at first needs nothing but Enter', () => {
  expect(readForm(formAfter({}))).toHaveProperty('match')
})

test.each<[FieldName, string]>([
  ['number', '  '],
  ['number', '245;A'],
  ['number', 'x'.repeat(21)],
  ['category', 'Semi;final'],
  ['weight', 'x'.repeat(61)],
  ['rounds', '0'],
  ['rounds', '10'],
  ['rounds', '2.5'],
  ['rounds', ''],
  ['roundTime', '0:05'],
  ['roundTime', '16:00'],
  ['roundTime', 'two'],
  ['blueCountry', 'KOREA'],
  ['redCountry', 'K-R'],
  ['redName', 'a;b'],
])('%s %j is refused at its field, and nowhere else', (field, text) => {
  const read = readForm({ ...filled, [field]: text })
  expect(Object.keys('problems' in read ? read.problems : {})).toEqual([field])
})

test.each([
  ['245', '246'],
  ['A-09', 'A-10'],
  ['99', '100'],
  ['245.A', '246.A'],
  ['final', 'final'],
  ['', ''],
])('after number %j comes %j', (number, next) => {
  expect(nextNumber(number)).toBe(next)
})

test('the next match has all of the last one but its athletes', () => {
  expect(formAfter(filled)).toEqual({ ...filled, number: '246', blueCountry: '', blueName: '', redCountry: '', redName: '' })
})

test('of a match on the court the form has what is known, and counts on from its number', () => {
  const court = { number: '245', category: null, weight: 'M -68 kg', division: null, rounds: 3, roundSeconds: 90 }
  expect(formAfter({ category: 'Final', ...formOf(court) })).toMatchObject({
    number: '246',
    category: 'Final',
    weight: 'M -68 kg',
    roundTime: '1:30',
  })
})

test('a match without a number leaves the first number', () => {
  const court = { number: null, category: null, weight: 'F -49 kg', division: null, rounds: null, roundSeconds: null }
  expect(formAfter(formOf(court))).toMatchObject({ number: '1', weight: 'F -49 kg', rounds: '3', roundTime: '2:00' })
})
