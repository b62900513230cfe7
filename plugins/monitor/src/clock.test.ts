import { expect, test } from 'vitest'
import { foldClock, untouched, type ClockReading, type ClockState } from './clock.ts'

const noon = Date.UTC(2026, 4, 1, 12)
const hour = 3_600_000
const start: ClockReading = { wallMs: noon, monotonicMs: 5_000, uptimeMs: 90_000 }

/** The next reading: by how much each clock went on. */
function later(from: ClockReading, wall: number, monotonic: number, uptime = monotonic): ClockReading {
  return { wallMs: from.wallMs + wall, monotonicMs: from.monotonicMs + monotonic, uptimeMs: from.uptimeMs + uptime }
}

test.each([
  ['an ordinary second', 1_000, 1_000, 1_000, 0],
  ['set back by an hour within one sample', 1_000 - hour, 1_000, 1_000, -hour],
  ['set forward by two minutes', 121_000, 1_000, 1_000, 120_000],
  ['the least that is a step', 1_500, 1_000, 1_000, 500],
  ['less than that: a time server at work', 1_499, 1_000, 1_000, 0],
  ['a machine that slept for eight hours', 8 * hour + 1_000, 1_000, 8 * hour + 1_000, 0],
  ['one that slept, and whose clock was set back by an hour meanwhile', 7 * hour + 1_000, 1_000, 8 * hour + 1_000, -hour],
  ['a system whose monotonic clock goes on in sleep', 8 * hour, 8 * hour, 8 * hour, 0],
  ['a coarse uptime alone is no step', 1_000, 1_000, 2_000, 0],
  ['a minute without a sample', 60_000, 60_000, 60_000, 0],
])('%s', (_, wall, monotonic, uptime, steppedMs) => {
  const state = foldClock(foldClock(untouched, start), later(start, wall, monotonic, uptime))
  expect(state.steppedMs).toBe(steppedMs)
  expect(state.steps).toBe(steppedMs === 0 ? 0 : 1)
})

test('a step is counted once, and the last one is told by the new time', () => {
  const first = later(start, 1_000 - hour, 1_000)
  const second = later(first, 1_000, 1_000)
  const third = later(second, 31_000, 1_000)
  const state = [start, first, second, third].reduce<ClockState>(foldClock, untouched)
  expect(state).toMatchObject({ steps: 2, steppedMs: 30_000 - hour })
  expect(state.lastStep).toEqual({ atMs: third.wallMs, byMs: 30_000, monotonicMs: third.monotonicMs })
})

test('a clock that drifts is not one that is set', () => {
  let reading = start
  let state = foldClock(untouched, reading)
  for (let second = 0; second < 1_000; second++) {
    reading = later(reading, 1_080, 1_000)
    state = foldClock(state, reading)
  }
  expect(state).toMatchObject({ steps: 0, steppedMs: 0 })
})
