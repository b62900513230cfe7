import { ruleSetAt } from '@restrike/pss'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Decision } from '../contract/challenge.ts'
import { ChallengeBy } from '../contract/clip.ts'
import { cardsLeft, effectOf } from './cards.ts'

const { review } = ruleSetAt('2026-03-14T09:30:00.000Z')
type Ended = [by: ChallengeBy, decision: Decision | null]
const left = (ended: readonly Ended[], rules = review) =>
  cardsLeft(
    ended.map(([by, decision]) => ({ by, effect: effectOf(by, decision, rules) })),
    rules,
  )

test.each<[string, Ended[], number, number]>([
  ['nothing was asked', [], 1, 1],
  ['upheld keeps it', [['blue', 'upheld']], 1, 1],
  ['rejected loses it', [['blue', 'rejected']], 0, 1],
  ['denied keeps it', [['red', 'denied']], 1, 1],
  ['without a video it is given back', [['red', 'no-video']], 1, 1],
  ['cancelled does not use it', [['blue', 'cancelled']], 1, 1],
  ['while open it counts as there', [['blue', null]], 1, 1],
  ['the referee has none to lose', [['referee', 'rejected']], 1, 1],
  [
    'kept, then lost',
    [
      ['red', 'upheld'],
      ['red', 'rejected'],
    ],
    1,
    0,
  ],
  [
    'lost twice is not below none',
    [
      ['red', 'rejected'],
      ['red', 'rejected'],
    ],
    1,
    0,
  ],
  [
    'both lost theirs',
    [
      ['blue', 'rejected'],
      ['red', 'rejected'],
    ],
    0,
    0,
  ],
])('cards: %s', (_what, ended, blue, red) => {
  expect(left(ended)).toEqual({ blue, red })
})

test('other rules give other cards', () => {
  const rules = { ...review, cards: 2, cardAfter: { ...review.cardAfter, denied: 'lost' } } as const
  expect(left([['blue', 'denied']], rules)).toEqual({ blue: 1, red: 2 })
})

test('cards are never below none nor above what there is', () => {
  const ended = fc.tuple(fc.constantFrom(...ChallengeBy.options), fc.option(fc.constantFrom(...Decision.options)))
  fc.assert(
    fc.property(fc.array(ended), fc.nat({ max: 3 }), (all, cards) => {
      const { blue, red } = left(all, { ...review, cards })
      expect([blue, red].every((count) => count >= 0 && count <= cards)).toBe(true)
    }),
  )
})
