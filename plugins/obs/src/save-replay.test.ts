// Saves of the replay buffer, each known by its own name, against the fake OBS.
import { fakeObs, until } from '@restrike/testkit'
import { expect, onTestFinished, test } from 'vitest'
import { Connection } from './connection.ts'

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }
const config = { pollMs: 100, connectTimeoutMs: 1_000, requestTimeoutMs: 1_000 }

async function buffering(format = '%CCYY-%MM-%DD Replay') {
  const obs = await fakeObs()
  onTestFinished(() => obs[Symbol.asyncDispose]())
  obs.state.replay.active = true
  const settings = () => obs.state.outputs.get('Replay Buffer')?.settings ?? {}
  Object.assign(settings(), { format })
  const connection = new Connection(
    { name: 'main', url: obs.url, password: '', role: 'both' },
    { config, log: silent, onChange: () => undefined, onOutput: () => undefined, onSaved: () => undefined },
  )
  connection.open()
  onTestFinished(() => connection.close())
  await until('the connection', () => (connection.state === 'connected' ? true : undefined))
  return { obs, connection, settings, saves: () => obs.requests.filter(({ type }) => type === 'SaveReplayBuffer').length }
}

test('a save answers with the file of its name, and says when it was asked for', async () => {
  const { connection } = await buffering()
  const before = performance.now()
  const { path, requested, saved } = await connection.replays.save('replay-1', 1_000)
  expect(path).toBe('/recordings/replay-1.mkv')
  expect(requested.monotonicMs).toBeGreaterThanOrEqual(before)
  expect(saved.monotonicMs).toBeGreaterThanOrEqual(requested.monotonicMs)
})

test('two at once become two files, one behind the other', async () => {
  const { connection, saves } = await buffering()
  const both = await Promise.all(['a', 'b'].map((file) => connection.replays.save(file, 1_000)))
  expect(both.map(({ path }) => path)).toEqual(['/recordings/a.mkv', '/recordings/b.mkv'])
  expect(saves()).toBe(2)
})

test('the name format of the user is given back, also when ours still stands there from a save before', async () => {
  const { obs, connection, settings } = await buffering('Mine')
  await connection.replays.save('a', 1_000)
  expect(settings()['format']).toBe('Mine')
  obs.answer('SetOutputSettings', (data) => {
    const { outputSettings } = data as { outputSettings: { format: string } }
    return outputSettings.format === 'Mine' ? { code: 702 } : 'usual'
  })
  await connection.replays.save('b', 1_000)
  expect(settings()['format']).toBe('b')
  obs.answer('SetOutputSettings', 'usual')
  await connection.replays.save('c', 1_000)
  expect(settings()['format']).toBe('Mine')
})

test('what somebody else saves is not taken for the answer', async () => {
  const { obs, connection } = await buffering()
  obs.state.delaysMs.save = 80
  const save = connection.replays.save('mine', 1_000)
  obs.emit('ReplayBufferSaved', { savedReplayPath: '/recordings/by hand.mkv' })
  expect((await save).path).toBe('/recordings/mine.mkv')
})

test('a save that never ends is told after its limit, and one behind it does not wait so long', async () => {
  const { obs, connection, saves } = await buffering()
  obs.state.delaysMs.save = 60_000
  const first = connection.replays.save('a', 1_500)
  const second = connection.replays.save('b', 1_500)
  const began = performance.now()
  void Promise.allSettled([first, second])
  await until('the second request', () => (saves() === 2 ? true : undefined))
  expect(performance.now() - began).toBeLessThan(1_400)
  await expect(first).rejects.toMatchObject({ code: 'obs.did-not-happen' })
  await expect(second).rejects.toMatchObject({ code: 'obs.did-not-happen' })
})

test('without a running buffer it is refused at once, and without one in the profile it is not available', async () => {
  const { obs, connection } = await buffering()
  obs.state.replay.active = false
  await expect(connection.replays.save('a', 1_000)).rejects.toMatchObject({ code: 'obs.request-refused', data: { code: 501 } })
  obs.state.replay.available = false
  await expect(connection.replays.save('b', 1_000)).rejects.toMatchObject({ code: 'obs.not-available' })
})
