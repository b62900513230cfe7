import { describe, expect, test } from 'vitest'
import { hear, outline } from './heard.ts'
import { type SimulatedMatch, simulateMatch } from './simulate-match.ts'
import { bestOfThree } from './simulation-rules.ts'
import { type NamedStory, stories } from './story.ts'

const seeds = Array.from({ length: 25 }, (_, seed) => seed)
const has = (match: SimulatedMatch, ...names: string[]): boolean => names.every((name) => outline(hear(match.entries)).includes(name))
const scoresFell = (match: SimulatedMatch): boolean => {
  const scores = hear(match.entries).flatMap(({ message }) =>
    message.stream === 'rnd' ? [null] : message.stream === 'sc' ? [message] : [],
  )
  return scores.some((now, index) => {
    const before = scores[index - 1]
    return now != null && before != null && ((now.blue ?? 0) < (before.blue ?? 0) || (now.red ?? 0) < (before.red ?? 0))
  })
}
const ends = (match: SimulatedMatch, code: string): boolean => match.expected.classification?.endsWith(code) ?? false

const features: Readonly<Record<NamedStory, (match: SimulatedMatch) => boolean>> = {
  plain: (match) => has(match, 'win') && match.expected.challenges.length === 0 && match.expected.injuries === 0,
  'point-gap': ({ expected }) => expected.roundScores.some(({ blue, red }) => Math.abs(blue - red) >= 12),
  'gam-jeom-loss': ({ expected }) => expected.gamJeomByRound.some(({ blue, red }) => blue === 5 || red === 5),
  superiority: (match) => ends(match, 'SUP') && match.expected.roundScores.every(({ blue, red }) => blue === red),
  injury: (match) => has(match, 'ij show', 'ij hide'),
  'injury-runs-out': (match) => match.entries.some(({ text }) => text === 'ij0;0:00;hide;'),
  'challenge-won': (match) => has(match, 'ch request', 'ch accepted', 'ch won'),
  'challenge-lost': (match) => has(match, 'ch request', 'ch accepted', 'ch lost'),
  'challenge-denied': (match) => has(match, 'ch request', 'ch denied'),
  'challenge-cancelled': (match) => has(match, 'ch request', 'ch cancelled'),
  correction: scoresFell,
  withdrawal: (match) => ends(match, 'WDR'),
  'referee-stop': (match) => ends(match, 'RSC') && has(match, 'ij show'),
  reload: ({ expected }) => expected.loads === 2 && expected.matches === 1,
  'other-match-between': ({ expected }) => expected.loads === 3 && expected.matches === 3,
  abandoned: (match) => !has(match, 'win') && has(match, 'clk start'),
  busy: (match) => {
    const { challenges, injuries } = match.expected
    return scoresFell(match) && injuries > 0 && ['blue', 'red', 'referee'].every((by) => challenges.some((one) => one.by === by))
  },
}

describe.each(stories)('story %s', (story) => {
  test('has its feature whatever the seed', () => {
    for (const seed of seeds) {
      const match = simulateMatch({ seed, story })
      expect(match.story).toBe(story)
      expect(features[story](match), `seed ${seed}`).toBe(true)
    }
  })

  test('has it in short rounds too', () => {
    if (story === 'busy') return
    const rules = { ...bestOfThree, roundSeconds: 60 }
    for (const seed of seeds) expect(features[story](simulateMatch({ seed, story, rules })), `seed ${seed}`).toBe(true)
  })
})

test('the random story draws all kinds, the plain one most often', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 600; seed++) {
    const { story } = simulateMatch({ seed })
    counts.set(story, (counts.get(story) ?? 0) + 1)
  }
  expect(new Set(counts.keys())).toEqual(new Set(stories))
  expect([...counts.values()].every((count) => count <= (counts.get('plain') ?? 0))).toBe(true)
})
