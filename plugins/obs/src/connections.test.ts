// All connections: which one is meant, and that none is left over whatever is ordered at once.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fakeObs, until, type FakeObs, type FakeObsOptions } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { ConnectionFile } from './connection-file.ts'
import { Connections } from './connections.ts'
import type { ConnectionSpec } from './contract.ts'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

async function fake(options?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(options)
  onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

async function opened(...configured: ConnectionSpec[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-obs-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const config = { pollMs: 100, connectTimeoutMs: 2_000, requestTimeoutMs: 2_000 }
  const file = () => new ConnectionFile(folder, configured, quiet)
  const connections = new Connections(file(), { config, log: quiet, onChange() {}, onOutput() {}, onSaved() {} })
  onTestFinished(() => connections.close())
  await connections.open()
  const connected = (name: string) => until(`${name} connected`, () => connections.named(name).state === 'connected' || undefined)
  return { connections, connected, folder, afterRestart: () => file().read() }
}

const spec = (given: Partial<ConnectionSpec>): ConnectionSpec => ({
  name: 'main',
  url: 'ws://127.0.0.1:1',
  password: '',
  role: 'both',
  ...given,
})

test('what is not given is as before, or as usual', async () => {
  const obs = await fake({ password: 'right' })
  const { connections, connected, afterRestart } = await opened()
  await connections.connect({ name: 'new' })
  expect(connections.status()).toMatchObject([{ name: 'new', url: 'ws://127.0.0.1:4455', role: 'both' }])
  await connections.connect({ name: 'new', url: obs.url, password: 'right', role: 'record' })
  await connected('new')
  await connections.connect({ name: 'new', role: 'stream' })
  await connected('new')
  expect(await afterRestart()).toEqual([{ name: 'new', url: obs.url, password: 'right', role: 'stream' }])
})

test('connecting anew to what is connected already leaves it alone', async () => {
  const obs = await fake()
  const { connections, connected } = await opened(spec({ url: obs.url }))
  await connected('main')
  const before = connections.named('main')
  await connections.connect({ name: 'main' })
  expect(connections.named('main')).toBe(before)
})

test('orders at once leave one connection, not several', async () => {
  const obs = await fake()
  const { connections, connected } = await opened()
  const roles = ['both', 'record', 'stream', 'both', 'record'] as const
  await Promise.all(roles.map((role) => connections.connect({ name: 'main', url: obs.url, role })))
  await connected('main')
  await until('the others to be gone', () => obs.clients === 1 || undefined)
  expect(connections.status()).toMatchObject([{ name: 'main', role: 'record' }])
  await connections.close()
  await until('none', () => obs.clients === 0 || undefined)
})

test('an order that comes when all is being closed opens nothing', async () => {
  const obs = await fake()
  const { connections } = await opened(spec({ url: obs.url }))
  const order = connections.connect({ name: 'main', role: 'record' })
  await connections.close()
  await order
  await connections.close()
  await until('none', () => obs.clients === 0 || undefined)
  expect(obs.requests.filter(({ type }) => type === 'StartRecord')).toEqual([])
})

test('what is wanted survives a change of the connection', async () => {
  const obs = await fake()
  const { connections } = await opened(spec({}))
  connections.named('main').want({ replayBuffer: true })
  await connections.connect({ name: 'main', url: obs.url })
  await until('the buffer', () => obs.state.replay.active || undefined)
})

test('what could not be kept is said, and said again until it is', async () => {
  const obs = await fake()
  const { connections, connected, folder, afterRestart } = await opened()
  const blocked = path.join(folder, 'obs-connections.json.new')
  mkdirSync(blocked)
  const given = { name: 'main', url: obs.url }
  await expect(connections.connect(given)).rejects.toMatchObject({ code: 'obs.not-kept' })
  await connected('main')
  await expect(connections.connect(given)).rejects.toMatchObject({ code: 'obs.not-kept' })
  rmSync(blocked, { recursive: true })
  await connections.connect(given)
  expect(await afterRestart()).toMatchObject([{ name: 'main' }])
})

test('left alone it stays so until it is connected again', async () => {
  const obs = await fake()
  const { connections, connected, afterRestart } = await opened(spec({ url: obs.url }))
  await connected('main')
  await connections.disconnect('main', false)
  expect(connections.status()).toMatchObject([{ state: 'disconnected', problem: null }])
  await until('no client', () => obs.clients === 0 || undefined)
  await connections.connect({ name: 'main' })
  await connected('main')
  expect(await afterRestart()).toHaveLength(1)
})

test('one given by command is forgotten for good; of the configuration only what a command changed', async () => {
  const { connections, afterRestart } = await opened(spec({}))
  await connections.connect({ name: 'guest', url: 'ws://127.0.0.1:2' })
  await connections.connect({ name: 'main', url: 'ws://127.0.0.1:3' })
  await connections.disconnect('guest', true)
  await connections.disconnect('main', true)
  expect(connections.status()).toMatchObject([{ name: 'main', url: 'ws://127.0.0.1:1', state: 'disconnected' }])
  expect(await afterRestart()).toEqual([spec({})])
  await expect(connections.disconnect('guest', false)).rejects.toMatchObject({ code: 'obs.unknown-connection', data: { name: 'guest' } })
})

test('without a name the first one whose role fits is meant, one that is connected before one that is not', async () => {
  const obs = await fake()
  const { connections, connected } = await opened(
    spec({ name: 'cam', role: 'record' }),
    spec({ name: 'live', role: 'stream' }),
    spec({ name: 'spare', role: 'both', url: obs.url }),
  )
  expect(connections.pick(undefined, 'stream').name).toBe('live')
  await connected('spare')
  expect([connections.pick(undefined, 'record').name, connections.pick(undefined, 'stream').name]).toEqual(['spare', 'spare'])
  expect(connections.pick('live', 'record').name).toBe('live')
  expect(() => connections.pick('nobody', 'record')).toThrow('There is no OBS connection "nobody"')
})

test('where no role fits it says so', async () => {
  const { connections } = await opened(spec({ role: 'stream' }))
  expect(() => connections.pick(undefined, 'record')).toThrow('No OBS connection is there to record')
})

test('a changed configuration connects who is new, leaves who is gone, and does not touch who is the same', async () => {
  const [same, gone, moved, next] = await Promise.all([fake(), fake(), fake(), fake()])
  const { connections, connected } = await opened(
    spec({ name: 'same', url: same.url }),
    spec({ name: 'gone', url: gone.url }),
    spec({ name: 'moved', url: moved.url }),
  )
  await Promise.all(['same', 'gone', 'moved'].map(connected))
  const before = connections.named('same')
  connections.named('moved').want({ replayBuffer: true })
  await connections.configure([
    spec({ name: 'same', url: same.url }),
    spec({ name: 'moved', url: next.url }),
    spec({ name: 'new', url: gone.url }),
  ])
  await Promise.all(['same', 'moved', 'new'].map(connected))
  expect(connections.named('same')).toBe(before)
  expect(connections.named('moved').wanted.replayBuffer).toBe(true)
  expect(connections.status().map(({ name, url }) => [name, url])).toEqual([
    ['same', same.url],
    ['moved', next.url],
    ['new', gone.url],
  ])
})
