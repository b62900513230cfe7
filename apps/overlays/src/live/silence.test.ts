// When a silent server is asked, and from when on its word counts as missing.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSilence } from './silence.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function watched() {
  const told: string[] = []
  const began = performance.now()
  const at = (time: number) => Math.round(time - began)
  const silence = watchSilence({
    now: () => performance.now(),
    ask: () => told.push(`asked ${at(performance.now())}`),
    missing: (since) => told.push(`missing since ${at(since)}`),
  })
  return { silence, told }
}

test('a server that speaks is not asked', () => {
  const { silence, told } = watched()
  silence.watch(true)
  for (let n = 0; n < 20; n++) {
    vi.advanceTimersByTime(400)
    silence.heard()
  }
  expect(told).toEqual([])
  silence.stop()
})

test('a silent one is asked after half a second; what it does not answer is missing from then on', () => {
  const { silence, told } = watched()
  silence.watch(true)
  vi.advanceTimersByTime(1_000)
  expect(told).toEqual(['asked 500', 'missing since 500', 'asked 750', 'missing since 500', 'asked 1000'])
  silence.stop()
})

test('an answer ends it', () => {
  const { silence, told } = watched()
  silence.watch(true)
  vi.advanceTimersByTime(600)
  silence.heard()
  vi.advanceTimersByTime(450)
  expect(told).toEqual(['asked 500'])
  silence.stop()
})

test('nobody is asked where there is no connection, and nothing is left of it in the end', () => {
  const { silence, told } = watched()
  vi.advanceTimersByTime(5_000)
  silence.watch(true)
  silence.watch(false)
  vi.advanceTimersByTime(5_000)
  expect(told).toEqual([])
  silence.stop()
  expect(vi.getTimerCount()).toBe(0)
})
