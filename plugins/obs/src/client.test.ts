// One session against a fake OBS: every call ends, whatever OBS does.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fakeObs, until, type FakeObs, type FakeObsOptions } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer, type WebSocket } from 'ws'
import { connectObs, type ClientOptions, type ObsClient } from './client.ts'

const options = (url: string, more: Partial<ClientOptions> = {}): ClientOptions => ({
  ...{ name: 'main', url, password: '', connectTimeoutMs: 3_000, signal: new AbortController().signal, onEvent: () => undefined, ...more },
})

async function fake(given?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(given)
  onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

async function join(url: string, more: Partial<ClientOptions> = {}): Promise<ObsClient> {
  const connected = await connectObs(options(url, more))
  if (!connected.ok) throw new Error(`not connected: ${connected.failure.kind}`)
  onTestFinished(() => connected.client.end())
  return connected.client
}

/** What a call ended in, and after how long. */
async function ended(work: Promise<unknown>): Promise<{ error: unknown; ms: number }> {
  const began = performance.now()
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return { error, ms: performance.now() - began }
}

/** A WebSocket server that sends what it is told: for what even the fake OBS does not say. */
async function speaker(speak: (socket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'obswebsocket.json' })
  server.on('connection', speak)
  onTestFinished(() => {
    for (const socket of server.clients) socket.terminate()
    server.close()
  })
  await once(server, 'listening')
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const hello = JSON.stringify({ op: 0, d: { obsWebSocketVersion: '5.1.0', rpcVersion: 1 } })
const identified = JSON.stringify({ op: 2, d: { negotiatedRpcVersion: 1 } })
const answerTo = (text: Buffer, data: unknown) => {
  const { d } = JSON.parse(text.toString()) as { d: { requestId: string; requestType: string } }
  return JSON.stringify({ op: 7, d: { ...d, requestStatus: { result: true, code: 100 }, responseData: data } })
}

test('a call is answered with its data, and sends its own', async () => {
  const obs = await fake()
  const client = await join(obs.url)
  expect(client.webSocketVersion).toBe('5.1.0')
  expect(await client.call('GetCurrentProgramScene', undefined, 1_000)).toEqual({ currentProgramSceneName: 'Live' })
  await client.call('SetCurrentProgramScene', { sceneName: 'Break' }, 1_000)
  expect(obs.state.scene).toBe('Break')
})

test('the right password is taken', async () => {
  const obs = await fake({ password: 'geheim ✓' })
  const client = await join(obs.url, { password: 'geheim ✓' })
  expect(await client.call('GetVersion', undefined, 1_000)).toMatchObject({ obsVersion: '29.0.2' })
})

test('a password that OBS does not ask for is kept to oneself', async () => {
  const heard: string[] = []
  const url = await speaker((socket) => {
    socket.send(hello)
    socket.on('message', (text: Buffer) => {
      heard.push(text.toString())
      socket.send(identified)
    })
  })
  await join(url, { password: 'secret' })
  expect(heard).toEqual(['{"op":1,"d":{"rpcVersion":1}}'])
})

test('a refusal carries code and comment of OBS', async () => {
  const obs = await fake()
  obs.answer('StartRecord', { code: 702, comment: 'out of disk' })
  const client = await join(obs.url)
  await expect(client.call('StartRecord', undefined, 1_000)).rejects.toMatchObject({
    code: 'obs.request-refused',
    data: { name: 'main', request: 'StartRecord', code: 702, comment: 'out of disk' },
    message: 'OBS "main" refused StartRecord (code 702): out of disk',
  })
})

test('a call that is never answered ends with its limit, and holds up no other', async () => {
  const obs = await fake()
  obs.answer('GetStats', 'never')
  const client = await join(obs.url)
  const never = ended(client.call('GetStats', undefined, 150))
  expect(await client.call('GetVersion', undefined, 3_000)).toMatchObject({ obsVersion: '29.0.2' })
  const { error, ms } = await never
  expect(error).toMatchObject({ code: 'obs.no-answer', data: { name: 'main', request: 'GetStats', limitMs: 150 } })
  expect(ms).toBeGreaterThan(140)
})

test('an answer that comes too late is nobody’s', async () => {
  const obs = await fake()
  obs.answer('GetStats', { afterMs: 100 })
  const client = await join(obs.url)
  await expect(client.call('GetStats', undefined, 20)).rejects.toMatchObject({ code: 'obs.no-answer' })
  obs.answer('GetStats', { data: { mine: true }, afterMs: 200 })
  expect(await client.call('GetStats', undefined, 3_000)).toEqual({ mine: true })
})

test.each([1001, 1006])('calls under way end at once when the connection ends with %d', async (code) => {
  const obs = await fake()
  obs.answer('GetStats', 'never')
  const client = await join(obs.url)
  const calls = [client.call('GetStats', undefined, 60_000), client.batch([{ requestType: 'GetStats' }], 60_000)].map(ended)
  await until('both calls', () => obs.requests.length === 2 || undefined)
  obs.dropClients(code)
  for (const { error } of await Promise.all(calls)) expect(error).toMatchObject({ code: 'obs.connection-lost' })
  expect(await client.closed).toBe(code)
  await expect(client.call('GetVersion', undefined, 60_000)).rejects.toMatchObject({ code: 'obs.connection-lost' })
})

test('a batch is answered one by one, refusals among them', async () => {
  const obs = await fake()
  const client = await join(obs.url)
  const answers = await client.batch([{ requestType: 'GetVersion' }, { requestType: 'StopRecord' }, { requestType: 'GetStats' }], 1_000)
  expect(answers.map(({ requestType, requestStatus }) => [requestType, requestStatus.code])).toEqual([
    ['GetVersion', 100],
    ['StopRecord', 501],
    ['GetStats', 100],
  ])
})

test('a batch that is never answered ends with its limit', async () => {
  const obs = await fake()
  obs.answer('GetStats', 'never')
  const client = await join(obs.url)
  await expect(client.batch([{ requestType: 'GetStats' }], 50)).rejects.toMatchObject({ code: 'obs.no-answer' })
})

test('it ends at once, also when OBS is silent', async () => {
  const obs = await fake()
  const client = await join(obs.url)
  obs.silence()
  const call = ended(client.call('GetVersion', undefined, 60_000))
  client.end()
  expect((await call).error).toMatchObject({ code: 'obs.connection-lost' })
  expect(await client.closed).toBe(1006)
  client.end()
})

test.each<[what: string, given: FakeObsOptions]>([
  ['silent', { acceptsTcpOnly: true }],
  ['slow', {}],
])('giving up while it connects to a %s OBS ends at once', async (_, given) => {
  const obs = await fake(given)
  obs.silence()
  const giveUp = new AbortController()
  const connecting = connectObs(options(obs.url, { signal: giveUp.signal, connectTimeoutMs: 60_000 }))
  setTimeout(() => giveUp.abort(), 20)
  expect(await connecting).toEqual({ ok: false, failure: { kind: 'given-up', detail: '' } })
})

test('given up before, it does not even try', async () => {
  const obs = await fake()
  expect(await connectObs(options(obs.url, { signal: AbortSignal.abort() }))).toMatchObject({ ok: false, failure: { kind: 'given-up' } })
  expect(obs.clients).toBe(0)
})

test('events come in order, those right behind the greeting too', async () => {
  const event = (eventType: string) => JSON.stringify({ op: 5, d: { eventType, eventIntent: 1 } })
  const url = await speaker((socket) => {
    socket.send(hello)
    socket.once('message', () => {
      for (const frame of [identified, event('A'), event('B')]) socket.send(frame)
    })
  })
  const events: string[] = []
  await join(url, { onEvent: (type) => events.push(type) })
  await until('both events', () => events.length === 2 || undefined)
  expect(events).toEqual(['A', 'B'])
})

test.each<[what: string, frame: string]>([
  ['no JSON', 'no JSON'],
  ['of an unknown kind', '{"op":42,"d":{}}'],
  ['without what belongs into it', '{"op":7,"d":{"requestId":"1"}}'],
  ['an answer to nothing', '{"op":7,"d":{"requestId":"99","requestType":"X","requestStatus":{"result":true,"code":100}}}'],
  ['a second greeting', hello],
])('a frame that is %s is passed over', async (_, frame) => {
  const url = await speaker((socket) => {
    socket.send(hello)
    socket.once('message', () => {
      socket.send(identified)
      socket.on('message', (text: Buffer) => {
        socket.send(frame)
        socket.send(answerTo(text, { a: 1 }))
      })
    })
  })
  const client = await join(url)
  expect(await client.call('GetVersion', undefined, 3_000)).toEqual({ a: 1 })
})
