import type { ObsConnection } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { bufferState, connectionState, recordingState, shownConnection, streamingState, wishes } from './obs-words.ts'

test.each([
  ['connected', null, 'good: connected'],
  ['connected', 'it does not record', 'warn: connected'],
  ['connecting', null, 'unknown: connecting'],
  ['wrong-password', 'refused', 'bad: wrong password'],
  ['unreachable', 'nobody there', 'bad: not reachable'],
  ['disconnected', null, 'plain: disconnected'],
] as const)('a connection that is %s (%s)', (state, problem, words) => {
  const { tone, word } = connectionState({ state, problem })
  expect(`${tone}: ${word}`).toBe(words)
})

test.each([
  ['nothing told', null, 'unknown: unknown'],
  ['off', { active: false, reconnecting: false }, 'plain: off'],
  ['on air', { active: true, reconnecting: false }, 'good: on air'],
  ['its server lost', { active: true, reconnecting: true }, 'warn: reconnecting'],
])('a stream %s', (_case, stream, words) => {
  const { tone, word } = streamingState(stream)
  expect(`${tone}: ${word}`).toBe(words)
})

test.each([
  ['not told', null, 'unknown: unknown'],
  ['not there', { active: false, available: false }, 'warn: none in this profile'],
  ['off', { active: false, available: true }, 'plain: off'],
  ['on', { active: true, available: true }, 'good: on'],
])('a replay buffer %s', (_case, buffer, words) => {
  const { tone, word } = bufferState(buffer)
  expect(`${tone}: ${word}`).toBe(words)
})

test('a recording is green only when its bytes arrive', () => {
  const recording = {
    active: true,
    paused: false,
    path: null,
    bytes: 1,
    durationMs: 1,
    startedAt: null,
    startedMonotonicMs: null,
    label: null,
    by: null,
  }
  expect(recordingState({ recording: { ...recording, growing: true } }).tone).toBe('good')
  expect(recordingState({ recording: { ...recording, growing: null } }).tone).toBe('unknown')
  expect(recordingState({ recording: { ...recording, growing: false } }).tone).toBe('bad')
  expect(recordingState({ recording: null }).tone).toBe('unknown')
})

test('only what is wished is listed', () => {
  const none = { recording: null, streaming: null, replayBuffer: null, scene: null }
  expect(wishes(none, null)).toEqual([])
  expect(wishes({ ...none, recording: 'off', replayBuffer: true, scene: 'Live' }, null)).toEqual([
    ['Recording', 'off'],
    ['Replay buffer', 'on'],
    ['Scene', 'Live'],
  ])
  expect(wishes({ ...none, recording: { label: 'm1', file: null }, streaming: false }, '245.A')).toEqual([
    ['Recording', 'on, for match 245.A'],
    ['Stream', 'off'],
  ])
})

test('the chosen connection is shown, else the first that records', () => {
  const named = (name: string, role: ObsConnection['role']) => ({ name, role }) as ObsConnection
  const list = [named('stream', 'stream'), named('main', 'record'), named('other', 'both')]
  expect(shownConnection(list, 'other')?.name).toBe('other')
  expect(shownConnection(list, null)?.name).toBe('main')
  expect(shownConnection(list, 'gone')?.name).toBe('main')
  expect(shownConnection([], null)).toBeUndefined()
})
