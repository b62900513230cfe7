// Why a connection does not come about: found out at real sockets, and told in words that say what to do.
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { fakeObs, type FakeObsOptions } from '@restrike/testkit'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { WebSocketServer } from 'ws'
import { connectObs } from './client.ts'
import { causeOf, wordsOf, type ConnectFailure, type Words } from './connect-failure.ts'

const secret = 'Hwarang-Secret-1'

async function failureAt(url: string, { password = '', connectTimeoutMs = 5_000 } = {}): Promise<ConnectFailure & Words> {
  const { signal } = new AbortController()
  const connected = await connectObs({ name: 'main', url, password, connectTimeoutMs, signal, onEvent: () => undefined })
  if (connected.ok) {
    connected.client.end()
    throw new Error('it connected')
  }
  return { ...connected.failure, ...wordsOf(connected.failure, url) }
}

async function fake(options?: FakeObsOptions) {
  const obs = await fakeObs(options)
  onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

/** A TCP server that does this with each client; resolves to its port. */
async function listener(serve: (socket: Socket) => void, server = createServer()): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined))
    serve(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}
const answering = (bytes: string | Buffer) => listener((socket) => socket.once('data', () => socket.end(bytes)))

test('nothing listens', async () => {
  const port = await listener(() => undefined)
  const obs = await fake()
  await obs[Symbol.asyncDispose]()
  expect(port).toBeGreaterThan(0)
  expect(await failureAt(obs.url)).toMatchObject({
    ...{ kind: 'refused', state: 'unreachable', problem: `Nothing listens at 127.0.0.1:${obs.port}` },
    fix: 'Start OBS, and enable its server (in OBS: Tools > WebSocket Server Settings); compare the port.',
  })
  expect(await failureAt(`ws://localhost:${obs.port}`)).toMatchObject({ kind: 'refused' })
})

test('no such machine', async () => {
  const { kind, state, problem } = await failureAt('ws://no-such-host.invalid:4455')
  // Without a network at all the name may be unknown in another way.
  expect(['no-host', 'no-route']).toContain(kind)
  expect(state).toBe('unreachable')
  expect(problem).toContain('no-such-host.invalid')
})

test('a server that never speaks, before the WebSocket and after it', async () => {
  const tcp = await fake({ acceptsTcpOnly: true })
  expect(await failureAt(tcp.url, { connectTimeoutMs: 100 })).toMatchObject({ kind: 'silent', state: 'unreachable' })
  const mute = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'obswebsocket.json' })
  onTestFinished(() => mute.close())
  await once(mute, 'listening')
  const url = `ws://127.0.0.1:${(mute.address() as AddressInfo).port}`
  expect(await failureAt(url, { connectTimeoutMs: 500 })).toMatchObject({ kind: 'silent', state: 'unreachable' })
})

test('an OBS that greets and then says nothing hangs', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'obswebsocket.json' })
  onTestFinished(() => server.close())
  server.on('connection', (socket) => socket.send('{"op":0,"d":{"obsWebSocketVersion":"5.1.0","rpcVersion":1}}'))
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await failureAt(url, { connectTimeoutMs: 1_000 })).toMatchObject({
    kind: 'hangs',
    problem: expect.stringContaining('stopped answering'),
  })
})

test.each<[what: string, answer: string]>([
  ['a web server', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'],
  ['one that refuses', 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'],
  ['one of another kind', 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: other\r\nConnection: Upgrade\r\n\r\n'],
])('%s is not OBS', async (_, answer) => {
  expect(await failureAt(`ws://127.0.0.1:${await answering(answer)}`)).toMatchObject({ kind: 'not-obs', state: 'unreachable' })
})

test.each<[what: string, protocol: string | false, says: string]>([
  ['of another protocol', false, '{}'],
  ['that talks of something else', 'obswebsocket.json', '{"hello":"there"}'],
  ['that talks no JSON', 'obswebsocket.json', 'hello'],
])('a WebSocket server %s is not OBS', async (_, protocol, says) => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => protocol })
  onTestFinished(() => server.close())
  server.on('connection', (socket) => socket.send(says))
  await once(server, 'listening')
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
  expect(await failureAt(url)).toMatchObject({ kind: 'not-obs', problem: expect.stringMatching(/is not OBS$/) })
})

