// The plugin in a kernel, by its commands and events.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Kernel } from '@restrike/kernel'
import { fakeObs, until, type FakeObs, type FakeObsOptions } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { ObsStatus, type ObsConnection, type ObsOutput } from './contract.ts'
import plugin from './plugin.ts'

const secret = 'Hwarang-Secret-1'

async function fake(options?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(options)
  onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

async function running(connections: object[] = [], config: object = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-obs-'))
  const logged: string[] = []
  const note = (message: string, data?: object) =>
    void logged.push(`${message} ${JSON.stringify(data, (_, value: unknown) => (value instanceof Error ? String(value.stack) : value))}`)
  const log = () => ({ debug: note, info: note, warn: note, error: note })
  const kernel = new Kernel({ log, config: () => ({ folder, connections, pollMs: 100, ...config }) })
  onTestFinished(async () => {
    await kernel.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  await kernel.add(plugin)
  const told: ObsStatus[] = []
  const outputs: ObsOutput[] = []
  kernel.bus.on('obs.status', (payload) => told.push(ObsStatus.parse(payload)))
  kernel.bus.on('obs.output', (payload) => outputs.push(payload as ObsOutput))
  const call = (name: string, input: object = {}) => kernel.call(`obs.${name}`, input, { caller: 'test' })
  const status = async (name = 'main'): Promise<ObsConnection> => {
    const found = ObsStatus.parse(await call('status')).connections.find((one) => one.name === name)
    if (!found) throw new Error(`no connection ${name}`)
    return found
  }
  const connected = (name = 'main') =>
    until(`${name} connected`, async () => ((await status(name)).state === 'connected' ? true : undefined))
  const health = () => kernel.health().plugins.find(({ name }) => name === 'obs')
  return { kernel, call, status, connected, told, outputs, logged, health }
}

/** One connection, connected. */
async function joined(config: object = {}) {
  const obs = await fake()
  const run = await running([{ name: 'main', url: obs.url }], config)
  await run.connected()
  return { obs, ...run }
}

test('a recording is started, paused, resumed and stopped, each answered with what is seen then', async () => {
  const { call, outputs } = await joined()
  const file = '/recordings/2026-01-01 10-00-01.mkv'
  expect(await call('recording.start')).toMatchObject({ active: true, paused: false, path: file, label: null })
  expect(await call('recording.start')).toMatchObject({ active: true })
  expect(await call('recording.pause')).toMatchObject({ active: true, paused: true })
  expect(await call('recording.resume')).toMatchObject({ active: true, paused: false })
  expect(await call('recording.stop')).toMatchObject({ active: false, path: null })
  expect(await call('recording.stop')).toMatchObject({ active: false })
  expect(outputs.map(({ name, output, change, by, path: at }) => [name, output, change, by, at])).toEqual(
    ['started', 'paused', 'resumed', 'stopping', 'stopped'].map((change) => ['main', 'recording', change, 'us', file]),
  )
})

test('replay buffer, stream, scene and virtual camera obey, and the buffer is kept', async () => {
  const { obs, call, status, kernel } = await joined()
  const saved: unknown[] = []
  kernel.bus.on('obs.replay-saved', (payload) => saved.push(payload))
  expect(await call('replay-buffer.start')).toEqual({ active: true, available: true })
  expect(await call('replay-buffer.save')).toMatchObject({ path: obs.state.replay.path })
  expect(saved).toMatchObject([{ name: 'main', path: obs.state.replay.path }])
  expect(await call('streaming.start')).toMatchObject({ active: true })
  expect((await status()).wanted).toMatchObject({ streaming: true, replayBuffer: true })
  expect(await call('streaming.stop')).toMatchObject({ active: false })
  expect(await call('replay-buffer.stop')).toMatchObject({ active: false })
  expect((await status()).wanted).toMatchObject({ streaming: null, replayBuffer: null })
  expect(await call('scene.set', { scene: 'Break' })).toEqual({ scene: 'Break' })
  await expect(call('virtual-camera.start')).rejects.toMatchObject({ code: 'obs.not-available' })
})

test('sources are listed from the top, shown and hidden, and pictured', async () => {
  const { call } = await joined()
  const sources = [
    { name: 'Logo', kind: 'image_source', shown: true },
    { name: 'Camera', kind: 'v4l2_input', shown: true },
  ]
  expect(await call('sources')).toEqual({ scene: 'Live', sources })
  expect(await call('source.show', { source: 'Logo', shown: false })).toEqual({ scene: 'Live', source: 'Logo', shown: false })
  expect(await call('sources')).toMatchObject({ sources: [{ name: 'Logo', shown: false }, sources[1]] })
  expect(await call('screenshot')).toMatchObject({ source: 'Live', image: expect.stringMatching(/^data:image\//) })
  await expect(call('source.show', { source: 'Nothing', shown: true })).rejects.toMatchObject({ code: 'obs.not-available' })
  await expect(call('sources', { scene: 'Nowhere' })).rejects.toMatchObject({ code: 'obs.request-refused', data: { code: 600 } })
})

test('what is wanted is answered at once, and done later', async () => {
  const { call, status } = await running([{ name: 'main', url: 'ws://127.0.0.1:1' }])
  const recording = { label: 'M1', file: null }
  expect(await call('want', { recording, scene: 'Live' })).toEqual({ recording, streaming: null, replayBuffer: null, scene: 'Live' })
  const obs = await fake()
  await call('connect', { name: 'main', url: obs.url })
  await until('the recording', async () => (await status()).recording?.label ?? undefined)
  expect(await call('want', { recording: 'off' })).toMatchObject({ recording: 'off', scene: 'Live' })
  await until('its end', async () => ((await status()).recording?.active === false ? true : undefined))
})

test.each<[what: string, command: string, input: object]>([
  ['an unknown name', 'recording.start', { name: 'nobody' }],
  ['an unknown name to leave', 'disconnect', { name: 'nobody' }],
  ['an unknown name to want of', 'want', { name: 'nobody', streaming: true }],
  ['no connection at all', 'streaming.start', {}],
])('%s is obs.unknown-connection', async (_, command, input) => {
  const { call } = await running()
  await expect(call(command, input)).rejects.toMatchObject({ code: 'obs.unknown-connection' })
})

test.each<[command: string, input: object]>([
  ...['recording.start', 'recording.stop', 'recording.pause', 'recording.resume', 'streaming.start', 'streaming.stop'].map(
    (c) => [c, {}] as [string, object],
  ),
  ...['replay-buffer.start', 'replay-buffer.save', 'virtual-camera.start', 'sources', 'screenshot', 'setup'].map(
    (c) => [c, {}] as [string, object],
  ),
  ['scene.set', { scene: 'Live' }],
  ['source.show', { source: 'Logo', shown: true }],
  ['chapter', { title: 'Round 2' }],
  ['request', { type: 'GetVersion' }],
])('without OBS %s is obs.not-connected at once, and leaves no wish', async (command, input) => {
  const { call, status } = await running([{ name: 'main', url: 'ws://127.0.0.1:1' }])
  await expect(call(command, input)).rejects.toMatchObject({ code: 'obs.not-connected', data: { name: 'main' } })
  expect((await status()).wanted).toEqual({ recording: null, streaming: null, replayBuffer: null, scene: null })
})

test('an order that fails is not carried out some time later', async () => {
  const { obs, call, status } = await joined()
  for (const type of ['StartStream', 'StartReplayBuffer', 'StartRecord']) obs.answer(type, { code: 702, comment: 'no' })
  for (const command of ['streaming.start', 'replay-buffer.start', 'recording.start'])
    await expect(call(command)).rejects.toMatchObject({ code: 'obs.request-refused', data: { code: 702, comment: 'no' } })
  expect(await status()).toMatchObject({ problem: null, wanted: { recording: null, streaming: null, replayBuffer: null } })
})

test('any request goes through as it is', async () => {
  const { call } = await joined()
  expect(await call('request', { type: 'GetCurrentProgramScene' })).toEqual({ data: { currentProgramSceneName: 'Live' } })
  expect(await call('request', { type: 'SetCurrentProgramScene', data: { sceneName: 'Break' } })).toEqual({ data: {} })
  await expect(call('request', { type: 'Nonsense' })).rejects.toMatchObject({ code: 'obs.request-refused', data: { code: 204 } })
})

test('a save whose connection ends is told as that, at once', async () => {
  const { obs, call } = await joined()
  await call('replay-buffer.start')
  obs.state.delaysMs.save = 60_000
  const began = performance.now()
  const save = call('replay-buffer.save')
  await until('the request', () => obs.requests.find(({ type }) => type === 'SaveReplayBuffer'))
  obs.dropClients(1006)
  await expect(save).rejects.toMatchObject({ code: 'obs.connection-lost' })
  expect(performance.now() - began).toBeLessThan(2_500)
})

test('a chapter where OBS cannot is obs.not-available', async () => {
  const { call } = await joined()
  await expect(call('chapter', { title: 'Round 2' })).rejects.toMatchObject({
    code: 'obs.not-available',
    message: expect.stringContaining('30.2'),
  })
})

test('the status is told when it changes, and only then', async () => {
  const { obs, told } = await joined()
  const polls = () => obs.requests.filter(({ type }) => type === 'GetStats').length
  const [count, before] = [told.length, polls()]
  await until('some polls', () => polls() > before + 5 || undefined)
  expect(told).toHaveLength(count)
  obs.emit('CurrentProgramSceneChanged', { sceneName: 'Break' })
  await until('the scene', () => told.at(-1)?.connections[0]?.scene === 'Break' || undefined)
  expect(told).toHaveLength(count + 1)
})

test('a recording that ceases to grow is told without anything being heard', async () => {
  const { obs, call, told } = await joined()
  await call('recording.start')
  const growing = (is: boolean) => until(`growing ${is}`, () => told.at(-1)?.connections[0]?.recording?.growing === is || undefined)
  await growing(true)
  obs.state.record.bytesPerSecond = 0
  const began = performance.now()
  await growing(false)
  expect(performance.now() - began).toBeLessThan(4_000)
})

test('connections come and go by command, the others untouched', async () => {
  const { obs, call, connected, status, kernel, told } = await joined()
  const other = await fake({ password: secret })
  await call('connect', { name: 'second', url: other.url, password: secret, role: 'stream' })
  await connected('second')
  expect(await call('disconnect', { name: 'second' })).toMatchObject({
    connections: [{ name: 'main' }, { name: 'second', state: 'disconnected' }],
  })
  await kernel.restart('obs')
  await connected('second')
  await call('disconnect', { name: 'second', forget: true })
  await kernel.restart('obs')
  await connected()
  expect((await status()).state).toBe('connected')
  expect(told.at(-1)?.connections.map(({ name }) => name)).toEqual(['main'])
  await until('the clients', () => (obs.clients === 1 && other.clients === 0) || undefined)
})

test('health says what is wrong and what to do', async () => {
  const { call, health } = await running()
  expect(health()).toMatchObject({ health: 'ok' })
  const obs = await fake({ password: secret })
  await call('connect', { name: 'main', url: obs.url, password: 'wrong' })
  await until('the failed health', () => (health()?.health === 'failed' ? true : undefined))
  expect(health()).toMatchObject({ reason: 'OBS "main": OBS refused the password', fix: expect.stringContaining('Show Connect Info') })
  await call('connect', { name: 'main', password: secret })
  await until('the good health', () => (health()?.health === 'ok' ? true : undefined))
})

test('no password is ever told or logged', async () => {
  const obs = await fake({ password: 'another' })
  const { call, told, logged, status, kernel } = await running([{ name: 'main', url: obs.url, password: secret }])
  await until('the refusal', async () => ((await status()).state === 'wrong-password' ? true : undefined))
  const answers = [await call('connect', { name: 'guest', url: 'ws://127.0.0.1:1', password: secret })]
  const failures = [
    { name: 'main', url: `ws://x:${secret}@h` },
    { name: 'main', url: 'ws://h', password: `${secret}${'x'.repeat(200)}` },
  ]
  for (const input of failures)
    answers.push(await call('connect', input).catch((error: unknown) => `${String(error)} ${JSON.stringify(error)}`))
  await kernel.restart('obs')
  answers.push(await call('status'), await call('disconnect', { name: 'guest', forget: true }))
  expect(JSON.stringify([told, answers, logged, kernel.health()])).not.toContain(secret)
  expect(logged.join()).toContain('OBS cannot be connected')
})

test('it stops within a second whatever its connections do', async () => {
  const silent = await fake({ acceptsTcpOnly: true })
  const { obs, kernel, call } = await joined()
  await call('connect', { name: 'dead', url: silent.url })
  obs.silence()
  const order = call('recording.start').catch((error: unknown) => error)
  const began = performance.now()
  await kernel.stopPlugin('obs')
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(await order).toBeInstanceOf(Error)
})
