import { expect, test } from 'vitest'
import { answered, notAsked } from '../answer.ts'
import { found, now } from '../fixtures.ts'
import { clockChecks, clockJumps } from './feed-clock.ts'

type Type = 'round-started' | 'clock-started' | 'clock-stopped' | 'ready'

/** Seconds of wall clock and of the match clock, at which something happened. */
function event(type: Type, seconds: number, clock: number | null, round = 1) {
  const at = new Date(now + seconds * 1000).toISOString()
  return { type, seq: seconds, matchId: 'm1', round, clockMs: clock === null ? null : clock * 1000, at }
}
const begun = [event('round-started', 0, 120), event('clock-started', 5, 120)]

test.each([
  ['runs as the wall clock does', [...begun, event('clock-stopped', 35, 90)], 0],
  ['is told two seconds late', [...begun, event('clock-stopped', 37, 90)], 0],
  ['stands while it is stopped', [...begun, event('clock-stopped', 35, 90), event('clock-started', 95, 90)], 0],
  ['is set back while it stands', [...begun, event('clock-stopped', 35, 90), event('clock-started', 40, 100)], 1],
  ['loses ten seconds while it runs', [...begun, event('clock-stopped', 35, 80)], 1],
  ['ends at zero', [...begun, event('clock-stopped', 200, 0)], 0],
  ['begins anew with a round', [...begun, event('clock-stopped', 125, 0), event('round-started', 185, 120, 2)], 0],
  ['is not told', [...begun, event('ready', 20, null), event('clock-stopped', 35, 90)], 0],
])('a clock that %s', (_, events, jumps) => {
  expect(clockJumps(events)).toHaveLength(jumps)
})

test('a jump is told with what was to be expected', () => {
  const checks = clockChecks({ events: answered({ events: [...begun, event('clock-stopped', 35, 80)], next: null }) })
  expect(found(checks, 'feed.clock')).toMatchObject({
    status: 'warn',
    finding: '1 jump in this match, last in round 1: 1:20 where 1:30 was to be expected',
  })
})

test('sums that differ are counted', () => {
  const mismatch = { ...event('ready', 1, 120), type: 'mismatch' as const, what: 'score' as const, ours: '3-1', theirs: '4-1' }
  const checks = clockChecks({ events: answered({ events: [mismatch], next: null }) })
  expect(found(checks, 'feed.sums')).toMatchObject({ status: 'warn', finding: expect.stringMatching(/^1 time in this match/) })
})

test('without a match there is nothing to know', () => {
  expect(clockChecks({ events: notAsked('No match is on the court') })).toMatchObject([
    { status: 'unknown', finding: 'No match is on the court' },
  ])
})
