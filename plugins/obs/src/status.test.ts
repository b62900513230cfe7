// What everybody sees of a connection: growth told by time, unknown shown as unknown, the worst said first.
import { expect, test } from 'vitest'
import { isLocal } from './is-local.ts'
import type { ObsConnection } from './contract.ts'
import { unknown, type Observed, type RecordingSeen } from './observed.ts'
import { fold } from './state.ts'
import { connectionOf, firstByteWithinMs, growsWithinMs, healthOf, recordingOf } from './status.ts'
import { noWishes } from './wishes.ts'

const began = Date.parse('2026-05-01T10:00:00Z')
const spec = { name: 'main', url: 'ws://127.0.0.1:4455', password: 'secret', role: 'both' as const }
const link = { state: 'connected' as const, problem: '', fix: '', since: began }

function recording(change: Partial<RecordingSeen> = {}): RecordingSeen {
  const moment = { at: began, monotonicMs: 10_000 }
  const { observed } = fold(unknown, { type: 'recording-changed', phase: 'started', path: '/rec/a.mkv', moment })
  if (!observed.recording) throw new Error('it records')
  return { ...observed.recording, ...change }
}

test.each<[what: string, seen: Partial<RecordingSeen>, afterMs: number, growing: boolean | null]>([
  ['just begun', {}, firstByteWithinMs - 1, null],
  ['begun a while ago and never grown', {}, firstByteWithinMs, false],
  ['grown a moment ago', { grewAt: 10_100 }, 100 + growsWithinMs - 1, true],
  ['not grown for too long', { grewAt: 10_100 }, 100 + growsWithinMs, false],
  ['paused', { grewAt: 10_100, paused: true }, 60_000, null],
  ['stopping', { grewAt: 10_100, phase: 'stopping' }, 60_000, null],
  ['starting', { phase: 'starting' }, 60_000, null],
  ['idle', { phase: 'idle', grewAt: 10_100 }, 60_000, null],
])('whether a recording grows: %s', (_, seen, afterMs, growing) => {
  expect(recordingOf(recording(seen), 10_000 + afterMs).growing).toBe(growing)
})

test('it is active until its file is closed, and shows nothing of the one before', () => {
  const seen = { path: '/rec/a.mkv', bytes: 5, durationMs: 7, label: 'M1' }
  expect(recordingOf(recording({ phase: 'stopping', ...seen }), 11_000)).toMatchObject({ active: true, ...seen })
  const nothing = { path: null, bytes: null, durationMs: null, label: null, startedAt: null, startedMonotonicMs: null }
  for (const phase of ['idle', 'starting'] as const)
    expect(recordingOf(recording({ phase, ...seen }), 11_000)).toMatchObject({ active: false, ...nothing })
})

test('a beginning is told on both clocks', () => {
  const base = { at: began - 500, monotonicMs: 9_500 }
  expect(recordingOf(recording({ base }), 11_000)).toMatchObject({ startedAt: '2026-05-01T09:59:59.500Z', startedMonotonicMs: 9_500 })
})

test('what is known of an OBS that is not connected any more is not shown, and no password ever', () => {
  const observed: Observed = { ...unknown, scene: 'Live', version: '29.0.2', recording: recording() }
  const away = connectionOf(spec, { ...link, state: 'connecting', problem: 'it broke', fix: 'wait' }, observed, noWishes, null, 0)
  expect(away).toMatchObject({ scene: null, version: null, recording: null, problem: 'it broke', fix: 'wait' })
  expect(JSON.stringify([away, connectionOf(spec, link, observed, noWishes, null, 0)])).not.toContain('secret')
})

test('a trouble of OBS is shown while it is connected', () => {
  const trouble = { problem: 'does not record', fix: 'look' }
  expect(connectionOf(spec, link, unknown, noWishes, trouble, 0)).toMatchObject({ state: 'connected', ...trouble })
})

const connection = (change: Partial<ObsConnection>): ObsConnection => ({
  ...connectionOf(spec, link, unknown, noWishes, null, 0),
  ...change,
})
const gone = { state: 'unreachable', problem: 'Nothing listens', fix: 'Start it' } as const

test.each<[what: string, connections: ObsConnection[], health: object]>([
  ['connected', [connection({})], { status: 'ok' }],
  ['left alone', [connection({ state: 'disconnected' })], { status: 'ok' }],
  ['being connected', [connection({ state: 'connecting' })], { status: 'degraded', reason: 'OBS "main": it is being connected' }],
  ['gone', [connection(gone)], { status: 'failed', reason: 'OBS "main": Nothing listens', fix: 'Start it' }],
  ['the stream’s gone', [connection({ role: 'stream', ...gone })], { status: 'degraded' }],
  ['a wrong password', [connection({ state: 'wrong-password', problem: 'refused', fix: null })], { status: 'failed' }],
  ['connected with trouble', [connection({ problem: 'does not record', fix: 'look' })], { status: 'degraded', fix: 'look' }],
  [
    'the stream’s gone, the recorder’s too',
    [connection({ role: 'stream', ...gone }), connection({ name: 'cam', role: 'record', ...gone })],
    { status: 'failed', reason: 'OBS "cam": Nothing listens' },
  ],
])('health: %s', (_, connections, health) => expect(healthOf(connections)).toMatchObject(health))

test.each([
  ['ws://127.0.0.1:4455', true],
  ['ws://localhost:1', true],
  ['ws://[::1]:1', true],
  ['ws://10.0.0.7:4455', false],
  ['nonsense', false],
])('%s is on this machine: %s', (url, local) => {
  expect(isLocal(url)).toBe(local)
})