test('wss:// at a plain OBS', async () => {
  const obs = await fake()
  expect(await failureAt(`wss://127.0.0.1:${obs.port}`)).toMatchObject({
    ...{ kind: 'tls-unwanted', state: 'unreachable', fix: expect.stringContaining('ws:// instead of wss://') },
  })
})

test('wss:// at a server that waits for HTTP says what is likeliest', async () => {
  const obs = await fake({ acceptsTcpOnly: true })
  expect(await failureAt(`wss://127.0.0.1:${obs.port}`, { connectTimeoutMs: 200 })).toMatchObject({ kind: 'tls-unwanted' })
})

test.each<[what: string, port: () => Promise<number>]>([
  ['as its alert', () => answering(Buffer.from([0x15, 3, 3, 0, 2, 2, 80]))],
  ['as Node ends it', () => listener(() => undefined, createTlsServer())],
])('ws:// at a server with TLS, %s', async (_, port) => {
  expect(await failureAt(`ws://127.0.0.1:${await port()}`)).toMatchObject({
    ...{ kind: expect.stringMatching(/^(tls-wanted|closed)$/), state: 'unreachable' },
  })
})

test('garbage instead of HTTP', async () => {
  const obs = await fake({ garbage: true })
  expect(await failureAt(obs.url)).toMatchObject({ kind: 'tls-wanted', problem: expect.stringContaining('does not speak plain WebSocket') })
})

test('a connection that is closed at once', async () => {
  const port = await listener((socket) => socket.once('data', () => socket.resetAndDestroy()))
  expect(await failureAt(`ws://127.0.0.1:${port}`)).toMatchObject({
    kind: 'closed',
    problem: expect.stringContaining('closed the connection'),
  })
})

test('a wrong password, and a missing one', async () => {
  const obs = await fake({ password: secret })
  expect(await failureAt(obs.url, { password: 'wrong' })).toMatchObject({
    ...{ kind: 'password-wrong', state: 'wrong-password', problem: 'OBS refused the password' },
  })
  expect(await failureAt(obs.url)).toMatchObject({
    ...{ kind: 'password-missing', state: 'wrong-password', problem: 'OBS asks for a password and none is set' },
  })
})

test('an address that no socket can be made of is a reason, not a crash', async () => {
  expect(await failureAt('ws://127.0.0.1:4455/#part')).toMatchObject({ kind: 'other', state: 'unreachable' })
})

const kinds = [
  'unready' as const,
  ...(['refused', 'no-host', 'no-route', 'silent', 'hangs', 'not-obs', 'tls-unwanted', 'tls-wanted'] as const),
  ...(['password-wrong', 'password-missing', 'closed', 'other'] as const),
]

test.each(kinds)('%s is told in a sentence, with what to do', (kind) => {
  const { problem, fix } = wordsOf({ kind, detail: 'some detail' }, 'ws://10.0.0.7:4455')
  expect(problem).toMatch(/^[A-Z0-9].*\w\)?$/)
  expect(fix).toMatch(/^[A-Z].*[.?]$/)
  if (!kind.startsWith('password')) expect(`${problem} ${fix}`).toMatch(/10\.0\.0\.7/)
})

test.each<[code: string, kind: ConnectFailure['kind']]>([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'no-host'],
  ['EAI_AGAIN', 'no-host'],
  ['EHOSTUNREACH', 'no-route'],
  ['ENETUNREACH', 'no-route'],
  ['ETIMEDOUT', 'no-route'],
  ['ECONNRESET', 'closed'],
  ['EMFILE', 'other'],
])('%s means %s, also where each of two addresses was tried', (code, kind) => {
  const error = Object.assign(new Error(`connect ${code}`), { code })
  expect(causeOf(error, 'ws://localhost').kind).toBe(kind)
  expect(causeOf(new AggregateError([error, error]), 'ws://localhost').kind).toBe(kind)
})

test('whatever the system says, it comes to words, and the password is in none of them', () => {
  const url = fc.constantFrom('ws://127.0.0.1:4455', 'wss://host', 'ws://[::1]:1', 'no address')
  const error = fc.record({ message: fc.string(), code: fc.string() }).map((parts) => Object.assign(new Error(parts.message), parts))
  fc.assert(
    fc.property(error, url, (cause, at) => {
      const { problem, fix } = wordsOf(causeOf(cause, at), at)
      expect([problem === '', fix === '', `${problem}${fix}`.includes(secret)]).toEqual([false, false, false])
    }),
  )
})
