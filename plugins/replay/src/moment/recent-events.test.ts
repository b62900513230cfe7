import type { LiveMatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { likeliest } from './likeliest.ts'
import { RecentEvents, type RecentLimits } from './recent-events.ts'
import { at, byHand, challenge, corrected, gamJeom, hit, loaded, point, roundStarted, started, stopped, undone, won } from './stories.ts'
import { windowOf } from './window.ts'

function after(events: Iterable<LiveMatchEvent>, limits?: RecentLimits): readonly LiveMatchEvent[] {
  const recent = new RecentEvents(limits)
  for (const event of events) recent.take(event)
  return recent.events()
}

const few: RecentLimits = { keepMs: 180_000, hits: 8, others: 8 }
const moments = (events: readonly LiveMatchEvent[]) => events.map((event) => (Date.parse(event.at) - at(0)) / 1000)

function* each(from: number, to: number, step: number, make: (seconds: number) => LiveMatchEvent): Generator<LiveMatchEvent> {
  for (let n = 0; from + n * step < to; n++) yield make(from + n * step)
}

test('what happened of late is there, in order', () => {
  expect(moments(after([started(1), hit(2, 'blue'), point(2.1, 'blue'), stopped(3)]))).toEqual([1, 2, 2.1, 3])
})

test('what is old goes', () => {
  const fight = each(700, 1001, 1, (seconds) => (seconds % 10 === 0 ? stopped(seconds) : point(seconds, 'red')))
  const events = after([started(0), gamJeom(3, 'red'), stopped(5), ...fight], { ...few, others: 400 })
  const [first = 0] = moments(events)
  // Of 3 minutes, and of what has come since they were last gone through: 102 events, here as many seconds.
  expect(first).toBeGreaterThanOrEqual(1000 - 180 - 102)
  expect(moments(events)).toContain(1000 - 180)
})

test('what happened since the clock was last heard of stays, however long ago', () => {
  const events = after([started(0), stopped(5), gamJeom(9, 'blue'), ...each(400, 420, 1, (seconds) => hit(seconds, 'blue'))], few)
  expect(moments(events).slice(0, 2)).toEqual([5, 9])
})

test('hits do not drive out what is rarer, nor the clock', () => {
  const events = after([started(0), point(1, 'red'), ...each(2, 100, 0.5, (seconds) => hit(seconds, 'blue'))], few)
  expect(moments(events).slice(0, 2)).toEqual([0, 1])
  expect(events.length).toBeLessThanOrEqual(2 + few.hits + (few.hits + few.others) / 4)
})

test('the clock is known even behind more events than are kept', () => {
  const events = after([started(0), ...each(1, 100, 1, (seconds) => point(seconds, 'red'))], few)
  expect(events[0]?.type).toBe('clock-started')
  expect(events.length).toBeLessThanOrEqual(1 + few.others + (few.hits + few.others) / 4)
})

test('messages of no known stream are not kept', () => {
  const unknown: LiveMatchEvent = {
    matchId: null,
    round: null,
    clockMs: null,
    at: new Date(at(1)).toISOString(),
    type: 'unknown',
    text: 'x',
  }
  expect(after([unknown])).toEqual([])
})

test('a minute of a thousand hits a second stays small, and has the whole window of a request', () => {
  const recent = new RecentEvents()
  recent.take(started(0))
  let most = 0
  for (let ms = 1; ms < 60_000; ms++) {
    recent.take(hit(ms / 1000, ms % 2 === 0 ? 'blue' : 'red', ms === 55_001 ? 90 : 1))
    most = Math.max(most, recent.events().length)
  }
  recent.take(stopped(60))
  expect(most).toBeLessThan(10_000)
  const events = recent.events()
  const { fromAt, toAt } = windowOf({ events, at: at(62), rules: { windowMs: 5_000 }, marginMs: 2_000, preRollMs: 10_000 })
  expect([fromAt, toAt]).toEqual([at(55), at(60)])
  expect(likeliest({ events, window: { fromAt, toAt }, by: 'blue', reason: null })).toEqual({ at: at(54.001), target: 'hit-level' })
})

test('a challenge just after the next load still finds the end of the match before', () => {
  const events = after([started(0), point(57, 'red'), stopped(60), won(65), loaded(68), roundStarted(68, 1), challenge(70)])
  const { toAt, fromAt } = windowOf({ events, at: at(70), rules: { windowMs: 5_000 }, marginMs: 2_000, preRollMs: 10_000 })
  expect(toAt).toBe(at(60))
  expect(likeliest({ events, window: { fromAt, toAt }, by: 'blue', reason: null })).toEqual({ at: at(55), target: 'point' })
})

test('an action by hand that was taken back is none that a review could be parked at', () => {
  const slip = byHand(2, point(58, 'red', 'head'))
  const events = after([started(0), byHand(1, point(56, 'red')), slip, undone(59, 2), byHand(2, corrected(59, 'red', 5, 2)), stopped(60)])
  const { toAt, fromAt } = windowOf({ events, at: at(62), rules: { windowMs: 5_000 }, marginMs: 2_000, preRollMs: 10_000 })
  expect(likeliest({ events, window: { fromAt, toAt }, by: 'blue', reason: null })).toEqual({ at: at(54), target: 'point' })
  expect(moments(events)).not.toContain(58)
})

test('a start by hand that was taken back leaves the clock standing since it stopped', () => {
  const events = after([started(0), stopped(50), byHand(1, started(55)), undone(57, 1), byHand(1, stopped(57))])
  expect(windowOf({ events, at: at(58), rules: { windowMs: 5_000 }, marginMs: 2_000, preRollMs: 10_000 }).toAt).toBe(at(50))
})

test('the number of an action that was taken back may come again', () => {
  const events = after([started(0), byHand(1, point(5, 'red')), undone(6, 1), byHand(1, point(7, 'red'))])
  expect(events.filter(({ type }) => type === 'point')).toHaveLength(1)
})
