import type { ObsConnection, ObsStreaming } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { replayBufferWords, streamingWords } from './output-words.ts'
import { obsConnection } from './status-fixture.ts'

const streaming = (more: Partial<ObsStreaming> = {}): ObsStreaming => ({
  active: false,
  reconnecting: false,
  bytes: null,
  durationMs: null,
  skippedFrames: null,
  totalFrames: null,
  ...more,
})
const buffer = (active: boolean, available = true) => ({ replayBuffer: { active, available } })
const wanted = (more: Partial<ObsConnection['wanted']>) => ({
  wanted: { recording: null, streaming: null, replayBuffer: null, scene: null, ...more },
})
const status = (...connections: Partial<ObsConnection>[]) => ({ connections: connections.map(obsConnection) })

test.each([
  ['nothing is told', null, false, 'unknown: unknown'],
  ['there is no OBS', status(), false, 'plain: off'],
  ['it runs', status(buffer(true)), true, 'good: on'],
  ['it stands still between matches', status(buffer(false)), false, 'plain: off'],
  ['it stands still in a match', status(buffer(false)), true, 'warn: off'],
  ['it stands still and is wanted', status({ ...buffer(false), ...wanted({ replayBuffer: true }) }), false, 'bad, loud: off'],
  ['the profile has none', status(buffer(false, false)), true, 'warn: missing'],
  ['OBS is away', status({ state: 'unreachable' }), true, 'unknown: unknown'],
  ['the second of two has none', status(buffer(true), { name: 'second', ...buffer(false, false) }), false, 'warn: missing'],
  ['the one that has none only streams', status(buffer(true), { role: 'stream', ...buffer(false, false) }), false, 'good: on'],
])('replay buffer when %s', (_case, obs, live, words) => {
  const { tone, word, loud } = replayBufferWords(obs, live)
  expect(`${tone}${loud ? ', loud' : ''}: ${word}`).toBe(words)
})

test.each([
  ['nothing is told', null, 'unknown: unknown'],
  ['there is no OBS that streams', status({ role: 'record', streaming: streaming({ active: true }) }), 'plain: off'],
  ['it is on air', status({ streaming: streaming({ active: true }) }), 'good: on'],
  ['it is off', status({ streaming: streaming() }), 'plain: off'],
  ['the server is lost', status({ streaming: streaming({ active: true, reconnecting: true }) }), 'warn, loud: reconnecting'],
  ['it is wanted and off', status({ streaming: streaming(), ...wanted({ streaming: true }) }), 'bad, loud: missing'],
  ['it is wanted and OBS is away', status({ state: 'unreachable', ...wanted({ streaming: true }) }), 'bad, loud: missing'],
  ['OBS is away', status({ state: 'wrong-password' }), 'unknown: unknown'],
  ['one is on air and another away', status({ streaming: streaming({ active: true }) }, { name: 'b', state: 'unreachable' }), 'good: on'],
])('stream when %s', (_case, obs, words) => {
  const { tone, word, loud } = streamingWords(obs)
  expect(`${tone}${loud ? ', loud' : ''}: ${word}`).toBe(words)
})
