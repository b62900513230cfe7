import type { ObsConnection, ObsStats } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { connection, stats } from './fixtures.ts'
import { foldObs, foldRecorder, foldSetFolder, type AllSeen } from './obs-seen.ts'

const nobody: AllSeen = new Map()
const own = new Set(['192.168.1.20', 'matside-1'])
const recordingTo = (path: string): Partial<ObsConnection> => ({ recording: { ...connection().recording!, active: true, path } })

function after(...states: ReadonlyArray<readonly ObsConnection[]>): AllSeen {
  return states.reduce<AllSeen>((seen, connections) => foldObs(seen, connections, own), nobody)
}

test.each([
  ['ws://127.0.0.1:4455', true, 4455],
  ['ws://localhost:4466', true, 4466],
  ['ws://[::1]:4455', true, 4455],
  ['ws://192.168.1.20:4455', true, 4455],
  ['ws://MATSIDE-1:4455', true, 4455],
  ['ws://192.168.1.21:4455', false, 4455],
  ['wss://camera.example', false, 443],
  ['ws://127.0.0.1', true, 80],
])('%s is on this machine: %s', (url, here, port) => {
  expect(after([connection({ url })]).get('main')).toMatchObject({ here, port })
})

test('where it recorded last is known after the recording too', () => {
  const seen = after(
    [connection(recordingTo('/videos/day 1/a.mkv'))],
    [connection({ recording: { ...connection().recording!, path: null } })],
  )
  expect(seen.get('main')?.folder).toBe('/videos/day 1')
})

test('the folder of an OBS elsewhere is none of this machine', () => {
  expect(after([connection({ url: 'ws://10.0.0.9:4455', ...recordingTo('/videos/a.mkv') })]).get('main')?.folder).toBeNull()
})

test('a connection that now means another OBS has forgotten the folder, and one that is gone everything', () => {
  const moved = after([connection(recordingTo('/videos/a.mkv'))], [connection({ url: 'ws://127.0.0.1:4466' })])
  expect(moved.get('main')?.folder).toBeNull()
  expect(after([connection()], []).size).toBe(0)
})

test('the recorder tells a folder too, and what is set in OBS counts only until something better is known', () => {
  const set = foldSetFolder(after([connection()]), 'main', '/home/obs')
  expect(set.get('main')?.folder).toBe('/home/obs')
  const told = foldRecorder(set, { connections: [recorded('/videos/court 1/b.mkv')] })
  expect(told.get('main')?.folder).toBe('/videos/court 1')
  expect(foldSetFolder(told, 'main', '/home/obs').get('main')?.folder).toBe('/videos/court 1')
})

function recorded(path: string) {
  return { connection: 'main', state: 'recording' as const, recordingId: 'r', path, startedAt: null, growing: true, bytes: 1 }
}

const told = (fields: Partial<ObsStats>) => [connection({ stats: stats(fields) })]

test('what is skipped is of the frames since OBS told last', () => {
  const seen = after(
    told({ renderSkippedFrames: 100, renderTotalFrames: 1_000, outputSkippedFrames: 0, outputTotalFrames: 500 }),
    told({ renderSkippedFrames: 103, renderTotalFrames: 1_060, outputSkippedFrames: 6, outputTotalFrames: 560 }),
  )
  expect(seen.get('main')).toMatchObject({ renderSkippedPercent: 5, encodeSkippedPercent: 10 })
})

test('the same figures again change nothing', () => {
  const last = told({ renderSkippedFrames: 3, renderTotalFrames: 60 })
  const seen = after(told({ renderSkippedFrames: 0, renderTotalFrames: 0 }), last, last)
  expect(seen.get('main')?.renderSkippedPercent).toBe(5)
})

test('while nothing is encoded, or OBS began anew, it is not known', () => {
  const idle = after(told({ renderTotalFrames: 0, outputTotalFrames: 9 }), told({ renderTotalFrames: 60, outputTotalFrames: 9 }))
  expect(idle.get('main')).toMatchObject({ renderSkippedPercent: 0, encodeSkippedPercent: null })
  const anew = after(told({ renderTotalFrames: 6_000 }), told({ renderTotalFrames: 60 }))
  expect(anew.get('main')?.renderSkippedPercent).toBeNull()
  const lost = after(told({ renderTotalFrames: 60 }), [connection({ state: 'unreachable', stats: null })])
  expect(lost.get('main')).toMatchObject({ renderSkippedPercent: null, stats: null, connected: false })
})
