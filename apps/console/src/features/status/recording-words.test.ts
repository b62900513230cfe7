import type { ObsConnection, ObsRecording } from '@restrike/obs/contract'
import type { Alarm, RecorderConnection, RecorderStatus } from '@restrike/recorder/contract'
import { expect, test } from 'vitest'
import { recordingWords, worstFirst } from './recording-words.ts'
import { obsConnection, obsRecording } from './status-fixture.ts'

const at = '2026-01-01T10:00:00.000Z'
const running = (more: Partial<ObsRecording> = {}) => obsRecording({ active: true, growing: true, startedAt: at, ...more })
const connection = (more: Partial<ObsConnection> = {}) => obsConnection({ recording: obsRecording({}), ...more })
const part = (state: RecorderConnection['state'], more: Partial<RecorderConnection> = {}): RecorderConnection => ({
  connection: 'main',
  state,
  recordingId: null,
  path: null,
  startedAt: null,
  growing: null,
  bytes: null,
  ...more,
})
const recorder = (connections: RecorderConnection[], alarms: Alarm[] = []): RecorderStatus => ({
  enabled: true,
  matchId: 'm1',
  stopAt: null,
  connections,
  alarms,
  disks: [],
})
const alarm = (kind: Alarm['kind'], severity: Alarm['severity'], since = at): Alarm => ({
  kind,
  connection: 'main',
  severity,
  matchId: 'm1',
  reason: 'r',
  fix: 'f',
  since,
})
const seen = (status: RecorderStatus | null, connections: ObsConnection[] | null) => {
  const { tone, word, detail, since } = recordingWords(status, connections && { connections })
  return `${tone}: ${word}${since === null ? '' : ' mm:ss'}${detail === null ? '' : ` · ${detail}`}`
}

test.each<[string, RecorderStatus | null, ObsConnection[] | null, string]>([
  ['nothing is told', null, null, 'unknown: REC · unknown'],
  ['there is no OBS', recorder([]), [], 'plain: no OBS'],
  ['between matches', recorder([part('idle')]), [connection()], 'plain: not recording'],
  ['bytes arrive', recorder([part('recording')]), [connection({ recording: running() })], 'good: REC mm:ss · growing'],
  [
    'no bytes arrive',
    recorder([part('recording')]),
    [connection({ recording: running({ growing: false }) })],
    'bad: REC mm:ss · not growing',
  ],
  [
    'it is too young',
    recorder([part('recording')]),
    [connection({ recording: running({ growing: null }) })],
    'unknown: REC mm:ss · checking',
  ],
  ['it is paused', recorder([part('recording')]), [connection({ recording: running({ paused: true }) })], 'warn: REC · paused'],
  ['it is about to end', recorder([part('stopping')]), [connection({ recording: running() })], 'good: REC mm:ss · ending'],
  ['started by hand', recorder([part('idle')]), [connection({ recording: running() })], 'good: REC mm:ss · growing'],
  ['stopped by hand in the match', recorder([part('released')]), [connection()], 'warn: REC · released'],
  ['OBS is asked to start', recorder([part('waiting')]), [connection()], 'warn: REC · starting'],
  [
    'OBS is away in a match',
    recorder([part('waiting')]),
    [connection({ state: 'unreachable', recording: null })],
    'warn: REC · waiting for OBS',
  ],
  ['OBS is away', recorder([part('idle')]), [connection({ state: 'unreachable', recording: null })], 'warn: REC · OBS not reachable'],
  [
    'the password is wrong',
    recorder([part('idle')]),
    [connection({ state: 'wrong-password', recording: null })],
    'warn: REC · wrong password',
  ],
  ['OBS is being reached', recorder([part('idle')]), [connection({ state: 'connecting', recording: null })], 'unknown: REC · connecting'],
  ['only the recorder speaks', recorder([part('recording', { growing: true, startedAt: at })]), null, 'good: REC mm:ss · growing'],
  ['only OBS speaks', null, [connection({ recording: running() })], 'good: REC mm:ss · growing'],
  ['recorder says so, OBS not yet', recorder([part('recording')]), [connection()], 'unknown: REC · checking'],
])('when %s', (_case, status, connections, words) => {
  expect(seen(status, connections)).toBe(words)
})

test('of several connections the worst that records is shown; one that only streams is none of them', () => {
  const good = connection({ recording: running() })
  const stuck = connection({ name: 'second', recording: running({ growing: false }) })
  const stream = connection({ name: 'third', role: 'stream', state: 'unreachable', recording: null })
  expect(seen(recorder([]), [good, stuck, stream])).toBe('bad: REC mm:ss · not growing')
  expect(seen(recorder([]), [good, stream])).toBe('good: REC mm:ss · growing')
})

test('an alarm is said instead of "growing", loudly when it is a failure', () => {
  const status = (...alarms: Alarm[]) => recorder([part('recording')], alarms)
  const obs = { connections: [connection({ recording: running() })] }
  expect(recordingWords(status(alarm('picture-black', 'degraded')), obs)).toMatchObject({
    tone: 'warn',
    detail: 'picture black',
    loud: false,
  })
  const both = status(alarm('frames-skipped', 'degraded'), alarm('not-growing', 'failed'))
  expect(recordingWords(both, obs)).toMatchObject({ tone: 'bad', detail: 'not growing', loud: true, since: at })
})

test('when OBS is away the alarm says why', () => {
  const status = recorder([part('waiting')], [alarm('not-connected', 'failed')])
  expect(seen(status, [connection({ state: 'wrong-password', recording: null })])).toBe('bad: REC · wrong password')
  expect(seen(status, null)).toBe('bad: REC · OBS away')
})

test('a disk that runs short is left to its own place', () => {
  const status = recorder([part('recording')], [alarm('disk-short', 'failed')])
  expect(seen(status, [connection({ recording: running() })])).toBe('good: REC mm:ss · growing')
})

test('alarms stand worst first, among equals what leaves the match unrecorded, then the oldest', () => {
  const later = '2026-01-01T10:00:05.000Z'
  const sorted = worstFirst([
    alarm('picture-frozen', 'degraded', later),
    alarm('frames-skipped', 'degraded'),
    alarm('stopped-by-hand', 'degraded', later),
    alarm('picture-black', 'degraded'),
    alarm('not-growing', 'failed', later),
  ])
  expect(sorted.map(({ kind }) => kind)).toEqual(['not-growing', 'stopped-by-hand', 'picture-black', 'picture-frozen', 'frames-skipped'])
})
