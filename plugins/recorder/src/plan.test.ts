import type { ObsConnection } from '@restrike/obs/contract'
import { expect, test } from 'vitest'
import { isReleased, plan, type Open } from './plan.ts'

const idle: NonNullable<ObsConnection['recording']> = {
  ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
  ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
}
const running = (label: string | null, path: string | null = '/v/1.mkv') => ({ ...idle, active: true, path, label })
const wanting = (recording: ObsConnection['wanted']['recording']) => ({ recording, streaming: null, replayBuffer: null, scene: null })
const byHand = (change: 'started' | 'stopped', label: string | null, output: 'recording' | 'streaming' = 'recording') => ({
  ...{ output, change, label },
  at: '2026-03-14T09:00:00.000Z',
})

function obs(given: Partial<ObsConnection> = {}): ObsConnection {
  return {
    ...{ name: 'main', url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: '2026-03-14T08:00:00.000Z' },
    ...{ problem: null, fix: null, version: '31.0.0', webSocketVersion: '5.5.0', scene: null, scenes: null },
    ...{ recording: idle, streaming: null, replayBuffer: null, virtualCamera: null, stats: null, wanted: wanting(null), byHand: null },
    ...given,
  }
}

const file = { folder: 'day', name: '12 A - B' }
const openOf = (matchId: string, path = '/v/1.mkv'): Open => ({ matchId, path })
const old = { label: 'old', file: null }
const m1 = { label: 'M1', file }

test.each<[string, Partial<ObsConnection>, 'M1' | null, Open | null, unknown]>([
  ['OBS is idle and a match is on', {}, 'M1', null, m1],
  ['nothing is known of its recording yet', { recording: null }, 'M1', null, m1],
  ['it is wanted already', { wanted: wanting(m1) }, 'M1', null, undefined],
  ['it records what is wanted', { recording: running('M1'), wanted: wanting(m1) }, 'M1', openOf('M1'), undefined],
  ['it records the match before', { recording: running('M0'), wanted: wanting({ ...m1, label: 'M0' }) }, 'M1', openOf('M0'), m1],
  ['it records what somebody began', { recording: running(null) }, 'M1', null, m1],
  ['somebody stopped this match by hand', { byHand: byHand('stopped', 'M1') }, 'M1', null, undefined],
  ['somebody is stopping it by hand', { byHand: byHand('stopped', 'M1'), recording: running('M1') }, 'M1', openOf('M1'), undefined],
  ['somebody stopped it and then began again', { byHand: byHand('stopped', 'M1'), recording: running(null, '/v/2.mkv') }, 'M1', null, m1],
  ['somebody stopped the match before by hand', { byHand: byHand('stopped', 'M0') }, 'M1', null, m1],
  ['somebody stopped the stream by hand', { byHand: byHand('stopped', 'M1', 'streaming') }, 'M1', null, m1],
  ['it is for streaming only', { role: 'stream' }, 'M1', null, undefined],
  [
    'it is for streaming only, and the match is over',
    { role: 'stream', recording: running('M1'), wanted: wanting(m1) },
    null,
    null,
    undefined,
  ],
  ['it is not connected', { state: 'connecting', recording: null }, 'M1', null, undefined],
  ['it was disconnected by the operator', { state: 'disconnected', recording: null }, 'M1', null, undefined],
  ['no match, nothing recorded', {}, null, null, undefined],
  ['no match, and somebody records', { recording: running(null) }, null, null, undefined],
  ['the match is over', { recording: running('M1'), wanted: wanting(m1) }, null, openOf('M1'), 'off'],
  ['the match is over and its recording ended already', { wanted: wanting(m1) }, null, null, 'off'],
  ['the match is over, and the wish was taken back while it records', { recording: running('M1') }, null, openOf('M1'), 'off'],
  ['the end is wanted already', { recording: running('M1'), wanted: wanting('off') }, null, openOf('M1'), undefined],
  ['the next match after an end', { wanted: wanting('off') }, 'M1', null, m1],
  ['found running from before the restart, the same match', { recording: running(null) }, 'M1', openOf('M1'), m1],
  ['found running from before the restart, another match', { recording: running(null) }, 'M1', openOf('old'), old],
  ['found running from before the restart, no match now', { recording: running(null) }, null, openOf('old'), old],
  ['being taken up as the other match', { recording: running(null), wanted: wanting(old) }, 'M1', openOf('old'), undefined],
  ['taken up as the other match', { recording: running('old'), wanted: wanting(old) }, 'M1', openOf('old'), m1],
  ['taken up, and no match now', { recording: running('old'), wanted: wanting(old) }, null, openOf('old'), 'off'],
  ['another file than the one from before', { recording: running(null, '/v/2.mkv') }, null, openOf('old'), undefined],
])('%s', (_what, given, matchId, open, recording) => {
  const wish = plan(obs(given), matchId === null ? null : { matchId, file }, open)
  expect(wish?.recording).toEqual(recording)
  expect(wish === undefined || wish.reason.length > 10).toBe(true)
})

test.each([
  ['nothing by hand', {}, false],
  ['stopped by hand', { byHand: byHand('stopped', 'M1') }, true],
  ['stopped by hand, another match', { byHand: byHand('stopped', 'M0') }, false],
  ['started by hand', { byHand: byHand('started', 'M1') }, false],
  ['stopped and begun again', { byHand: byHand('stopped', 'M1'), recording: running(null) }, false],
])('left alone in this match: %s', (_what, given, released) => {
  expect(isReleased(obs(given), 'M1')).toBe(released)
})
