import { ruleSetAt, type LiveMatchEvent } from '@restrike/pss'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { at, challenge, gamJeom, hit, injury, loaded, point, rest, roundEnded, roundStarted, started, stopped, won } from './stories.ts'
import { windowOf } from './window.ts'

const { review } = ruleSetAt('2026-03-14T09:00:00.000Z')
const margins = { marginMs: 2_000, preRollMs: 10_000 }

/** Asked in second 100: what the 5 s count back from, in seconds. */
function anchorOf(events: readonly LiveMatchEvent[]): number {
  return (windowOf({ events, at: at(100), rules: review, ...margins }).anchorAt - at(0)) / 1000
}

test.each<[string, LiveMatchEvent[], number]>([
  ['nothing is known of the clock', [], 100],
  ['only hits were heard', [hit(98, 'blue'), point(99, 'red')], 100],
  ['the clock runs', [started(10), hit(98, 'blue')], 100],
  ['the clock was stopped', [started(10), hit(95, 'blue'), stopped(97)], 97],
  ['the stop is told with the request', [started(10), stopped(100), challenge(100)], 100],
  ['points and a gam-jeom came after the stop', [started(10), stopped(92), point(93, 'red'), gamJeom(96, 'blue'), challenge(100)], 92],
  ['it was stopped, and runs again', [started(10), stopped(90), started(95)], 100],
  ['it was stopped twice', [started(10), stopped(50), started(60), stopped(94)], 94],
  ['an injury is shown with the stop', [started(10), injury(80), stopped(80.1)], 80.1],
  ['the injury is over, and nobody has started the clock', [started(10), injury(80), stopped(80.1), injury(98, 'hide')], 80.1],
  ['the stop of an injury was lost', [started(10), injury(80), injury(98, 'hide')], 80],
  ['the round is over', [started(10), stopped(90), roundEnded(92), rest(92)], 90],
  ['the stop of the round was lost', [started(10), roundEnded(92), rest(92.5)], 92],
  ['the break is over', [started(10), stopped(35), roundEnded(36), rest(36), rest(97, 'stopEnd'), roundStarted(98)], 35],
  ['the match is over', [started(10), stopped(90), roundEnded(92), won(95)], 90],
  ['the next match is loaded', [started(10), stopped(70), won(75), loaded(99), roundStarted(99, 1)], 70],
  ['the clock stands for longer than anybody may wait', [started(-100), stopped(-21), rest(80)], 100],
  ['the clock stands for just so long', [started(-100), stopped(-20)], -20],
  ['events of after the request are known already', [started(10), stopped(97), challenge(100), started(130), stopped(140)], 97],
  ['the clock was stopped after the request', [started(10), challenge(100), stopped(100.2)], 100],
])('when %s', (_what, events, seconds) => {
  expect(anchorOf(events)).toBe(seconds)
})

test('a clip begins before the window by the margin, and before the request by the usual way back', () => {
  const order = { at: at(100), rules: review, ...margins }
  expect(windowOf({ ...order, events: [started(10)] })).toEqual({ anchorAt: at(100), fromAt: at(95), toAt: at(100), startAt: at(90) })
  const stood = windowOf({ ...order, events: [started(10), stopped(80)] })
  expect(stood).toEqual({ anchorAt: at(80), fromAt: at(75), toAt: at(80), startAt: at(73) })
})

test('whatever has happened, the window is as long as the rules say, ends by the request, and lies within the clip', () => {
  const event = fc.oneof(
    ...[started, stopped, injury, rest, roundEnded, loaded].map((make) =>
      fc.integer({ min: -300, max: 200 }).map((seconds) => make(seconds)),
    ),
  )
  fc.assert(
    fc.property(fc.array(event), (unordered) => {
      const events = unordered.toSorted((a, b) => a.at.localeCompare(b.at))
      const { anchorAt, fromAt, toAt, startAt } = windowOf({ events, at: at(100), rules: review, ...margins })
      expect(toAt).toBe(anchorAt)
      expect(toAt - fromAt).toBe(review.windowMs)
      expect(anchorAt).toBeGreaterThanOrEqual(at(-20))
      expect(anchorAt).toBeLessThanOrEqual(at(100))
      expect(startAt).toBeLessThanOrEqual(fromAt - margins.marginMs)
    }),
  )
})
