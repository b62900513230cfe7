// The setup check against a fake OBS: what it reads, sets, and refuses to cut off.
import { fakeObs, until, type FakeObs } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { Connection } from './connection.ts'
import { setUp } from './setup.ts'

const quiet = { debug() {}, info() {}, warn() {}, error() {} }
const poor = {
  ...{ 'Output/Mode': 'Simple', 'SimpleOutput/RecRB': 'false', 'SimpleOutput/RecRBTime': '20', 'SimpleOutput/RecRBSize': '512' },
  ...{ 'SimpleOutput/RecFormat': 'mp4', 'SimpleOutput/FilePath': '/rec', 'SimpleOutput/RecQuality': 'Stream' },
  ...{ 'SimpleOutput/StreamEncoder': 'x264', 'SimpleOutput/UseAdvanced': 'false', 'SimpleOutput/VBitrate': '2500' },
}

async function joined(): Promise<{ obs: FakeObs; connection: Connection }> {
  const obs = await fakeObs()
  onTestFinished(() => obs[Symbol.asyncDispose]())
  obs.state.profile.parameters = new Map(Object.entries(poor))
  // The fake has one profile and never loads it anew: what OBS then has is put in its place.
  for (const type of ['CreateProfile', 'RemoveProfile']) obs.answer(type, { code: 100 })
  obs.answer('SetCurrentProfile', () => {
    obs.state.replay.available = obs.state.profile.parameters.get('SimpleOutput/RecRB') === 'true'
    return { code: 100 }
  })
  obs.state.replay.available = false
  const config = { pollMs: 100, connectTimeoutMs: 5_000, requestTimeoutMs: 2_000 }
  const connection = new Connection(
    { name: 'main', url: obs.url, password: '', role: 'both' },
    { config, log: quiet, onChange() {}, onOutput() {}, onSaved() {} },
  )
  onTestFinished(() => connection.close())
  connection.open()
  await until('the connection', () => connection.state === 'connected' || undefined)
  return { obs, connection }
}

const wanted = { replaySeconds: 30 }
const set = (obs: FakeObs) => obs.requests.filter(({ type }) => type === 'SetProfileParameter')

test('without being told to, it only looks', async () => {
  const { obs, connection } = await joined()
  const { ok, checks, applied } = await setUp(connection, { apply: false, ...wanted })
  expect([ok, applied, set(obs)]).toEqual([false, [], []])
  expect(checks.map((check) => [check.key, check.ok])).toEqual([
    ['replay-buffer', false],
    ['replay-length', false],
    ['replay-memory', true],
    ['key-frames', false],
    ['format', false],
    ['folder', true],
  ])
})

test('told to, it sets what is missing, loads the profile anew, and says what it has set', async () => {
  const { obs, connection } = await joined()
  const { ok, applied } = await setUp(connection, { apply: true, ...wanted, folder: '/rec/Day 1' })
  expect([ok, applied]).toEqual([true, ['replay-buffer', 'replay-length', 'key-frames', 'format', 'folder']])
  expect(Object.fromEntries(obs.state.profile.parameters)).toEqual({
    ...poor,
    ...{
      'SimpleOutput/RecRB': 'true',
      'SimpleOutput/RecRBTime': '30',
      'SimpleOutput/RecFormat': 'mkv',
      'SimpleOutput/FilePath': '/rec/Day 1',
    },
    ...{ 'SimpleOutput/UseAdvanced': 'true', 'SimpleOutput/x264Settings': 'keyint=30' },
  })
  const profiles = obs.requests.filter(({ type }) => type.endsWith('Profile')).map(({ type }) => type)
  expect(profiles).toEqual(['CreateProfile', 'SetCurrentProfile', 'RemoveProfile'])
})

test('a second time there is nothing to do', async () => {
  const { obs, connection } = await joined()
  await setUp(connection, { apply: true, ...wanted })
  const before = set(obs).length
  expect(await setUp(connection, { apply: true, ...wanted })).toMatchObject({ ok: true, applied: [] })
  expect(set(obs)).toHaveLength(before)
})

test('a buffer that runs is stopped for it and started again', async () => {
  const { obs, connection } = await joined()
  obs.state.profile.parameters.set('SimpleOutput/RecRB', 'true')
  Object.assign(obs.state.replay, { available: true, active: true })
  await until('the buffer', () => connection.status().replayBuffer?.active || undefined)
  expect(await setUp(connection, { apply: true, ...wanted })).toMatchObject({ ok: true })
  const orders = obs.requests.map(({ type }) => type).filter((type) => /^(Start|Stop|Set)/.test(type))
  expect([orders[0], orders.at(-1)]).toEqual(['StopReplayBuffer', 'StartReplayBuffer'])
  expect(obs.state.replay.active).toBe(true)
})

test.each(['record', 'stream'] as const)('nothing is set while OBS has to %s', async (output) => {
  const { obs, connection } = await joined()
  obs.state[output].active = true
  const name = output === 'record' ? 'recording' : 'streaming'
  await until(name, () => connection.status()[name]?.active || undefined)
  await expect(setUp(connection, { apply: true, ...wanted })).rejects.toMatchObject({
    ...{ code: 'obs.outputs-active', data: { name: 'main', active: [name] }, message: expect.stringContaining(name) },
  })
  expect(set(obs)).toEqual([])
  expect(await setUp(connection, { apply: false, ...wanted })).toMatchObject({ ok: false, applied: [] })
})
