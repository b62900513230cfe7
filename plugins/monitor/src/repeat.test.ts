import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeat } from './repeat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function counting(options: { everyMs?: () => number; takesMs?: number; waitFor?: Promise<unknown>; fails?: boolean } = {}) {
  const at: number[] = []
  const failures: unknown[] = []
  const work = repeat({
    afterMs: 100,
    ...(options.waitFor ? { waitFor: options.waitFor } : {}),
    everyMs: options.everyMs ?? (() => 1_000),
    async run() {
      at.push(performance.now() - began)
      if (options.fails) throw new Error('no')
      if (options.takesMs) await new Promise((resolve) => setTimeout(resolve, options.takesMs))
    },
    failed: (error) => failures.push(error),
  })
  const began = performance.now()
  return { at, failures, work }
}

test('it begins an interval after the last beginning, whatever the work took', async () => {
  const { at } = counting({ takesMs: 300 })
  await vi.advanceTimersByTimeAsync(2_500)
  expect(at).toEqual([100, 1_100, 2_100])
})

test('work that takes longer than the interval never overlaps', async () => {
  const { at } = counting({ takesMs: 1_500 })
  await vi.advanceTimersByTimeAsync(3_500)
  // A timer of no time at all takes a millisecond.
  expect(at).toEqual([100, 1_601, 3_102])
})

test('work that fails goes on', async () => {
  const { at, failures } = counting({ fails: true })
  await vi.advanceTimersByTimeAsync(1_200)
  expect([at.length, failures.length]).toEqual([2, 2])
})

test('a new interval counts from now', async () => {
  let everyMs = 60_000
  const { at, work } = counting({ everyMs: () => everyMs })
  await vi.advanceTimersByTimeAsync(500)
  everyMs = 250
  work.again()
  await vi.advanceTimersByTimeAsync(600)
  expect(at).toEqual([100, 750, 1_000])
})

test('the first one waits for what it needs, and others for the first one', async () => {
  const needed = Promise.withResolvers<void>()
  const { at, work } = counting({ waitFor: needed.promise })
  let told = false
  void work.first.then(() => {
    told = true
  })
  await vi.advanceTimersByTimeAsync(5_000)
  expect([at, told]).toEqual([[], false])
  needed.resolve()
  await vi.advanceTimersByTimeAsync(0)
  expect([at, told]).toEqual([[5_000], true])
})

test('nothing begins once it is over, not even the first', async () => {
  const { at, work } = counting()
  work[Symbol.dispose]()
  await vi.advanceTimersByTimeAsync(5_000)
  await work.first
  expect(at).toEqual([])
})
