import { setInterval } from 'node:timers/promises'
import { until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { OwnProcess } from './own-process.ts'

function busyFor(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

/** Turns of a timer as often as the runtime's own. */
async function turns(count: number): Promise<void> {
  for await (const _ of setInterval(20)) if (--count === 0) return
}

function opened(): OwnProcess {
  const own = new OwnProcess()
  onTestFinished(() => own[Symbol.dispose]())
  return own
}

test('work that blocks the loop shows as delay in the reading that it falls into, also right behind the one before', async () => {
  const own = opened()
  own.read()
  busyFor(150)
  await new Promise((resolve) => setImmediate(resolve))
  expect(own.read().loopDelayMs.max).toBeGreaterThan(100)
  expect(own.read().loopDelayMs.max).toBeLessThan(100)
})

test('a delay in the middle of an interval is seen too', async () => {
  const own = opened()
  own.read()
  // The runtime counts from its second turn on.
  await turns(3)
  busyFor(150)
  await turns(1)
  expect(own.read().loopDelayMs.max).toBeGreaterThan(100)
})

test('the timer that asks is no delay by itself', async () => {
  const own = opened()
  // A loop that is on time is late by less than its timer's interval.
  await until('a loop that is on time', () => (own.read().loopDelayMs.p50 < 10 ? true : undefined))
})

test('work counts as processor time and as a busy loop', () => {
  const own = opened()
  const before = own.read()
  busyFor(100)
  const after = own.read()
  expect(after.cpuMs - before.cpuMs).toBeGreaterThan(20)
  expect(after.loopBusyPercent).toBeGreaterThan(50)
  expect(after.monotonicMs - before.monotonicMs).toBeGreaterThanOrEqual(100)
  expect(after.memory.rssBytes).toBeGreaterThan(after.memory.heapUsedBytes)
})
