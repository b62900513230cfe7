// Orders that OBS accepts and does not carry out: found out, said, and tried again, without holding up anything else.
import { fakeObs, until, type FakeObs, type FakeObsOptions } from '@restrike/testkit'
import { expect, test, type TestContext } from 'vitest'
import { startOutput, startRecording } from './carry-out.ts'
import { Connection } from './connection.ts'
import type { ObsConnection } from './contract.ts'

/** Each test cleans up after itself: most wait, so they run at once. */
type Scope = Pick<TestContext, 'onTestFinished'>

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const m1 = { label: 'M1', file: null }

async function fake(t: Scope, options?: FakeObsOptions): Promise<FakeObs> {
  const obs = await fakeObs(options)
  t.onTestFinished(() => obs[Symbol.asyncDispose]())
  return obs
}

function open(t: Scope, url: string) {
  const config = { pollMs: 100, connectTimeoutMs: 5_000, requestTimeoutMs: 2_000 }
  const connection = new Connection(
    { name: 'main', url, password: '', role: 'both' },
    { config, log: quiet, onChange() {}, onOutput() {}, onSaved() {} },
  )
  t.onTestFinished(() => connection.close())
  connection.open()
  const status = (what: string, fits: (status: ObsConnection) => boolean) =>
    until(
      what,
      () => {
        const now = connection.status()
        return fits(now) ? now : undefined
      },
      12_000,
    )
  return { connection, status, connected: () => status('the connection', ({ state }) => state === 'connected') }
}

async function joined(t: Scope) {
  const obs = await fake(t)
  const opened = open(t, obs.url)
  await opened.connected()
  return { obs, ...opened }
}

const asked = (obs: FakeObs, type: string) => obs.requests.filter((request) => request.type === type)
const failed = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  )

test.concurrent('a start that OBS answers with ok and never makes is an error within its limit', async (t) => {
  const { obs, connection } = await joined(t)
  obs.answer('StartRecord', { code: 100 })
  const began = performance.now()
  const error = await failed(startRecording(connection, null))
  expect(error).toMatchObject({
    code: 'obs.did-not-happen',
    message: expect.stringMatching(/accepted the order but does not record\. Check/),
  })
  expect(performance.now() - began).toBeLessThan(5_000)
  expect(connection.status().recording).toMatchObject({ active: false })
})

test.concurrent('a full disk is named as the reason', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.state.stats.availableDiskSpace = 40
  await status('the full disk', ({ stats }) => (stats?.diskFreeBytes ?? Infinity) < 2 ** 26)
  obs.answer('StartReplayBuffer', { code: 100 })
  const error = await failed(startOutput(connection, 'replay-buffer'))
  expect(error).toHaveProperty('message', expect.stringMatching(/disk is full.*40 MB free/))
})

test.concurrent('a wish that OBS does not fulfil is shown with what to do, tried again after longer waits, and forgotten once it is', async (t) => {
  const { obs, connection, status } = await joined(t)
  let tries = 0
  obs.answer('StartRecord', () => (++tries > 2 ? 'usual' : { code: 702, comment: 'no folder' }))
  connection.want({ recording: m1 })
  const { problem, fix } = await status('the trouble', (now) => now.problem !== null)
  expect(problem).toBe('OBS "main" refused StartRecord (code 702): no folder')
  expect(fix).toContain('tried again')
  const { problem: after } = await status('the recording', ({ recording }) => recording?.label === 'M1')
  expect(after).toBeNull()
  const [a = 0, b = 0, c = 0] = asked(obs, 'StartRecord').map(({ at }) => at)
  expect(b - a).toBeGreaterThan(900)
  expect(c - b).toBeGreaterThan(1_900)
})

test.concurrent('a wish that cannot be fulfilled does not keep another waiting, and is forgotten when it is taken back', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.answer('StartRecord', { code: 702, comment: 'no folder' })
  connection.want({ recording: m1, replayBuffer: true })
  await status('the other', ({ replayBuffer, problem }) => replayBuffer?.active === true && problem !== null)
  connection.want({ recording: null })
  await status('no more trouble', ({ problem }) => problem === null)
})

