// What is said beside the score: one thing at a time, the most urgent first.
import type { MatchState } from '@restrike/pss'
import type { Banner } from '@restrike/replay/contract'
import { expect, test } from 'vitest'
import { demoPicture } from '../demo/demo-picture.ts'
import { en } from '../words/en.ts'
import { interruptionOf } from './interruption.ts'

const { match: fight } = demoPicture('scoreboard')
if (!fight) throw new Error('the demo has a match')
const banner = (state: Banner['state'], by: Banner['by'] = 'blue'): Banner => ({
  state,
  by,
  challengeId: 'c',
  since: '2026-01-01T00:00:00.000Z',
})

test.each<[string, Partial<MatchState>, Banner | null, string | null]>([
  ['a fight', {}, null, null],
  ['a fight without a review', {}, banner('none'), null],
  ['a pause', { phase: 'paused' }, null, null],
  ['a review', { phase: 'paused' }, banner('under-review'), 'Video review · Blue '],
  ['a review of nobody known', { phase: 'paused' }, banner('under-review', null), 'Video review '],
  ['a decision', { phase: 'paused' }, banner('rejected', 'red'), 'Video review · Rejected '],
  ['an injury', { phase: 'injury', injury: { side: 'red', ms: 42_000, shown: true } }, null, 'Injury · Red 0:42'],
  ['an injury of nobody known', { phase: 'injury', injury: { side: 'unknown', ms: 0, shown: true } }, null, 'Injury 0:00'],
  [
    'an injury in a review',
    { phase: 'injury', injury: { side: 'red', ms: 1, shown: true } },
    banner('under-review'),
    'Video review · Blue ',
  ],
  ['a break', { phase: 'break', break: { ms: 30_000 } }, null, 'Break 0:30'],
  ['a round that is over', { phase: 'round-over' }, null, 'End of round '],
  ['a winner', { phase: 'finished', winner: 'red' }, null, 'Winner · M. THIBAULT '],
  ['a draw', { phase: 'finished', winner: 'tie' }, null, 'Draw '],
])('%s', (_what, change, known, said) => {
  const now = interruptionOf({ match: { ...fight, ...change }, banner: known, words: en })
  expect(now && `${now.text} ${now.clock}`).toBe(said)
})
