import type { ManualAction } from '@restrike/match/contract'
import { expect, test } from 'vitest'
import { actionSide, actionWords } from './action-words.ts'

test.each<[ManualAction, string, ReturnType<typeof actionSide>]>([
  [{ type: 'point', side: 'blue', kind: 'head' }, 'Blue: head kick +3', 'blue'],
  [{ type: 'point', side: 'red', kind: 'technicalHead' }, 'Red: turning head +5', 'red'],
  [{ type: 'gam-jeom', side: 'red' }, 'Red: gam-jeom', 'red'],
  [{ type: 'score', side: 'blue', score: 0 }, 'Blue: score set to 0', 'blue'],
  [{ type: 'clock', run: true }, 'clock started', null],
  [{ type: 'clock', run: false }, 'clock stopped', null],
  [{ type: 'set-clock', ms: 83_000 }, 'clock set to 1:23', null],
  [{ type: 'round', round: 2 }, 'round 2 announced', null],
  [{ type: 'end-round', winner: 'red' }, 'Red: wins the round', 'red'],
  [{ type: 'break', run: true }, 'break begun', null],
  [{ type: 'injury', side: 'blue', run: false }, 'Blue: injury time ended', 'blue'],
  [{ type: 'challenge', by: 'referee', step: 'request' }, 'Referee: challenge requested', 'referee'],
  [{ type: 'challenge', by: 'red', step: 'won' }, 'Red: challenge upheld', 'red'],
  [{ type: 'winner', side: 'blue', classification: 'PTF' }, 'Blue: wins the match, PTF', 'blue'],
  [{ type: 'winner', side: 'tie', classification: '' }, 'match without a winner', null],
])('%j is told as %j', (action, words, side) => {
  expect(actionWords(action)).toBe(words)
  expect(actionSide(action)).toBe(side)
})