test.concurrent('a stream whose server is not there stays wanted', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.answer('StartStream', () => {
    for (const state of ['STARTING', 'STOPPED'])
      obs.emit('StreamStateChanged', { outputActive: false, outputState: `OBS_WEBSOCKET_OUTPUT_${state}` })
    return { code: 100 }
  })
  connection.want({ streaming: true })
  const now = await status('the trouble', ({ problem }) => problem !== null)
  expect(now).toMatchObject({ byHand: null, wanted: { streaming: true }, problem: expect.stringContaining('does not stream') })
})

test.concurrent('a recording that begins only after its limit is ours all the same, and ends when it is to', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.state.delaysMs.start = 3_300
  connection.want({ recording: m1 })
  await status('the recording', ({ recording }) => recording?.label === 'M1')
  connection.want({ recording: 'off' })
  await status('its end', ({ recording }) => recording?.active === false)
})

test.concurrent('a start that OBS does without ever answering is ours, too', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.state.delaysMs.start = 2_200
  obs.answer('StartRecord', { afterMs: Infinity })
  connection.want({ recording: m1 })
  await status('the recording', ({ recording }) => recording?.label === 'M1')
  connection.want({ recording: 'off' })
  await status('its end', ({ recording }) => recording?.active === false)
})

test.concurrent('an order under way ends at once when the connection does', async (t) => {
  const { obs, connection } = await joined(t)
  obs.answer('StartRecord', 'never')
  const started = failed(startRecording(connection, null))
  await until('the order', () => asked(obs, 'StartRecord')[0])
  const began = performance.now()
  obs.dropClients(1006)
  expect(await started).toMatchObject({ code: 'obs.connection-lost' })
  expect(performance.now() - began).toBeLessThan(1_000)
})

test.concurrent('what OBS says it does already is not an error', async (t) => {
  const { obs, connection } = await joined(t)
  // Started by another program a moment ago: not heard of yet.
  obs.answer('StartReplayBuffer', () => {
    obs.state.replay.active = true
    return { code: 500 }
  })
  await startOutput(connection, 'replay-buffer')
  expect(connection.status().replayBuffer).toMatchObject({ active: true })
})

test.concurrent('a profile without a replay buffer is told as such', async (t) => {
  const { obs, connection, status } = await joined(t)
  obs.state.replay.available = false
  expect(await failed(startOutput(connection, 'replay-buffer'))).toMatchObject({ code: 'obs.not-available' })
  await status('it in the state', ({ replayBuffer }) => replayBuffer?.available === false)
})

test.concurrent('one dead OBS never keeps another waiting', async (t) => {
  const dead = open(t, (await fake(t, { acceptsTcpOnly: true })).url)
  const silent = await joined(t)
  silent.obs.silence()
  const alive = await joined(t)
  const began = performance.now()
  expect(await alive.connection.call('GetVersion')).toMatchObject({ obsVersion: '29.0.2' })
  alive.connection.want({ recording: m1 })
  await alive.status('its recording', ({ recording }) => recording?.label === 'M1')
  expect(performance.now() - began).toBeLessThan(1_500)
  expect(dead.connection.state).toBe('connecting')
})

test.concurrent('a file name is set for the one recording, and the user’s own is set back', async (t) => {
  const { obs, connection, status } = await joined(t)
  const key = 'Output/FilenameFormatting'
  obs.state.profile.parameters.set(key, '%CCYY-%MM-%DD')
  const names: unknown[] = []
  obs.answer('StartRecord', () => {
    names.push(obs.state.profile.parameters.get(key), obs.state.profile.parameters.get('SimpleOutput/FilePath'))
    return 'usual'
  })
  connection.want({ recording: { label: 'M1', file: { folder: '/rec/Day 1', name: '101 100% A' } } })
  await status('the recording', ({ recording }) => recording?.label === 'M1')
  await until('the user’s own', () => obs.state.profile.parameters.get(key) === '%CCYY-%MM-%DD' || undefined)
  expect(names).toEqual(['101 100%% A', '/rec/Day 1'])
})
