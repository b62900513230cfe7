// One connection against a fake OBS: what it sees, how it comes back, how it ends.
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fakeObs, until, type FakeObs, type FakeObsOptions } from '@restrike/testkit'
import { expect, test, type TestContext } from 'vitest'
import { Connection } from './connection.ts'
import { ObsConnection, type ConnectionSpec, type ObsOutput } from './contract.ts'

/** Each test cleans up after itself, also where several run at once. */
type Scope = Pick<TestContext, 'onTestFinished'>

const quiet = { debug() {}, info() {}, warn() {}, error() {} }

async function fake(t: Scope, options?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(options)
  t.onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

function open(t: Scope, url: string, { spec = {}, config = {} }: { spec?: Partial<ConnectionSpec>; config?: object } = {}) {
  const outputs: ObsOutput[] = []
  /** Each state and problem, once. */
  const told: string[] = []
  const connection: Connection = new Connection(
    { name: 'main', url, password: '', role: 'both', ...spec },
    {
      config: { pollMs: 100, connectTimeoutMs: 2_000, requestTimeoutMs: 2_000, ...config },
      log: quiet,
      onChange() {
        const { state, problem } = ObsConnection.parse(connection.status())
        const text = problem === null ? state : `${state}: ${problem}`
        if (told.at(-1) !== text) told.push(text)
      },
      onOutput: (output) => outputs.push(output),
      onSaved() {},
    },
  )
  t.onTestFinished(() => connection.close())
  connection.open()
  const status = (what: string, fits: (status: ObsConnection) => boolean, limitMs = 10_000) =>
    until(
      what,
      () => {
        const now = connection.status()
        return fits(now) ? now : undefined
      },
      limitMs,
    )
  const changes = () => outputs.map(({ output, change, by }) => `${output} ${change} by ${by}`)
  return { connection, told, outputs, changes, status, connected: () => status('the connection', ({ state }) => state === 'connected') }
}

async function joined(t: Scope) {
  const obs = await fake(t)
  const opened = open(t, obs.url)
  await opened.connected()
  return { obs, ...opened }
}

const m1 = { label: 'M1', file: null }
const asked = (obs: FakeObs, type: string) => obs.requests.filter((request) => request.type === type)

test.concurrent('everything OBS tells is in the status', async (t) => {
  const obs = await fake(t)
  obs.answer('GetVideoSettings', { data: { fpsNumerator: 60_000, fpsDenominator: 1_001 } })
  obs.state.replay.active = true
  const { status, connected } = open(t, obs.url)
  const { since, ...seen } = await connected()
  expect(Date.now() - Date.parse(since)).toBeLessThan(10_000)
  expect(seen).toMatchObject({
    ...{ name: 'main', url: obs.url, role: 'both', state: 'connected', problem: null, fix: null, byHand: null },
    ...{ version: '29.0.2', webSocketVersion: '5.1.0', scene: 'Live', scenes: ['Live', 'Break', 'Replay'] },
    recording: { active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null, label: null },
    streaming: { active: false, reconnecting: false, skippedFrames: 0 },
    replayBuffer: { active: true, available: true },
    virtualCamera: { active: false, available: false },
    stats: { cpuPercent: 14.6, fps: 30, wantedFps: 60_000 / 1_001, diskFreeBytes: 80_227.3 * 2 ** 20 },
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
  })
  obs.emit('CurrentProgramSceneChanged', { sceneName: 'Break' })
  await status('the scene', ({ scene }) => scene === 'Break')
})

test.concurrent('an OBS that does not tell its frame rate, or an impossible one, is connected all the same', async (t) => {
  const { connection, obs } = await joined(t)
  expect(connection.status().stats?.wantedFps).toBeNull()
  obs.answer('GetVideoSettings', { data: { fpsNumerator: 30, fpsDenominator: 0 } })
  const other = await open(t, obs.url).connected()
  expect(other.stats?.wantedFps).toBeNull()
})

test.concurrent('scenes made, removed or of another collection are read anew', async (t) => {
  const { obs, status } = await joined(t)
  obs.state.scenes = [{ name: 'Only', items: [] }]
  obs.state.scene = 'Only'
  obs.emit('SceneListChanged', { scenes: [] })
  expect(await status('the new scenes', ({ scenes }) => scenes?.length === 1)).toMatchObject({ scene: 'Only', scenes: ['Only'] })
  obs.state.scenes = [{ name: 'Other', items: [] }]
  obs.emit('CurrentSceneCollectionChanged', { sceneCollectionName: 'x' })
  await status('the other scenes', ({ scenes }) => scenes?.[0] === 'Other')
})

test.concurrent('a recording that runs already is seen, with its file and its beginning', async (t) => {
  const obs = await fake(t)
  obs.state.outputs.set('simple_file_output', { kind: 'ffmpeg_muxer', settings: { path: '/rec/by-hand.mkv' } })
  Object.assign(obs.state.record, { active: true, durationMs: 60_000, bytes: 6_000_000 })
  const { status, changes } = open(t, obs.url)
  const { recording } = await status('the file', (seen) => (seen.recording?.path ?? null) !== null)
  expect(recording).toMatchObject({ active: true, path: '/rec/by-hand.mkv', label: null })
  const ageMs = Date.now() - Date.parse(recording?.startedAt ?? '')
  expect(ageMs).toBeGreaterThan(59_000)
  await status('growth', (seen) => seen.recording?.growing === true)
  expect(changes()).toEqual([])
})

test.concurrent('an OBS that is still loading is told as such, and connected when it is ready', async (t) => {
  const obs = await fake(t)
  obs.notReady = true
  const { told, connected } = open(t, obs.url)
  await until('the second try', () => asked(obs, 'GetVersion').length > 1 || undefined)
  expect(told).toEqual(['connecting: OBS is still starting'])
  obs.notReady = false
  await connected()
  expect(told).toEqual(['connecting: OBS is still starting', 'connected'])
})

test.concurrent('loading another scene collection is not taken for the loss of the replay buffer', async (t) => {
  const { obs, connection } = await joined(t)
  obs.notReady = true
  const polls = () => asked(obs, 'GetReplayBufferStatus').length
  const before = polls()
  await until('some polls', () => polls() > before + 1 || undefined)
  expect(connection.status()).toMatchObject({ state: 'connected', replayBuffer: { available: true } })
})

test.concurrent('an OBS that refuses to tell its version is not said to hang', async (t) => {
  const obs = await fake(t)
  obs.answer('GetVersion', { code: 205, comment: 'broken' })
  const { status } = open(t, obs.url)
  const { problem } = await status('the reason', ({ state }) => state === 'unreachable')
  expect(problem).toMatch(/answers but is not ready: .*refused GetVersion.*broken/)
})

test.concurrent.for(['GetVideoSettings', 'GetSceneList', 'GetStats'])(
  'an OBS that ends while %s is asked for is not said to hang',
  async (type, t) => {
    const obs = await fake(t)
    const opened = open(t, obs.url)
    obs.answer(type, () => {
      obs.dropClients(1001)
      return 'never'
    })
    await until('the end', () => opened.told.includes('connecting: OBS was closed') || undefined)
    expect(opened.told.join()).not.toContain('stopped answering')
  },
)

test.concurrent.for([
  [1001, 'OBS was closed'],
  [1006, 'The connection to OBS broke: OBS ended suddenly, or the network is gone'],
  [4011, 'OBS threw this program out (Kick in its session list)'],
] as const)('after an end with %d it says why, knows nothing, and is back soon', async ([code, problem], t) => {
  const { obs, told, connected, status } = await joined(t)
  const droppedAt = Date.now()
  obs.answer('GetVersion', { afterMs: 100 })
  obs.dropClients(code)
  const lost = await status('the loss', ({ state }) => state !== 'connected')
  expect(lost).toMatchObject({ scene: null, recording: null, replayBuffer: null, stats: null, version: null })
  const why = await status('the reason', (now) => now.problem !== null)
  expect(why.problem).toBe(problem)
  expect(Date.parse(why.since)).toBeGreaterThanOrEqual(droppedAt)
  await connected()
  expect(told.at(-1)).toBe('connected')
  expect(obs.clients).toBe(1)
})

test.concurrent('it waits longer and longer for an OBS that is gone, and is connected within 5 s of its return', async (t) => {
  const first = await fake(t)
  const { connected, status } = open(t, first.url)
  await connected()
  await first[Symbol.asyncDispose]()
  await status('the absence', ({ state }) => state === 'unreachable')
  const deaf = await fake(t, { port: first.port, garbage: true })
  await status('another failure', ({ problem }) => problem?.includes('plain WebSocket') ?? false)
  await deaf[Symbol.asyncDispose]()
  const back = await fake(t, { port: first.port })
  const began = performance.now()
  await connected()
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(back.clients).toBe(1)
})

test.concurrent('a wrong password is told at once, and is not tried again and again', async (t) => {
  const obs = await fake(t, { password: 'right' })
  const { status, told } = open(t, obs.url, { spec: { password: 'wrong' } })
  const { problem, fix } = await status('the refusal', ({ state }) => state === 'wrong-password')
  expect([problem, fix]).toEqual(['OBS refused the password', expect.stringContaining('Show Connect Info')])
  expect(told).toEqual(['wrong-password: OBS refused the password'])
})

test.concurrent('one that keeps failing alike is told of once', async (t) => {
  let tries = 0
  const server = createServer((socket) => {
    tries++
    socket.destroy()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.onTestFinished(() => void server.close())
  const { status, told, connection } = open(t, `ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const { since } = await status('the failure', ({ state }) => state === 'unreachable')
  await until('some tries', () => tries > 2 || undefined)
  expect(told).toEqual([expect.stringMatching(/^unreachable: .* closed the connection at once/)])
  expect(connection.status().since).toBe(since)
})

test.concurrent('an OBS that falls silent is noticed within some seconds, told so, and back when it speaks', async (t) => {
  const { obs, status, connected, connection } = await joined(t)
  const began = performance.now()
  obs.silence()
  const call = connection.call('GetVersion', undefined, 60_000).catch((error: unknown) => error)
  const { problem, scene } = await status('the silence', (now) => now.state === 'unreachable')
  expect(performance.now() - began).toBeLessThan(7_000)
  expect([problem, scene]).toEqual([`OBS at 127.0.0.1:${obs.port} has stopped answering`, null])
  expect(await call).toMatchObject({ code: 'obs.connection-lost' })
  obs.speak()
  await connected()
})

test.concurrent('a start and an end by hand are told, and both against no wish', async (t) => {
  const { obs, changes, status, connection } = await joined(t)
  obs.emit('RecordStateChanged', { outputActive: true, outputState: 'OBS_WEBSOCKET_OUTPUT_STARTED', outputPath: '/rec/a.mkv' })
  await status('the recording', ({ recording }) => recording?.active === true)
  obs.emit('RecordStateChanged', { outputActive: false, outputState: 'OBS_WEBSOCKET_OUTPUT_STOPPING', outputPath: null })
  obs.emit('RecordStateChanged', { outputActive: false, outputState: 'OBS_WEBSOCKET_OUTPUT_STOPPED', outputPath: '/rec/a.mkv' })
  await until('the end', () => changes().length > 2 || undefined)
  expect(changes()[0]).toBe('recording started by hand')
  expect(connection.status().byHand).toBeNull()
})

test.concurrent('what is wanted is done, under its label, and again after a reconnect', async (t) => {
  const { obs, connection, status, outputs } = await joined(t)
  connection.want({ recording: m1, replayBuffer: true, scene: 'Break' })
  const first = await status('all of it', (s) => s.recording?.label === 'M1' && s.replayBuffer?.active === true && s.scene === 'Break')
  expect(first.recording).toMatchObject({ active: true, path: '/recordings/2026-01-01 10-00-01.mkv' })
  obs.state.record.active = false
  obs.state.replay.active = false
  obs.dropClients(1006)
  await until('the second start', () => asked(obs, 'StartRecord').length === 2 || undefined)
  const again = await status('all of it again', (s) => s.recording?.label === 'M1' && s.replayBuffer?.active === true)
  expect(again.recording?.path).toBe('/recordings/2026-01-01 10-00-02.mkv')
  expect(outputs.filter(({ output }) => output === 'recording').map(({ change, by, label }) => [change, by, label])).toEqual([
    ['started', 'us', 'M1'],
    ['lost', 'obs', 'M1'],
    ['started', 'us', 'M1'],
  ])
})

test.concurrent('a recording that went on while the connection was away is the same one', async (t) => {
  const { obs, connection, status, outputs } = await joined(t)
  connection.want({ recording: m1 })
  const { recording } = await status('the recording', (s) => s.recording?.label === 'M1' && (s.recording.durationMs ?? 0) > 0)
  obs.dropClients(1006)
  await status('the loss', ({ state }) => state !== 'connected')
  expect((await status('it', (s) => s.recording?.label === 'M1')).recording).toMatchObject({ path: recording?.path, active: true })
  expect(outputs.map(({ change }) => change)).toEqual(['started'])
  expect(asked(obs, 'StartRecord')).toHaveLength(1)
})

test.concurrent('events that come before the answer of their request are not missed', async (t) => {
  const { obs, connection, status, changes } = await joined(t)
  for (const type of ['StartRecord', 'StopRecord']) obs.answer(type, { afterMs: 200 })
  connection.want({ recording: m1 })
  await status('the recording', (s) => s.recording?.label === 'M1')
  connection.want({ recording: 'off' })
  await until('the end', () => changes().length === 3 || undefined)
  expect(changes()).toEqual(['recording started by us', 'recording stopping by us', 'recording stopped by us'])
})

test.concurrent('a start whose answer never comes has happened all the same', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.answer('StartRecord', { afterMs: Infinity })
  connection.want({ recording: m1 })
  await status('the recording', (s) => s.recording?.label === 'M1')
  connection.want({ recording: 'off' })
  await status('the end', (s) => s.recording?.active === false)
  expect(asked(obs, 'StartRecord')).toHaveLength(1)
})

test.concurrent('a hand that stops the recording is respected and shown, until something else is wanted', async (t) => {
  const { obs, connection, status } = await joined(t)
  connection.want({ recording: m1 })
  await status('the recording', (s) => s.recording?.label === 'M1')
  obs.state.record.active = false
  for (const [state, outputPath] of [
    ['STOPPING', null],
    ['STOPPED', obs.state.record.path],
  ])
    obs.emit('RecordStateChanged', { outputActive: false, outputState: `OBS_WEBSOCKET_OUTPUT_${state}`, outputPath })
  const stopped = await status('the hand', (s) => s.byHand !== null)
  expect(stopped).toMatchObject({ byHand: { output: 'recording', change: 'stopped', label: 'M1' }, wanted: { recording: null } })
  connection.want({ recording: { ...m1, label: 'M2' } })
  expect(await status('the next', (s) => s.recording?.label === 'M2')).toMatchObject({ byHand: null })
  expect(asked(obs, 'StartRecord')).toHaveLength(2)
})

test.concurrent('closing OBS, which stops its outputs first, is no hand: all is wanted again when it is back', async (t) => {
  const { obs, connection, status } = await joined(t)
  connection.want({ recording: m1, replayBuffer: true })
  await status('both', (s) => s.recording?.label === 'M1' && s.replayBuffer?.active === true)
  for (const type of ['RecordStateChanged', 'ReplayBufferStateChanged'])
    for (const state of ['STOPPING', 'STOPPED']) obs.emit(type, { outputActive: false, outputState: `OBS_WEBSOCKET_OUTPUT_${state}` })
  obs.state.record.active = false
  obs.state.replay.active = false
  await status('the end of both', (s) => s.wanted.recording === null && s.wanted.replayBuffer === null)
  obs.dropClients(1001)
  const back = await status('both again', (s) => s.recording?.label === 'M1' && s.replayBuffer?.active === true)
  expect(back).toMatchObject({ byHand: null, wanted: { recording: m1, replayBuffer: true } })
})

test.concurrent.for<[what: string, prepare: (t: Scope) => Promise<Connection>]>([
  [
    'it connects to a silent machine',
    async (t) => open(t, (await fake(t, { acceptsTcpOnly: true })).url, { config: { connectTimeoutMs: 60_000 } }).connection,
  ],
  ['it is connected', async (t) => (await joined(t)).connection],
  [
    'OBS is not ready',
    async (t) => {
      const obs = await fake(t)
      obs.notReady = true
      const { connection } = open(t, obs.url)
      await until('a try', () => asked(obs, 'GetVersion')[0])
      return connection
    },
  ],
  [
    'it waits to try again',
    async (t) => {
      const obs = await fake(t, { password: 'right' })
      const { connection, status } = open(t, obs.url)
      await status('the refusal', ({ state }) => state === 'wrong-password')
      return connection
    },
  ],
  [
    'OBS hangs with an order under way',
    async (t) => {
      const { obs, connection } = await joined(t)
      obs.answer('StartRecord', 'never')
      connection.want({ recording: m1 })
      await until('the order', () => asked(obs, 'StartRecord')[0])
      obs.silence()
      return connection
    },
  ],
])('it ends within a second when %s', async ([, prepare], t) => {
  const connection = await prepare(t)
  const began = performance.now()
  await connection.close()
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(connection.status()).toMatchObject({ state: 'disconnected', problem: null, scene: null })
  await expect(connection.call('GetVersion')).rejects.toMatchObject({
    code: 'obs.not-connected',
    data: { name: 'main', state: 'disconnected' },
  })
  await connection.close()
})
