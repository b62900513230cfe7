// The sums held against the simulator's own bookkeeping and a count over what was sent: programs written apart must agree on every match.
import {
  decodeDatagram,
  foldDatagram,
  initialFold,
  type LiveMatchEvent,
  type MatchEvent,
  type MatchState,
  type PssMessage,
} from '@restrike/pss'
import { simulateMatch, stories } from '@restrike/pss/scenarios'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { matchStatistics } from './match-statistics.ts'
import { reviewsOf } from './reviews.ts'

interface Heard {
  readonly state: MatchState
  readonly events: MatchEvent[]
  /** What was sent since the last load, decoded. */
  readonly messages: PssMessage[]
}

function hear(entries: ReturnType<typeof simulateMatch>['entries']): Heard {
  let fold = initialFold()
  const all: LiveMatchEvent[] = []
  let messages: PssMessage[] = []
  for (const [i, { atMs, text }] of entries.entries()) {
    const decoded = decodeDatagram(text)
    if (decoded.some(({ stream }) => stream === 'mch')) messages = []
    messages.push(...decoded)
    const at = Date.parse('2026-07-28T09:00:00Z') + atMs
    const result = foldDatagram(fold, { seq: i + 1, at, monotonicMs: atMs, from: 'a:1', text, messages: decoded })
    fold = result.fold
    all.push(...result.events)
  }
  const events = all.map((event, i): MatchEvent => ({ ...event, seq: i + 1 })).filter(({ matchId }) => matchId === fold.state.matchId)
  return { state: fold.state, events, messages }
}

const anyMatch = fc.record({
  seed: fc.nat(),
  story: fc.constantFrom(...stories),
  style: fc.constantFrom('real' as const, 'simulator' as const),
})

test('techniques, gam-jeoms, rounds, challenges and injuries of any simulated match are what was played', () => {
  fc.assert(
    fc.property(anyMatch, (options) => {
      const { entries, expected } = simulateMatch(options)
      const { state, events } = hear(entries)
      const sums = eventSums(events)
      const total = (side: 'blue' | 'red') => expected.gamJeomByRound.reduce((sum, round) => sum + round[side], 0)
      expect(sums.techniques).toEqual(expected.points)
      expect(sums.gamJeom).toEqual({ blue: total('blue'), red: total('red') })
      expect([...sums.challenges.values()]).toEqual(expected.challenges)
      expect(sums.injuries).toBe(expected.injuries)
      expect(sums.takenMs === null).toBe(expected.winner === null)
      const reviews = reviewsOf([], sums)
      const { rounds } = matchStatistics({ matchId: 'm', startedAt: '2026-07-28T09:00:00.000Z', sums, state, reviews })
      expect(rounds.map(({ round, blue, red, winner }) => ({ round, blue, red, winner }))).toEqual(expected.roundScores)
      expect(rounds.map(({ round, gamJeom }) => ({ round, ...gamJeom }))).toEqual(expected.gamJeomByRound)
    }),
    { numRuns: 60 },
  )
})

test('every hit sent is there, with fight time that never runs back within a round', () => {
  fc.assert(
    fc.property(anyMatch, (options) => {
      const { state, events, messages } = hear(simulateMatch(options).entries)
      const sums = eventSums(events)
      const sent = messages.flatMap((message) => (message.stream === 'hl' ? [`${message.side} ${message.level}`] : []))
      expect(sums.hits.map(({ side, level }) => `${side} ${level}`)).toEqual(sent)
      const { hits } = matchStatistics({ matchId: 'm', startedAt: '2026-07-28T09:00:00.000Z', sums, state, reviews: [] })
      for (const [i, { round, elapsedMs }] of hits.entries()) {
        const before = hits[i - 1]
        if (before?.round === round) expect(elapsedMs ?? 0).toBeGreaterThanOrEqual(before.elapsedMs ?? 0)
      }
    }),
    { numRuns: 40 },
  )
})

test('in the order of real systems as many hits have scored as points came with one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(...stories), (seed, story) => {
      const { events } = hear(simulateMatch({ seed, story, style: 'real' }).entries)
      const { hits } = eventSums(events)
      const loadedAt = events.findLastIndex(({ type }) => type === 'loaded')
      const withHit = events.slice(loadedAt).filter((event) => event.type === 'point' && event.hitLevel !== undefined)
      expect(hits.filter(({ scored }) => scored)).toHaveLength(withHit.length)
    }),
    { numRuns: 60 },
  )
})

test('the time fought in each round is what its clock had counted down', () => {
  for (let seed = 0; seed < 20; seed++) {
    const { events, messages } = hear(simulateMatch({ seed, story: 'plain' }).entries)
    const lowest = new Map<number, number>()
    let round = 0
    for (const message of messages) {
      if (message.stream === 'rnd') round = message.round
      // A round that ends by superiority ends with its clock at 0, which it has not fought down to.
      if (message.stream === 'clk' && message.ms > 0) lowest.set(round, Math.min(message.ms, lowest.get(round) ?? 120_000))
    }
    const fought = eventSums(events).rounds.map((one) => [one.round, one.foughtMs] as const)
    expect(fought.length).toBeGreaterThanOrEqual(2)
    for (const [number, ms] of fought) expect(Math.abs((ms ?? 0) - (120_000 - (lowest.get(number) ?? 0)))).toBeLessThan(2_500)
  }
})
