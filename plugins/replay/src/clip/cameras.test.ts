import { expect, test } from 'vitest'
import { camerasOf } from './cameras.ts'
import { at, obs } from './fixtures.ts'

const none: ReadonlySet<string> = new Set()

test('every OBS that records is a camera, also one that is away; one for the stream alone is none', () => {
  const list = [obs(), obs({ name: 'side', role: 'record', state: 'unreachable' }), obs({ name: 'tv', role: 'stream' })]
  expect(camerasOf(list, none).map(({ connection }) => connection)).toEqual(['main', 'side'])
})

test.each<[string, Parameters<typeof obs>[0], ReadonlySet<string>, string]>([
  ['a running buffer would answer', {}, none, 'ready'],
  ['one that did not answer the last time would not', {}, new Set(['main']), 'stuck'],
  ['one that is off would not', { replayBuffer: { active: false, available: true } }, none, 'off'],
  ['off goes before stuck', { replayBuffer: { active: false, available: true } }, new Set(['main']), 'off'],
  ['a profile without one has none', { replayBuffer: { active: false, available: false } }, none, 'unavailable'],
  ['nothing is known of an OBS that is away', { state: 'unreachable', problem: 'Nothing listens' }, none, 'away'],
])('%s', (_what, more, stuck, state) => {
  const [camera] = camerasOf([obs(more)], stuck)
  expect(camera?.buffer.state).toBe(state)
  expect(camera?.buffer.trouble === null).toBe(state === 'ready')
})

test('the file being written is known with the time of its beginning', () => {
  const recording = { active: true, paused: false, path: '/rec/a.mkv', bytes: 1, durationMs: 1, growing: true }
  const started = { startedAt: new Date(at(5)).toISOString(), startedMonotonicMs: 1, label: null, by: null }
  expect(camerasOf([obs({ recording: { ...recording, ...started } })], none)[0]?.recording).toEqual({
    path: '/rec/a.mkv',
    startedAt: at(5),
  })
  expect(camerasOf([obs({ recording: { ...recording, ...started, active: false } })], none)[0]?.recording).toBeNull()
})
