import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gate } from './gate.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** What has passed so far. */
function passing(gate: Gate, ...names: string[]): string[] {
  const passed: string[] = []
  for (const name of names) void gate.passed().then(() => passed.push(name))
  return passed
}

test('where nothing is held everything passes', async () => {
  const gate = new Gate()
  const passed = passing(gate, 'a', 'b')
  await vi.advanceTimersByTimeAsync(0)
  expect(passed).toEqual(['a', 'b'])
})

test('what is held passes when the last reason is gone', async () => {
  const gate = new Gate()
  gate.hold('work', 1_000)
  gate.hold('Profile', 1_000)
  const passed = passing(gate, 'a')
  gate.release('Profile')
  await vi.advanceTimersByTimeAsync(0)
  expect([gate.held, passed]).toEqual([true, []])
  gate.release('work')
  await vi.advanceTimersByTimeAsync(0)
  expect([gate.held, passed]).toEqual([false, ['a']])
})

test('a reason that is never taken back ends by itself', async () => {
  const gate = new Gate()
  gate.hold('Profile', 1_000)
  const passed = passing(gate, 'a')
  await vi.advanceTimersByTimeAsync(999)
  expect(passed).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(passed).toEqual(['a'])
})

test('opened for a new session nothing is held, and what waited goes on', async () => {
  const gate = new Gate()
  gate.hold('work', 1_000)
  const passed = passing(gate, 'a')
  gate.open()
  await vi.advanceTimersByTimeAsync(0)
  expect([gate.held, passed]).toEqual([false, ['a']])
})
