import { expect, test } from 'vitest'
import { portableMachine } from './portable-machine.ts'

// systeminformation knows this system too, whichever it is: what it answers here has the form of what it answers elsewhere.

test('cores and memory are told at once, the network after the slow look', async () => {
  const machine = portableMachine()
  const first = await machine.quick()
  expect(first.cpu?.total).toBeGreaterThan(0)
  expect(first.cores.size).toBeGreaterThan(0)
  expect(first.memory.availableBytes).toBeLessThan(first.memory.totalBytes)
  expect(first.network.interfaces.size).toBe(0)
  await machine.refresh()
  const { network } = await machine.quick()
  expect(network.monotonicMs).toBeGreaterThan(first.network.monotonicMs)
  for (const one of network.interfaces.values()) expect(one.receiveBytes).toBeGreaterThanOrEqual(0)
  expect([...network.interfaces.keys()]).not.toContain('lo')
})

test('what it does not know is unknown', async () => {
  const machine = portableMachine()
  expect((await machine.disks([1n])).size).toBe(0)
  expect(await machine.clockSynchronized(new AbortController().signal)).toBeNull()
  const temperature = await machine.temperature()
  expect(temperature === null || (temperature > 0 && temperature < 150)).toBe(true)
})
