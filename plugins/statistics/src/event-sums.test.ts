import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { gamJeom, hit, loaded, point, round, roundEnded, score, started, stopped, story, winner } from './invented.ts'
import { noTechniques } from './techniques.ts'

const twoRounds = story([
  [0, null, loaded],
  [1, 120, round(1)],
  [10, 120, started],
  [15, 115, hit('blue', 61)],
  [15, 115, score(2, 0)],
  [15, 115, point('blue', 'body', 61)],
  [20, 110, hit('red', 20)],
  [30, 100, gamJeom('red', 1)],
  [30, 100, stopped],
  [50, 100, started],
  [150, 0, stopped],
  [155, 0, roundEnded('blue')],
  [200, 120, round(2)],
  [210, 120, started],
  [220, 110, point('red', 'punch')],
  [230, 100, gamJeom('red', 1)],
  [231, 100, gamJeom('red', 2)],
  [232, 100, gamJeom('red', 1)],
  [330, 0, stopped],
  [333, 0, roundEnded('red')],
  [340, 0, winner('red')],
  [345, 0, winner('red')],
])

test('how long a match took is not known where the clock of the machine was set back meanwhile', () => {
  const sums = eventSums(
    story([
      [100, null, loaded],
      [40, 0, winner('red')],
    ]),
  )
  expect(sums.takenMs).toBeNull()
})

test('a match of two rounds is summed up as counted by hand', () => {
  const sums = eventSums(twoRounds)
  expect(sums.techniques).toEqual({ blue: { ...noTechniques, body: 1 }, red: { ...noTechniques, punch: 1 } })
  expect(sums.gamJeom).toEqual({ blue: 0, red: 2 })
  expect(sums.rounds.map(({ round: number, foughtMs, takenMs }) => [number, foughtMs, takenMs])).toEqual([
    [1, 120_000, 154_000],
    [2, 120_000, 133_000],
  ])
  expect(sums.rounds.map((one) => [one.gamJeom, one.techniques.blue.body, one.techniques.red.punch])).toEqual([
    [{ blue: 0, red: 1 }, 1, 0],
    [{ blue: 0, red: 1 }, 0, 1],
  ])
  expect(sums.hits.map(({ side, level, scored }) => [side, level, scored])).toEqual([
    ['blue', 61, true],
    ['red', 20, false],
  ])
  expect(sums).toMatchObject({ countsUp: false, injuries: 0, takenMs: 340_000 })
})

test('a match that is on has no duration yet, and its round neither', () => {
  const sums = eventSums(twoRounds.slice(0, 10))
  expect(sums.takenMs).toBeNull()
  expect(sums.rounds).toMatchObject([{ round: 1, foughtMs: null, takenMs: null }])
})

test('what came before the match was loaded again does not count, as in the state', () => {
  const again = story([
    [0, null, loaded],
    [1, 120, round(1)],
    [2, 118, point('blue', 'head')],
    [3, 118, gamJeom('blue', 1)],
    [60, null, loaded],
    [61, 120, round(1)],
    [62, 118, point('red', 'head')],
    [90, 60, winner('red')],
  ])
  const sums = eventSums(again)
  expect(sums.techniques.blue).toEqual(noTechniques)
  expect(sums.techniques.red.head).toBe(1)
  expect(sums).toMatchObject({ gamJeom: { blue: 0, red: 0 }, takenMs: 30_000 })
})

test('what was taken back by hand did not happen, and its number counts again for what came after', () => {
  const byHand = story([
    [0, null, loaded],
    [1, 120, { ...round(1), manual: 1 }],
    [2, 118, { ...point('blue', 'head'), manual: 2 }],
    [2, 118, { ...score(3, 0), manual: 2 }],
    [3, 118, { ...gamJeom('blue', 1), manual: 3 }],
    [4, 118, { type: 'undone', action: 3 }],
    [5, 118, { type: 'undone', action: 2 }],
    [6, 117, { ...point('blue', 'punch'), manual: 2 }],
    [7, 117, { ...gamJeom('red', 1), manual: 3 }],
    [8, 117, { type: 'undone', action: 3 }],
    [9, 117, { ...gamJeom('red', 1), manual: 3 }],
    [9, 117, { type: 'challenge', challengeId: 'm-c1', by: 'blue', accepted: null, won: null, cancelled: false, manual: 4 }],
    [9, 117, { type: 'undone', action: 4 }],
  ])
  const sums = eventSums(byHand)
  expect(sums.techniques.blue).toEqual({ ...noTechniques, punch: 1 })
  expect(sums.gamJeom).toEqual({ blue: 0, red: 1 })
  expect(sums.challenges.size).toBe(0)
  expect([...sums.takenBack]).toEqual(['m-c1'])
})

test('a stop that was taken back has not stopped the clock, though others were told that it runs again', () => {
  const byHand = story([
    [0, null, loaded],
    [1, 120, { ...round(1), manual: 1 }],
    [10, 120, { ...started, manual: 2 }],
    [20, 110, { ...stopped, manual: 3 }],
    [25, 110, { type: 'undone', action: 3, manual: 3 }],
    [25, 110, { ...started, manual: 3 }],
    [40, 90, { ...stopped, manual: 3 }],
    [50, 90, { ...roundEnded('red'), manual: 4 }],
  ])
  expect(eventSums(byHand).rounds).toMatchObject([{ foughtMs: 30_000, takenMs: 49_000 }])
})

test('a request that was taken back is told as cancelled too, and is none', () => {
  const asked = { type: 'challenge', challengeId: 'm-c1', by: 'red', accepted: null, won: null, cancelled: false, manual: 1 } as const
  const sums = eventSums(
    story([
      [0, null, loaded],
      [5, 100, asked],
      [9, 100, { type: 'undone', action: 1, manual: 1 }],
      [9, 100, { ...asked, cancelled: true }],
      [20, 100, { ...asked, challengeId: 'm-c2' }],
    ]),
  )
  expect([...sums.challenges.keys()]).toEqual(['m-c2'])
  expect([...sums.takenBack]).toEqual(['m-c1'])
})

test('of a challenge the last word counts', () => {
  const asked = { type: 'challenge', challengeId: 'm-c1', by: 'red', accepted: null, won: null, cancelled: false } as const
  const sums = eventSums(
    story([
      [0, null, loaded],
      [5, 100, asked],
      [9, 100, { ...asked, accepted: true }],
      [30, 100, { ...asked, accepted: true, won: true }],
    ]),
  )
  expect([...sums.challenges]).toEqual([['m-c1', { by: 'red', accepted: true, won: true, cancelled: false }]])
})

test('a round that is announced again counts its gam-jeoms from none', () => {
  const sums = eventSums(
    story([
      [0, null, loaded],
      [1, 120, round(1)],
      [2, 110, gamJeom('blue', 3)],
      [9, 120, round(1)],
      [10, 110, gamJeom('red', 1)],
    ]),
  )
  expect(sums.gamJeom).toEqual({ blue: 0, red: 1 })
})

test('no event gives no sums, and nothing that looks like one', () => {
  expect(eventSums([])).toEqual({
    ...{ techniques: { blue: noTechniques, red: noTechniques }, gamJeom: { blue: 0, red: 0 }, rounds: [], hits: [] },
    ...{ countsUp: false, challenges: new Map(), takenBack: new Set(), injuries: 0, takenMs: null },
  })
})
