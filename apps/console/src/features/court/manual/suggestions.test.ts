import { initialFold, type MatchState } from '@restrike/pss'
import { expect, test } from 'vitest'
import { matchWinner, nextRound, roundWinner } from './suggestions.ts'

const { state } = initialFold()
const scored = (blue: number | null, red: number | null, more: Partial<MatchState> = {}): MatchState => ({
  ...state,
  ...more,
  blue: { ...state.blue, score: blue },
  red: { ...state.red, score: red },
})
const won = (blue: number, red: number, rounds: number | null = 3): MatchState => ({
  ...state,
  rounds,
  blue: { ...state.blue, roundsWon: blue },
  red: { ...state.red, roundsWon: red },
})

test.each<[string, MatchState, 'blue' | 'red' | null]>([
  ['the higher score', scored(7, 4), 'blue'],
  ['the higher score, red', scored(4, 7), 'red'],
  ['nobody at an equal score', scored(4, 4), null],
  ['who is superior at an equal score', scored(4, 4, { superiority: 'red' }), 'red'],
  ['the score before the superiority', scored(5, 4, { superiority: 'red' }), 'blue'],
  ['nobody while a score is not known', scored(null, 4), null],
])('the round goes to %s', (_what, match, winner) => {
  expect(roundWinner(match)).toBe(winner)
})

test.each<[string, MatchState, 'blue' | 'red' | null]>([
  ['nobody after one of three rounds', won(1, 0), null],
  ['who has two of three', won(2, 1), 'blue'],
  ['who has two of three, red', won(0, 2), 'red'],
  ['who has the only one', won(0, 1, 1), 'red'],
  ['who has two while their number is not known', won(2, 0, null), 'blue'],
  ['nobody at one each', won(1, 1), null],
])('the match goes to %s', (_what, match, winner) => {
  expect(matchWinner(match)).toBe(winner)
})

test('the next round is the first at the beginning, and the ninth is the last', () => {
  expect([null, 1, 2, 9].map((round) => nextRound({ round }))).toEqual([1, 2, 3, 9])
})
