import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { eventSide, eventWords } from './event-words.ts'

type Bare = MatchEvent extends infer E ? (E extends MatchEvent ? Omit<E, 'seq' | 'matchId' | 'round' | 'clockMs' | 'at'> : never) : never

const event = (bare: Bare): MatchEvent => ({ seq: 1, matchId: 'm1', round: 2, clockMs: 83_000, at: '2026-01-01T10:00:00.000Z', ...bare })
const line = (bare: Bare): string => {
  const { text, detail } = eventWords(event(bare))
  return detail === undefined ? text : `${text} | ${detail}`
}
const challenge = { type: 'challenge', challengeId: 'm1-c1', by: 'blue' } as const

test.each<[string, Bare]>([
  ['head kick +3', { type: 'point', side: 'blue', kind: 'head', value: 3 }],
  ['body kick +2 | hit 61', { type: 'point', side: 'red', kind: 'body', value: 2, hitLevel: 61 }],
  ['turning head kick +5', { type: 'point', side: 'red', kind: 'technicalHead', value: 5 }],
  ['gam-jeom 2', { type: 'gam-jeom', side: 'red', count: 2 }],
  ['hit 61', { type: 'hit-level', side: 'blue', level: 61 }],
  ['score 4 : 5', { type: 'score', blue: 4, red: 5 }],
  ['score – : 5', { type: 'score', blue: null, red: 5 }],
  ['score corrected 5 → 3', { type: 'score-corrected', side: 'red', from: 5, to: 3 }],
  ['challenge requested', { ...challenge, accepted: null, won: null, cancelled: false }],
  ['challenge upheld', { ...challenge, accepted: true, won: true, cancelled: false }],
  ['injury time 1:00', { type: 'injury', side: 'unknown', ms: 60_000, action: 'show' }],
  ['injury time over', { type: 'injury', side: 'unknown', ms: 44_000, action: 'hide' }],
  ['break 0:59', { type: 'break', ms: 59_000, action: 'start' }],
  ['break over', { type: 'break', ms: 0, action: 'stopEnd' }],
  ['clock stopped', { type: 'clock-stopped' }],
  ['round 2 announced', { type: 'round-started' }],
  ['wins the round', { type: 'round-ended', winner: 'red' }],
  ['wins the match | A. Blue · 2-1 PTF', { type: 'winner', side: 'blue', name: 'A. Blue', classification: '2-1 PTF' }],
  ['match without a winner', { type: 'winner', side: 'tie', name: null, classification: null }],
  ['result | 2-1 PTF', { type: 'winner', side: null, name: null, classification: '2-1 PTF' }],
  ['score disagrees with the points | counted 4, announced 5', { type: 'mismatch', what: 'score', ours: '4', theirs: '5' }],
  ['unknown message | xyz;1', { type: 'unknown', text: 'xyz;1' }],
])('%s', (expected, bare) => {
  expect(line(bare)).toBe(expected)
})

test('a side is told where the event has one', () => {
  expect(eventSide(event({ type: 'round-ended', winner: 'red' }))).toBe('red')
  expect(eventSide(event({ ...challenge, by: 'referee', accepted: null, won: null, cancelled: false }))).toBe('referee')
  expect(eventSide(event({ type: 'winner', side: 'tie', name: null, classification: null }))).toBeNull()
  expect(eventSide(event({ type: 'injury', side: 'unknown', ms: 1, action: 'hide' }))).toBeNull()
  expect(eventSide(event({ type: 'clock-started' }))).toBeNull()
})
