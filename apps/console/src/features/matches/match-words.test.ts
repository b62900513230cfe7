import { expect, test } from 'vitest'
import { athleteName, dayWords, matchClass, resultWords } from './match-words.ts'

test('an athlete is called by the long name, by the short one where there is none', () => {
  expect(athleteName({ longName: 'Kim Minsu', shortName: 'M. KIM', country: 'KOR' })).toBe('Kim Minsu')
  expect(athleteName({ longName: null, shortName: 'M. KIM', country: 'KOR' })).toBe('M. KIM')
  expect(athleteName({ longName: null, shortName: null, country: null })).toBeNull()
})

test('what was not announced leaves no gap in the class', () => {
  expect(matchClass({ category: 'Final', weight: '', division: 'Seniors' })).toBe('Final · Seniors')
  expect(matchClass({ category: null, weight: null, division: null })).toBe('')
})

test.each([
  ['blue', '2-1 PTF', 'Blue wins · 2-1 PTF'],
  ['tie', null, 'No winner'],
  [null, '2-1 PTF', '2-1 PTF'],
  [null, null, null],
] as const)('winner %s, classification %s: %s', (winner, classification, words) => {
  expect(resultWords({ winner, classification })).toBe(words)
})

test('a day has its year only when it is of another one', () => {
  const now = new Date(2026, 10, 26).getTime()
  expect(dayWords('2026-11-26', now, 'en-GB')).toBe('Thu 26 Nov')
  expect(dayWords('2025-01-02', now, 'en-GB')).toMatch(/^Thu, 2 Jan 2025$/)
})
