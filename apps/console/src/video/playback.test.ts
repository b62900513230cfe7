import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { advanced, atRest, marked, paused, played, sequenceToggled, sought, stretchOf, type Bounds, type Playback } from './playback.ts'

const bounds: Bounds = { fromMs: 0, toMs: 10_000, jumpToMs: 6_000, window: { fromMs: 4_000, toMs: 9_000 } }
const at = (positionMs: number, more: Partial<Playback> = {}): Playback => ({ ...atRest, positionMs, ...more })

test.each<[string, Playback, number, Partial<Playback>]>([
  ['stands while it is paused', at(1_000), 500, { positionMs: 1_000 }],
  ['plays at its rate', played(at(1_000), 0.25), 400, { positionMs: 1_100, playing: true }],
  ['plays backwards', played(at(1_000), -2), 100, { positionMs: 800 }],
  ['stops at the end', played(at(9_900), 1), 200, { positionMs: 10_000, playing: false }],
  ['stops at the beginning', played(at(50), -1), 200, { positionMs: 0, playing: false }],
  ['loops over the whole without marks', { ...played(at(9_950), 1), loop: true }, 100, { positionMs: 0, playing: true }],
  [
    'loops between its marks',
    { ...played(at(2_950), 1), loop: true, marks: { inMs: 2_000, outMs: 3_000 } },
    100,
    { positionMs: 2_000, playing: true },
  ],
])('%s', (_what, state, dtMs, next) => {
  expect(advanced(state, dtMs, bounds)).toMatchObject(next)
})

test('a loop backwards begins anew at its end', () => {
  const { positionMs } = advanced({ ...played(at(2_010), -1), loop: true, marks: { inMs: 2_000, outMs: 3_000 } }, 100, bounds)
  expect(positionMs).toBeGreaterThan(2_999)
  expect(positionMs).toBeLessThan(3_000)
})

test('a mark behind the other takes its place', () => {
  const both = marked(marked(atRest, 'in', 2_000), 'out', 3_000)
  expect(both.marks).toEqual({ inMs: 2_000, outMs: 3_000 })
  expect(marked(both, 'in', 3_500).marks).toEqual({ inMs: 3_500, outMs: null })
  expect(marked(both, 'out', 1_000).marks).toEqual({ inMs: null, outMs: 1_000 })
})

test('the sequence shows the window twice at full speed, once slowly, and parks at the action', () => {
  const { fromMs, toMs } = stretchOf(bounds)
  let state = sequenceToggled(at(123), bounds)
  const seen: Array<[number | null, number]> = []
  for (let n = 0; n < 10_000 && state.sequence !== null; n++) {
    if (seen.at(-1)?.[0] !== state.sequence) seen.push([state.sequence, state.rate])
    expect(state.positionMs).toBeGreaterThanOrEqual(fromMs)
    expect(state.positionMs).toBeLessThanOrEqual(toMs)
    state = advanced(state, 20, bounds)
  }
  expect(seen).toEqual([
    [0, 1],
    [1, 1],
    [2, 0.25],
  ])
  expect(state).toMatchObject({ playing: false, positionMs: 6_000, rate: 1 })
})

test('the sequence ends by its key, by a pause, and by going elsewhere', () => {
  const running = sequenceToggled(atRest, bounds)
  for (const ended of [sequenceToggled(running, bounds), paused(running), sought(running, 5_000, bounds)]) expect(ended.sequence).toBeNull()
})

test('the position never leaves the film', () => {
  const orders = fc.array(fc.tuple(fc.double({ min: -8, max: 8, noNaN: true }), fc.integer({ min: 0, max: 5_000 }), fc.boolean()), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(orders, (given) => {
      let state: Playback = at(5_000)
      for (const [rate, dtMs, loop] of given) {
        state = advanced({ ...played(state, rate), loop }, dtMs, bounds)
        expect(state.positionMs).toBeGreaterThanOrEqual(0)
        expect(state.positionMs).toBeLessThanOrEqual(10_000)
      }
    }),
  )
})
