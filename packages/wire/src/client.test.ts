// The client's own duties, by fake clock: a server gone silent, waits between attempts, frames that make no sense.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClient } from './client.ts'
import { runCourt, type Court, type Running } from './court-fixture.ts'
import { memory } from './transports.ts'

let running: Running
let transport: Awaited<ReturnType<typeof memory>>

beforeEach(async () => {
  running = await runCourt()
  transport = await memory(running.gateway)
  vi.useFakeTimers()
})
afterEach(async () => {
  vi.useRealTimers()
  await transport.close()
  await running.kernel.stop()
})

function client(retryMs = [100, 400]) {
  const opened: number[] = []
  const began = Date.now()
  const connect = (url: string) => {
    opened.push(Date.now() - began)
    return transport.connect(url)
  }
  const api = createClient<Court>({ url: transport.url, connect, retryMs, callTimeoutMs: 3_000 })
  const states: string[] = []
  api.onConnectivity((state) => states.push(state))
  return { api, states, opened }
}

test('a server that has gone silent without closing is left after a few seconds, and its subscriptions move to the next', async () => {
  const { api, states } = client()
  const facts: number[] = []
  api.on('court.fact', (payload) => facts.push(payload))
  await vi.advanceTimersByTimeAsync(10)
  expect(states).toEqual(['connecting', 'open'])
  for (const socket of transport.sockets) socket.silent = true
  const call = api.attempt('court.add', { a: 1 })
  running.bench.emit('fact', 1)
  await vi.advanceTimersByTimeAsync(3_500)
  expect(await call).toMatchObject({ ok: false, error: { code: 'kernel.timeout' } })
  await vi.advanceTimersByTimeAsync(5_500)
  expect(states).toEqual(['connecting', 'open', 'connecting', 'open'])
  expect(facts).toEqual([1])
  api.close()
})

test('a quiet server that is alive is asked, answers, and is kept', async () => {
  const { api, states } = client()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(states).toEqual(['connecting', 'open'])
  api.close()
  await vi.advanceTimersByTimeAsync(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('a connection that never opens is given up and tried again', async () => {
  const sockets: Array<{ readyState: number; onopen?: () => void }> = []
  const connect = () => {
    const socket = { readyState: 0, close() {}, send() {} }
    sockets.push(socket)
    // Nothing of it is used but these.
    return socket as unknown as WebSocket
  }
  const api = createClient<Court>({ url: 'ws://nowhere', connect, retryMs: [100] })
  await vi.advanceTimersByTimeAsync(20_000)
  expect(sockets.length).toBeGreaterThanOrEqual(2)
  // The first one comes to life after all, too late.
  const states: string[] = []
  api.onConnectivity((state) => states.push(state))
  sockets[0]?.onopen?.()
  expect(states).toEqual(['connecting'])
  api.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('what a socket that was given up still says counts no more', async () => {
  const { api, states } = client()
  await vi.advanceTimersByTimeAsync(10)
  const [old] = transport.sockets
  if (!old) throw new Error('not connected')
  old.silent = true
  await vi.advanceTimersByTimeAsync(9_000)
  const facts: number[] = []
  api.on('court.fact', (payload) => facts.push(payload))
  await vi.advanceTimersByTimeAsync(10)
  old.onmessage?.({ data: '{"t":"event","name":"court.fact","seq":99,"epoch":"old","payload":99}' })
  old.onopen?.()
  old.onclose?.()
  expect(facts).toEqual([])
  expect(states).toEqual(['connecting', 'open', 'connecting', 'open'])
  api.close()
})

test('attempts are spread around growing waits, which begin anew after a connection', async () => {
  transport.away(true)
  const { api, opened, states } = client([100, 400])
  await vi.advanceTimersByTimeAsync(2_000)
  const waits = opened.slice(1).map((at, i) => at - (opened[i] ?? 0))
  expect(waits[0]).toBeGreaterThanOrEqual(80)
  expect(waits[0]).toBeLessThanOrEqual(125)
  for (const wait of waits.slice(1)) {
    expect(wait).toBeGreaterThanOrEqual(320)
    expect(wait).toBeLessThanOrEqual(485)
  }
  transport.away(false)
  await vi.advanceTimersByTimeAsync(500)
  expect(states.at(-1)).toBe('open')
  const before = opened.length
  transport.cut()
  await vi.advanceTimersByTimeAsync(130)
  expect(opened.length).toBe(before + 1)
  api.close()
})

test('frames that are none, or of a newer protocol, are passed over', async () => {
  const { api } = client()
  const facts: number[] = []
  api.on('court.fact', (payload) => facts.push(payload))
  await vi.advanceTimersByTimeAsync(10)
  for (const socket of transport.sockets)
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"t":"news"}',
      '{"t":"ok","id":99}',
      '{"t":"err","id":null,"error":{"code":"x","message":"y"}}',
      '{"t":"event","name":"other","seq":1,"epoch":"e"}',
    ])
      socket.deliver(text)
  await vi.advanceTimersByTimeAsync(10)
  running.bench.emit('fact', 1)
  await vi.advanceTimersByTimeAsync(10)
  expect(facts).toEqual([1])
  api.close()
})

test('input that is no JSON fails the call at once', async () => {
  const { api } = client()
  await expect(api.call('court.add', { a: 10n as never })).rejects.toThrow(TypeError)
  api.close()
  await vi.advanceTimersByTimeAsync(1)
  expect(vi.getTimerCount()).toBe(0)
})
