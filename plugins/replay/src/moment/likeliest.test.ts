import type { LiveMatchEvent, ReviewReason } from '@restrike/pss'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChallengeBy } from '../contract.ts'
import { likeliest } from './likeliest.ts'
import { cluesOf, leadMs } from './reason-table.ts'
import { at, challenge, gamJeom, hit, point, started, stopped } from './stories.ts'

/** The clock was stopped in second 100, so the window is 95 to 100. */
const window = { fromAt: at(95), toAt: at(100) }
const start = started(10)

/** Kind of the event that is found, and its second; clamped to the window's end. */
function found(events: readonly LiveMatchEvent[], reason: ReviewReason | null, by: ChallengeBy | null = 'blue'): string {
  const { at: parked, target } = likeliest({ events, window, by, reason })
  const lead = target === 'window' || target === 'moment' ? 0 : leadMs[target]
  return `${target} ${(parked + lead - at(0)) / 1000}`
}

const plain = [start, hit(96, 'blue', 20), hit(97, 'red', 60), hit(98, 'blue', 50), stopped(100)]
const scored = [start, hit(96, 'blue', 20), hit(98, 'blue', 80), point(98.2, 'blue', 'body'), point(99, 'red', 'punch'), stopped(100)]
const punished = [start, point(97, 'red'), stopped(100), gamJeom(104, 'red', 2), challenge(106), gamJeom(130, 'red', 1)]

test.each<[string, LiveMatchEvent[], ReviewReason | null, ChallengeBy | null, string]>([
  ['the strongest own hit', plain, 'head-kick-not-scored', 'blue', 'hit-level 98'],
  ['the strongest own hit of the other', plain, 'head-kick-not-scored', 'red', 'hit-level 97'],
  ['the strongest hit at all, as the referee has no side', plain, 'head-kick-not-scored', 'referee', 'hit-level 97'],
  ['the hit that was not scored, though weaker', scored, 'head-kick-not-scored', 'blue', 'hit-level 96'],
  ['the stop, where that side has not touched', scored, 'head-kick-not-scored', 'red', 'clock-stopped 100'],
  ['the last own kick that scored as plain', scored, 'technical-point', 'blue', 'point 98.2'],
  ['any own point, for want of a kick', scored, 'technical-point', 'red', 'point 99'],
  ['the punch that went to the other', scored, 'wrong-athlete-for-punch', 'blue', 'point 99'],
  ['the point of the other', scored, 'points-not-invalidated', 'blue', 'point 99'],
  ['the stop, as a fall is told by nothing', scored, 'opponent-fell', 'blue', 'clock-stopped 100'],
  ['the stop, as a step over the line is told by nothing', scored, 'opponent-crossed-boundary', 'blue', 'clock-stopped 100'],
  ['the own gam-jeom told after the stop', punished, 'own-penalty', 'red', 'gam-jeom 100'],
  ['the stop, where the own side has no gam-jeom', punished, 'own-penalty', 'blue', 'clock-stopped 100'],
  ['the gam-jeom of the other', punished, 'attack-on-fallen-opponent', 'blue', 'gam-jeom 100'],
  ['the hit of the other', plain, 'attack-on-fallen-opponent', 'blue', 'hit-level 97'],
  ['the stop, as the call was there', plain, 'attack-after-kal-yeo', 'blue', 'clock-stopped 100'],
  ['the clock', scored, 'malfunction-or-time', 'blue', 'clock-stopped 100'],
  ['the last of point and gam-jeom, without a reason', punished, null, 'blue', 'gam-jeom 100'],
  ['the last point, without a reason', scored, null, 'blue', 'point 99'],
  ['the same, for a reason that says nothing', scored, 'other', 'blue', 'point 99'],
  ['the strongest hit of anybody, where nothing scored', plain, null, 'blue', 'hit-level 97'],
  ['the last of equally strong hits', [start, hit(96, 'blue'), hit(98, 'red'), stopped(100)], null, null, 'hit-level 98'],
  ['the stop, where nothing else was told', [start, stopped(100)], null, 'blue', 'clock-stopped 100'],
  ['the beginning of the window, where nothing was told', [start], 'technical-point', 'blue', 'window 95'],
  ['nothing of before the window', [start, point(94.9, 'blue')], null, 'blue', 'window 95'],
])('the review opens at %s', (_what, events, reason, by, expected) => {
  expect(found(events, reason, by)).toBe(expected)
})

test.each<[string, LiveMatchEvent[], string]>([
  ['what the review itself has brought', [start, stopped(100), challenge(102), point(140, 'blue', 'head')], 'clock-stopped 100'],
  ['what came when the fight went on', [start, stopped(100), started(103), point(104, 'blue')], 'clock-stopped 100'],
  ['what came after a request in the running fight', [start, hit(97, 'red'), challenge(100), point(101, 'red')], 'hit-level 97'],
  [
    'a gam-jeom that was taken back in the window',
    [start, gamJeom(60, 'blue', 2), gamJeom(98, 'blue', 1), stopped(100)],
    'clock-stopped 100',
  ],
  ['a gam-jeom taken back, of which nothing was heard before', [start, gamJeom(98, 'blue', 0), stopped(100)], 'clock-stopped 100'],
  ['what came after a hand’s request in the running fight', [start, hit(97, 'red'), point(101, 'red')], 'hit-level 97'],
])('it does not open at %s', (_what, events, expected) => {
  expect(found(events, null)).toBe(expected)
})

test('a gam-jeom counts in its own round only', () => {
  const before = { ...gamJeom(60, 'blue', 4), round: 1 }
  expect(found([start, before, { ...gamJeom(98, 'blue', 1), round: 2 }, stopped(100)], null)).toBe('gam-jeom 98')
})

test('the review is parked ahead of the event, by what that kind takes to be told', () => {
  expect(likeliest({ events: plain, window, by: 'blue', reason: 'head-kick-not-scored' })).toEqual({ at: at(97), target: 'hit-level' })
  expect(likeliest({ events: punished, window, by: 'red', reason: 'own-penalty' })).toEqual({ at: at(97), target: 'gam-jeom' })
})

const side = fc.constantFrom('blue', 'red')
const event = fc
  .tuple(fc.integer({ min: 0, max: 200_000 }), side, fc.constantFrom('body', 'head', 'punch', 'technicalHead'), fc.nat(100), fc.nat(6))
  .map(([ms, who, kind, level, sort]) => {
    const seconds = ms / 1000
    const all = [hit(seconds, who, level), point(seconds, who, kind), gamJeom(seconds, who, level % 5), started(seconds), stopped(seconds)]
    return all[sort] ?? challenge(seconds, who)
  })

test('whatever has happened, it is parked in the window, or ahead of it by no more than a lead', () => {
  const by = fc.constantFrom('blue', 'red', 'referee', null)
  const reason = fc.constantFrom(null, ...(Object.keys(cluesOf) as ReviewReason[]))
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), by, reason, (unordered, who, why) => {
      const events = unordered.toSorted((a, b) => a.at.localeCompare(b.at))
      const { at: parked, target } = likeliest({ events, window, by: who, reason: why })
      const lead = target === 'window' || target === 'moment' ? 0 : leadMs[target]
      expect(parked).toBeGreaterThanOrEqual(window.fromAt - lead)
      expect(parked).toBeLessThanOrEqual(window.toAt)
      expect(target === 'window' ? parked === window.fromAt : true).toBe(true)
    }),
    { numRuns: 500 },
  )
})
