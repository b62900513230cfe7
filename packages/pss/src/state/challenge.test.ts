import { expect, test } from 'vitest'
import { eventsOf, fighting, load, play } from './play.ts'

const open = { accepted: null, won: null, cancelled: false }

test.each<[string, string[], object[]]>([
  ['a request is open', ['ch1;'], [{ by: 'blue', ...open }]],
  ['the referee may ask', ['ch0;'], [{ by: 'referee', ...open }]],
  ['accepted stays open for its result', ['ch2;', 'ch2;1;', 'ch2;1;1;'], [{ by: 'red', accepted: true, won: true, cancelled: false }]],
  ['lost', ['ch2;', 'ch2;1;0;'], [{ by: 'red', accepted: true, won: false, cancelled: false }]],
  ['denied', ['ch1;', 'ch1;0;'], [{ by: 'blue', accepted: false, won: null, cancelled: false }]],
  ['accepted, then cancelled', ['ch1;', 'ch1;1;', 'ch1;-1'], [{ by: 'blue', accepted: true, won: null, cancelled: true }]],
  [
    'a second request is a second challenge',
    ['ch1;', 'ch1;'],
    [
      { by: 'blue', ...open },
      { by: 'blue', ...open },
    ],
  ],
  [
    'an answer goes to the last open one of its side',
    ['ch1;', 'ch1;', 'ch2;', 'ch1;0;', 'ch1;1;'],
    [
      { by: 'blue', ...open, accepted: true },
      { by: 'blue', ...open, accepted: false },
      { by: 'red', ...open },
    ],
  ],
  ['an answer whose request was missed opens one', ['ch2;1;'], [{ by: 'red', ...open, accepted: true }]],
])('%s', (_what, lines, challenges) => {
  expect(play(lines, fighting()).state.challenges).toEqual(challenges)
})

test('request and answers are told under one id, in order of the requests', () => {
  const before = fighting()
  const told = eventsOf(play(['ch1;', 'ch1;1;', 'ch2;', 'ch1;1;1;'], before), 'challenge')
  const id = before.state.matchId
  expect(told.map(({ challengeId, by, won }) => [challengeId, by, won])).toEqual([
    [`${id}-c1`, 'blue', null],
    [`${id}-c1`, 'blue', null],
    [`${id}-c2`, 'red', null],
    [`${id}-c1`, 'blue', true],
  ])
})

test('a reload of the match empties the list and does not use an id again', () => {
  const before = play(['ch1;', 'ch2;'], fighting())
  const again = play([...load(), 'ch1;'], before)
  expect(again.state.challenges).toHaveLength(1)
  expect(eventsOf(again, 'challenge')[0]?.challengeId).toBe(`${before.state.matchId}-c3`)
})

test('the challenges of another match count from one', () => {
  const again = play([...load('13'), 'ch1;'], play(['ch1;'], fighting()))
  expect(eventsOf(again, 'challenge')[0]?.challengeId).toBe(`${again.state.matchId}-c1`)
})
