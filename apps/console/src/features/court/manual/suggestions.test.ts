import { initialFold, type MatchState } from '@restrike/pss'
import { expect, test } from 'vitest'
import { matchWinner, nextRound, nextRoundByKey, reviewDecision, roundWinner } from './suggestions.ts'

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

test.each<[string, Partial<MatchState>, number]>([
  ['the first round before any', { round: null, phase: 'ready' }, 1],
  ['the next one of a round that was fought', { round: 1, phase: 'round-over' }, 2],
  ['no second one when it is tapped twice', { round: 2, phase: 'ready' }, 2],
  ['the next one where points came without the clock', { round: 2, phase: 'ready', blue: { ...state.blue, score: 3 } }, 3],
  ['the next one where the clock was set', { round: 2, phase: 'ready', clock: { ms: 30_000, running: false } }, 3],
])('the key announces %s', (_what, more, round) => {
  const clock = { ms: 120_000, running: false }
  expect(nextRoundByKey({ ...scored(0, 0), roundSeconds: 120, clock, ...more })).toBe(round)
})

const at = '2026-05-01T10:00:00.000Z'
const upheld = { decision: 'upheld', at, operator: null } as const
test.each<[string, Parameters<typeof reviewDecision>[1], string | null]>([
  ['nothing without an entry', [], null],
  ['nothing while it is not decided', [{ by: 'blue', wire: null, hand: null }], null],
  ['what the operator decided', [{ by: 'blue', wire: null, hand: upheld }], 'upheld'],
  ['nothing of the other side', [{ by: 'red', wire: null, hand: upheld }], null],
  ['nothing that the match knows already', [{ by: 'blue', wire: { decision: 'upheld', at }, hand: upheld }], null],
  [
    'the newest one only',
    [
      { by: 'blue', wire: null, hand: null },
      { by: 'blue', wire: null, hand: upheld },
    ],
    null,
  ],
])('of the open challenge of blue the review has %s', (_what, ledger, decision) => {
  expect(reviewDecision('blue', ledger)).toBe(decision)
})
