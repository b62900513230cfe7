// How names and figures are written, whatever came by the wire.
import { expect, test } from 'vitest'
import { demoPicture } from '../demo/demo-picture.ts'
import { en } from '../words/en.ts'
import { clockText, countText, endingText, eventOf, oneLine, roundsToWin, shortNameOf } from './match-words.ts'

const { match } = demoPicture('scoreboard')
if (!match) throw new Error('the demo has a match')

test.each([
  ['  N.  DESMOND ', 'N. DESMOND'],
  ['two\nlines\u0000', 'two lines'],
  ['\u202Eevil', 'evil'],
  ['می‌خواهم', 'می‌خواهم'],
  ['👩‍👩‍👧', '👩‍👩‍👧'],
  [null, ''],
  [undefined, ''],
  ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%j is one line', (text, line) => {
  expect(oneLine(text)).toBe(line)
})

test('a line has an end, and no half letter there', () => {
  const line = oneLine('🥋'.repeat(10_000))
  expect([...new Set(line)]).toEqual(['🥋', '…'])
  expect(Array.from(line)).toHaveLength(121)
})

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [59_999, '0:59'],
  [60_000, '1:00'],
  [600_000, '10:00'],
  [null, '–:––'],
])('%j ms on the clock are %s', (ms, text) => {
  expect(clockText(ms)).toBe(text)
})

test('an unknown score is a dash, never a 0', () => {
  expect([countText(null), countText(0)]).toEqual(['–', '0'])
})

test('a name that was not announced is the name of the side', () => {
  expect(shortNameOf('red', { ...match.red, shortName: null, longName: '  ' }, en)).toBe('Red')
  expect(shortNameOf('red', { ...match.red, shortName: '', longName: 'Mathieu Thibault' }, en)).toBe('Mathieu Thibault')
})

test('what was not announced of the event leaves no gap', () => {
  expect(eventOf({ ...match, weight: null })).toBe('Semifinals · Seniors')
})

test.each([
  [3, 0, 2],
  [1, 0, 1],
  [5, 0, 3],
  [null, 0, 2],
  [3, 3, 3],
  [99, 0, 5],
])('of %j rounds, %j of them won, %j dots are shown', (rounds, won, dots) => {
  expect(roundsToWin({ ...match, rounds, blue: { ...match.blue, roundsWon: won } })).toBe(dots)
})

test.each([
  ['2-1 PTF', 'by final score'],
  ['2-0 XYZ', '2-0 XYZ'],
  ['constructor', 'constructor'],
  [null, ''],
])('%j is said as %j', (classification, text) => {
  expect(endingText(classification, en)).toBe(text)
})
