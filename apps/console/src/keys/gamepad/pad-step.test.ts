import { expect, test } from 'vitest'
import { changeAxis, padMapOf } from './pad-map.ts'
import { firstLook, type PadLook, type PadState, padStep, type PadStep } from './pad-step.ts'
import type { PadAction } from './pad-table.ts'

const standard = padMapOf(null)
const nothing: PadLook = { buttons: Array.from({ length: 17 }, () => false), axes: [0, 0, 0, 0] }
const down = (...buttons: number[]): PadLook => ({ ...nothing, buttons: nothing.buttons.map((_, button) => buttons.includes(button)) })
const axis = (value: number): PadLook => ({ ...nothing, axes: [value, 0, 0, 0] })

/** Looks each 20 ms, as given for so long; all that was asked for, with when. */
function play(looks: ReadonlyArray<readonly [PadLook, number]>, map = standard, from: PadLook = nothing) {
  let state: PadState = firstLook(from, 0)
  let now = 0
  const done: Array<readonly [number, PadAction]> = []
  const held: Array<PadStep['holding']> = []
  for (const [look, ms] of looks)
    for (const end = now + ms; now < end; ) {
      now += 20
      const step = padStep(state, look, map, now)
      state = step.state
      held.push(step.holding)
      for (const action of step.actions) done.push([now, action])
    }
  return { done, actions: done.map(([, action]) => action), held }
}

test.each<[string, number, PadAction]>([
  ['A plays', 0, 'play'],
  ['the left shoulder goes 1 s back', 4, 'secondBack'],
  ['the right shoulder goes 1 s on', 5, 'secondOn'],
  ['the left trigger is slower', 6, 'slower'],
  ['the right trigger is faster', 7, 'faster'],
  ['the cross goes one frame back', 14, 'frameBack'],
  ['the cross goes one frame on', 15, 'frameOn'],
])('%s, once for a short press', (_what, button, action) => {
  expect(
    play([
      [down(button), 100],
      [nothing, 1_000],
    ]).actions,
  ).toEqual([action])
})

test('play does not repeat, however long it is held', () => {
  expect(play([[down(0), 3_000]]).actions).toEqual(['play'])
})

test('the cross repeats while it is held: after a moment, then quickly', () => {
  expect(play([[down(15), 600]]).done.map(([at]) => at)).toEqual([20, 380, 460, 540])
})

test.each<[string, number, PadAction]>([
  ['Y upholds', 3, 'uphold'],
  ['X rejects', 2, 'reject'],
  ['B leaves', 1, 'leave'],
  ['Select takes back', 8, 'undo'],
])('%s only when it is held for 0.6 s, and once', (_what, button, action) => {
  expect(
    play([
      [down(button), 580],
      [nothing, 500],
    ]).actions,
  ).toEqual([])
  const long = play([[down(button), 2_000]])
  expect(long.done).toEqual([[620, action]])
  expect(long.held.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => action))
  expect(long.held[30]).toBeNull()
})

test('two short presses of X do not add up to a decision', () => {
  expect(
    play([
      [down(2), 400],
      [nothing, 20],
      [down(2), 400],
      [nothing, 20],
    ]).actions,
  ).toEqual([])
})

test('what is down when the review opens means nothing until it is let go', () => {
  expect(play([[down(0, 3), 2_000]], standard, down(0, 3)).actions).toEqual([])
  expect(
    play(
      [
        [down(0), 100],
        [nothing, 20],
        [down(0), 100],
      ],
      standard,
      down(0),
    ).actions,
  ).toEqual(['play'])
})

test('a button that has no action does nothing', () => {
  expect(play([[down(16), 1_000]]).actions).toEqual([])
})

test.each<[string, number, number, number]>([
  ['at rest', 0, 0, 0],
  ['a worn stick, never quite in its middle', 0.15, 0, 0],
  ['a little', 0.3, 2, 8],
  ['half', 0.6, 14, 22],
  ['at the rim', 1, 58, 62],
])('the stick %s steps so many frames in a second', (_what, deflection, least, most) => {
  const { actions } = play([[axis(deflection), 1_000]])
  expect(actions.length).toBeGreaterThanOrEqual(least)
  expect(actions.length).toBeLessThanOrEqual(most)
  expect(new Set(actions)).toEqual(new Set(least === 0 ? [] : ['frameOn']))
  expect(play([[axis(-deflection), 1_000]]).actions).toHaveLength(actions.length)
})

test('the first frame comes at once, also when the stick turns around', () => {
  expect(play([[axis(0.25), 40]]).done).toEqual([[20, 'frameOn']])
  expect(
    play([
      [axis(0.25), 40],
      [axis(-0.25), 40],
    ]).actions,
  ).toEqual(['frameOn', 'frameBack'])
})

test('other axes do nothing by themselves, and neither does a broken one', () => {
  expect(play([[{ ...nothing, axes: [0, 1, -1, 1] }, 500]]).actions).toEqual([])
  expect(play([[axis(Number.NaN), 500]]).actions).toEqual([])
})

test('a wheel steps by how far it was turned, over its end as well, and stands still wherever it is left', () => {
  const map = padMapOf(changeAxis(null, 0, 'wheel'))
  const at = (value: number) => [axis(value), 20] as const
  expect(play([at(0.05), at(0.1)], map).actions).toEqual(['frameOn', 'frameOn'])
  expect(play([at(0.9), at(-0.94)], map, axis(0.8)).actions).toEqual(Array.from({ length: 6 }, () => 'frameOn'))
  expect(play([[axis(0.7), 1_000]], map, axis(0.7)).actions).toEqual([])
  expect(play([at(0.02), at(0.04), at(0.06)], map).actions).toEqual(['frameOn'])
  expect(play([at(-0.05)], map).actions).toEqual(['frameBack'])
})
