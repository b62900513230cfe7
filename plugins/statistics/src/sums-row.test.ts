// What is kept of a match must be what is summed up of it, whatever was played and whatever was taken back.
import { type LiveMatchEvent, LiveMatchEvent as Live, type MatchEvent } from '@restrike/pss'
import { decodeDatagram, foldDatagram, initialFold } from '@restrike/pss'
import { simulateMatch, stories } from '@restrike/pss/scenarios'
import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { sumsOf, sumsVersion, textOf } from './sums-row.ts'

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

/** As if every seventh event had been an action by hand, the first `undone` of which were taken back. */
function partlyByHand(events: readonly MatchEvent[], undone: number): MatchEvent[] {
  const byHand = events.map((event, i) => (i % 7 === 0 ? { ...event, manual: 1 + (i % 11) } : event))
  const last = byHand.at(-1)
  const back = Array.from({ length: undone }, (_, i) =>
    Live.parse({ type: 'undone', action: i + 1, manual: i + 1, matchId: last?.matchId, round: null, clockMs: null, at: last?.at }),
  )
  return [...byHand, ...back.map((event, i) => ({ ...event, seq: events.length + 1 + i }))]
}

test('the sums of any simulated match, some of it by hand and taken back, are kept as they are', () => {
  fc.assert(
    fc.property(anyMatch, fc.nat({ max: 5 }), (options, undone) => {
      const sums = eventSums(partlyByHand(heard(simulateMatch(options).entries), undone))
      expect(sumsOf(textOf(sums))).toEqual(sums)
    }),
    { numRuns: 40 },
  )
})

/** A line for each version; it is never changed, but all of them go when the simulated matches are others. */
const sumsByVersion: Readonly<Record<number, string>> = {
  1: '95e3e1d4ac26a65d',
}
/** Of what the sums are made of. */
const digestOfEvents = '8cbc5a653b74942b'

test('sums that come out otherwise have another version, so that those kept by an earlier one are made anew', () => {
  const digest = (texts: readonly string[]) => createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16)
  const matches = stories.flatMap((story, seed) =>
    (['real', 'simulator'] as const).map((style) => partlyByHand(heard(simulateMatch({ seed, story, style }).entries), seed % 4)),
  )
  expect(
    digest(matches.map((events) => JSON.stringify(events))),
    'The simulated matches are others: write digestOfEvents and the digest of this version anew. Only if sums changed as well, raise sumsVersion',
  ).toBe(digestOfEvents)
  expect(
    digest(matches.map((events) => textOf(eventSums(events)))),
    'The sums come out otherwise: raise sumsVersion, and add the digest of that version',
  ).toBe(sumsByVersion[sumsVersion])
})

test.each(['', 'x', '{}', '{"hits":3}'])('%j is none of ours', (text) => {
  expect(sumsOf(text)).toBeUndefined()
})
