import { expect, test } from 'vitest'
import { feedWord, isFeedLost, lastHeard } from './feed.ts'

const listening = { listening: true }
const match = (stale: boolean, running: boolean) => ({ stale, clock: { ms: 60_000, running } })

test.each([
  ['nothing told yet', { udp: null, match: null, ageMs: null }, 'unknown'],
  ['socket closed', { udp: { listening: false }, match: null, ageMs: 100 }, 'off'],
  ['nothing heard yet', { udp: listening, match: null, ageMs: null }, 'waiting'],
  ['heard just now', { udp: listening, match: match(false, true), ageMs: 900 }, 'live'],
  ['silence between matches', { udp: listening, match: match(false, false), ageMs: 60_000 }, 'quiet'],
  ['silence in the fight', { udp: listening, match: match(true, true), ageMs: 5000 }, 'silent'],
] as const)('%s', (_, facts, word) => {
  expect(feedWord(facts)).toBe(word)
})

test('the match shown is not believed when its feed is stale, or its socket closed while the clock runs', () => {
  expect(isFeedLost({ udp: listening, match: match(true, true) })).toBe(true)
  expect(isFeedLost({ udp: { listening: false }, match: match(false, true) })).toBe(true)
  expect(isFeedLost({ udp: { listening: false }, match: match(false, false) })).toBe(false)
  expect(isFeedLost({ udp: null, match: match(false, true) })).toBe(true)
  expect(isFeedLost({ udp: listening, match: null })).toBe(false)
})

test('the last datagram is the later one of the two accounts', () => {
  const early = '2026-01-01T10:00:00.000Z'
  const late = '2026-01-01T10:00:01.000Z'
  expect(lastHeard({ lastAt: early }, { lastDatagramAt: late })).toBe(late)
  expect(lastHeard({ lastAt: late }, null)).toBe(late)
  expect(lastHeard(null, null)).toBeNull()
})
