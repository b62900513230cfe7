// The state machine held against the simulator's own bookkeeping: two programs, written apart, must agree on every match.
import { describe, expect, test } from 'vitest'
import { decodeDatagram } from '../decode.ts'
import { foldDatagram } from '../state/fold.ts'
import { encodeOrder, handSender, type HandOrder } from '../state/hand-order.ts'
import { initialFold, type MatchFold } from '../state/match-fold.ts'
import { demoMatch } from './demo-match.ts'
import type { ExpectedOutcome } from './expected.ts'
import { simulateDay } from './simulate-day.ts'
import { type SimulatedMatch, simulateMatch } from './simulate-match.ts'
import type { ScenarioEntry } from './stage.ts'
import { stories } from './story.ts'

interface Outcome {
  readonly fold: MatchFold
  readonly matches: number
  readonly duplicates: number
  readonly mismatches: number
}

function listen(entries: Iterable<ScenarioEntry>): Outcome {
  let fold = initialFold()
  let seq = 0
  let duplicates = 0
  let mismatches = 0
  const ids = new Set<string | null>()
  for (const { atMs, text } of entries) {
    seq += 1
    const messages = decodeDatagram(text)
    const result = foldDatagram(fold, { seq, at: 1_750_000_000_000 + atMs, monotonicMs: atMs, from: '127.0.0.1:6000', text, messages })
    fold = result.fold
    if (result.duplicate) duplicates += 1
    mismatches += result.events.filter(({ type }) => type === 'mismatch').length
    ids.add(fold.state.matchId)
  }
  ids.delete(null)
  return { fold, matches: ids.size, duplicates, mismatches }
}

function outcomeOf({ fold: { state }, matches }: Outcome): Omit<ExpectedOutcome, 'loads'> {
  const { number, winner, classification, roundScores, points, gamJeomByRound, challenges, injuries } = state
  return {
    number: number ?? '',
    blue: state.blue.longName ?? '',
    red: state.red.longName ?? '',
    winner,
    classification,
    roundScores: roundScores.map(({ round, blue, red, winner: roundWinner }) => ({
      round,
      blue: blue ?? -1,
      red: red ?? -1,
      winner: roundWinner,
    })),
    points,
    gamJeomByRound,
    challenges: challenges.map(({ by, accepted, won, cancelled }) => ({ by, accepted, won, cancelled })),
    injuries,
    matches,
  }
}

/** What was played and what was heard, side by side; the seed says which match it was. */
function compare({ entries, expected: { loads: _loads, ...expected } }: Pick<SimulatedMatch, 'entries' | 'expected'>, seed: number) {
  const heard = listen(entries)
  const { mismatches } = heard
  return { mismatches, played: { seed, duplicates: 0, ...expected }, heard: { seed, duplicates: heard.duplicates, ...outcomeOf(heard) } }
}

describe.each(['real', 'simulator'] as const)('style %s', (style) => {
  test.each(stories)('the state after the story %s is what was played', (story) => {
    for (let seed = 0; seed < 25; seed++) {
      const { played, heard } = compare(simulateMatch({ seed, story, style }), seed)
      expect(heard).toEqual(played)
    }
  })

  test('the state after two hundred random matches is what was played', () => {
    for (let seed = 1_000; seed < 1_200; seed++) {
      const { played, heard } = compare(simulateMatch({ seed, style }), seed)
      expect(heard).toEqual(played)
    }
  })

  // A withdrawal does contradict itself now and then: two rounds given to one side, and then a tie announced.
  test.each(stories.filter((story) => story !== 'withdrawal'))('the cross-check raises no alarm over the story %s', (story) => {
    const alarms = Array.from({ length: 25 }, (_, seed) => compare(simulateMatch({ seed, story, style }), seed).mismatches)
    expect(alarms).toEqual(alarms.map(() => 0))
  })
})

test('a day heard without a break ends with its last match, and every match of it is told apart', () => {
  const [court] = simulateDay({ seed: 77, matches: 12, story: 'plain' })
  const matches = [...(court?.matches() ?? [])]
  const last = matches.at(-1)
  const { fold, matches: heard } = listen(matches.flatMap(({ entries }) => entries))
  expect(heard).toBe(12)
  expect(fold.state.number).toBe(last?.expected.number)
  expect(fold.state.classification).toBe(last?.expected.classification)
})

test('the demo is understood as it was written, without an alarm', () => {
  const { played, heard, mismatches } = compare(demoMatch(), 0)
  expect(heard).toEqual(played)
  expect(mismatches).toBe(0)
})

/** As heard by a court that was by hand all the while. */
function listenAside(entries: readonly ScenarioEntry[]): MatchFold {
  let fold = initialFold()
  const take = (text: string, ms: number, from: string): void => {
    fold = foldDatagram(fold, { seq: 1, at: 1_750_000_000_000 + ms, monotonicMs: ms, from, text, messages: decodeDatagram(text) }).fold
  }
  const order = (type: HandOrder['type'], ms: number) => take(encodeOrder({ type, what: '', messages: [] }), ms, handSender)
  order('start', 0)
  for (const { atMs, text } of entries) take(text, atMs + 1, '127.0.0.1:6000')
  order('end', (entries.at(-1)?.atMs ?? 0) + 2)
  return fold
}

test('a match that was loaded and played while the court was by hand is, at the way back, what was played', () => {
  for (let seed = 0; seed < 25; seed++) {
    const { entries, expected } = simulateMatch({ seed, style: seed % 2 === 0 ? 'real' : 'simulator' })
    const { loads: _loads, matches: _matches, ...played } = expected
    const heard = outcomeOf({ fold: listenAside([...entries]), matches: 1, duplicates: 0, mismatches: 0 })
    expect({ seed, ...heard }).toEqual({ seed, ...played, matches: 1 })
  }
})
