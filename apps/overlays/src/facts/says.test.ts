// When each page is seen: over one match, which of them are there together.
import type { OverlayName } from '@restrike/overlays/contract'
import type { MatchState } from '@restrike/pss'
import { expect, test } from 'vitest'
import { demoPicture } from '../demo/demo-picture.ts'
import { hasSomethingToSay } from './says.ts'

const { match: fight } = demoPicture('scoreboard')
const { banner } = demoPicture('review')
if (!fight) throw new Error('the demo has a match')
const names: readonly OverlayName[] = ['scoreboard', 'corner', 'athletes', 'winner', 'review', 'round']
const boards = ['scoreboard', 'corner']

test.each<[string, Partial<MatchState>, string[]]>([
  ['before anything', { phase: 'idle', roundScores: [] }, []],
  ['a match was loaded', { phase: 'loaded', round: null, roundScores: [] }, [...boards, 'athletes']],
  ['ready for the first round', { phase: 'ready', round: 1 }, [...boards, 'athletes']],
  ['ready for the second round', { phase: 'ready', round: 2 }, boards],
  ['in the fight', { phase: 'fighting' }, boards],
  ['paused', { phase: 'paused' }, boards],
  ['a round is over', { phase: 'round-over' }, [...boards, 'round']],
  ['in the break', { phase: 'break' }, [...boards, 'round']],
  ['a round is over of which nothing is known', { phase: 'round-over', roundScores: [] }, boards],
  ['finished, the winner not announced', { phase: 'finished', winner: null }, boards],
  ['finished', { phase: 'finished', winner: 'tie' }, [...boards, 'winner']],
])('%s', (_when, change, shown) => {
  expect(names.filter((name) => hasSomethingToSay(name, { match: { ...fight, ...change }, banner: null }))).toEqual(shown)
})

test('a review is shown while there is one, and its decision', () => {
  expect(banner && hasSomethingToSay('review', { match: fight, banner })).toBe(true)
  expect(banner && hasSomethingToSay('review', { match: fight, banner: { ...banner, state: 'upheld' } })).toBe(true)
  expect(banner && hasSomethingToSay('review', { match: fight, banner: { ...banner, state: 'none' } })).toBe(false)
})
