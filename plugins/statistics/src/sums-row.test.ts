// What is kept of a match must be what is summed up of it, whatever was played and whatever was taken back.
import { type LiveMatchEvent, LiveMatchEvent as Live, type MatchEvent } from '@restrike/pss'
import { decodeDatagram, foldDatagram, initialFold } from '@restrike/pss'
import { simulateMatch, stories } from '@restrike/pss/scenarios'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { sumsOf, textOf } from './sums-row.ts'

function heard(entries: ReturnType<typeof simulateMatch>['entries']): MatchEvent[] {
  let fold = initialFold()
  const all: LiveMatchEvent[] = []
  for (const [i, { atMs, text }] of entries.entries()) {
    const at = Date.parse('2026-07-28T09:00:00Z') + atMs
    const result = foldDatagram(fold, { seq: i + 1, at, monotonicMs: atMs, from: 'a:1', text, messages: decodeDatagram(text) })
    fold = result.fold
    all.push(...result.events)
  }
  return all.map((event, i) => ({ ...event, seq: i + 1 }))
}

const anyMatch = fc.record({
  seed: fc.nat(),
  story: fc.constantFrom(...stories),
  style: fc.constantFrom('real' as const, 'simulator' as const),
})

test('the sums of any simulated match, some of it by hand and taken back, are kept as they are', () => {
  fc.assert(
    fc.property(anyMatch, fc.nat({ max: 5 }), (options, undone) => {
      const events = heard(simulateMatch(options).entries)
      // As if every seventh event had been an action by hand, some of which were taken back.
      const byHand = events.map((event, i) => (i % 7 === 0 ? { ...event, manual: 1 + (i % 11) } : event))
      const last = byHand.at(-1)
      const back = Array.from({ length: undone }, (_, i) =>
        Live.parse({ type: 'undone', action: i + 1, manual: i + 1, matchId: last?.matchId, round: null, clockMs: null, at: last?.at }),
      )
      const sums = eventSums([...byHand, ...back.map((event, i) => ({ ...event, seq: events.length + 1 + i }))])
      expect(sumsOf(textOf(sums))).toEqual(sums)
    }),
    { numRuns: 40 },
  )
})

test.each(['', 'x', '{}', '{"hits":3}'])('%j is none of ours', (text) => {
  expect(sumsOf(text)).toBeUndefined()
})
