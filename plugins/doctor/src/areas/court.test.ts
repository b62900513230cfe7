// Recording, replay and disks: what the operator must know before the first match.
import { describe, expect, test } from 'vitest'
import { answered, unanswered } from '../answer.ts'
import type { DoctorCheck } from '../contract.ts'
import { ago, found, healthy, machine, own as program, recorder } from '../fixtures.ts'
import { diskChecks } from './disk.ts'
import { recordingChecks } from './recording.ts'
import { replayChecks } from './replay.ts'

type Status = DoctorCheck['status']

describe('recording', () => {
  const running = {
    connection: 'main',
    state: 'recording' as const,
    recordingId: 'r1',
    path: '/films/a.mkv',
    startedAt: ago(1),
    growing: true,
    bytes: 1,
  }
  const checksOf = (change: Partial<typeof recorder>) => recordingChecks({ ...healthy, recorder: answered({ ...recorder, ...change }) })

  test.each<[string, Partial<typeof recorder>, Status, string]>([
    ['between matches', {}, 'ok', 'Each match is recorded; none is on now'],
    ['in a match', { matchId: 'm1', connections: [running] }, 'ok', 'A match is recorded by "main" (growing)'],
    ['switched off', { enabled: false }, 'warn', 'Switched off: matches are not recorded'],
    [
      'stopped by hand',
      { matchId: 'm1', connections: [{ ...running, state: 'released' }] },
      'warn',
      'Stopped by hand in this match: "main"',
    ],
    ['about to begin', { matchId: 'm1' }, 'ok', 'The match is about to be recorded'],
  ])('%s', (_, change, status, finding) => {
    expect(found(checksOf(change), 'recording.enabled')).toMatchObject({ status, finding })
  })

  test.each([
    ['failed', 'fail'],
    ['degraded', 'warn'],
  ] as const)('an alarm that is %s is a finding that is %s', (severity, status) => {
    const alarm = {
      kind: 'not-growing' as const,
      connection: 'Cam 1',
      severity,
      matchId: 'm1',
      reason: 'It does not grow.',
      fix: 'Look at OBS.',
      since: ago(0),
    }
    expect(found(checksOf({ alarms: [alarm] }), 'recording.alarm.not-growing.cam-1')).toMatchObject({
      status,
      finding: `It does not grow (since ${ago(0)})`,
      fix: 'Look at OBS.',
    })
  })

  test('the folder and the last file are told', () => {
    const part = { part: 1, path: '/films/a.mkv', startedAt: ago(9), startedMonotonicMs: 1, endedAt: ago(1), timing: 'measured' as const }
    const rest = { timecodeLagMs: 0, fromMs: 0, durationMs: 1, bytes: 1, checksum: null }
    const recording = {
      id: 'r',
      matchId: 'm1',
      connection: 'main',
      path: '/films/a.mkv',
      startedAt: ago(9),
      endedAt: ago(1),
      durationMs: 1,
      bytes: 1,
    }
    const withState = (state: 'complete' | 'damaged') =>
      found(
        recordingChecks({ ...healthy, recordings: answered({ recordings: [{ ...recording, parts: [{ ...part, ...rest, state }] }] }) }),
        'recording.last',
      )
    expect(withState('complete')).toMatchObject({ status: 'ok', finding: '/films/a.mkv (complete)' })
    expect(withState('damaged')).toMatchObject({ status: 'warn', finding: expect.stringMatching(/smaller than what OBS wrote/) })
    expect(found(recordingChecks(healthy), 'recording.folder').finding).toBe(
      'A match would be called "245 DESMOND - THIBAULT" in the folder that is set in OBS',
    )
  })
})

describe('replay', () => {
  const trouble = { reason: 'OBS tells of no file.', fix: 'Restart OBS.' }
  const bufferOf = (state: 'ready' | 'off' | 'stuck' | 'away', own: typeof trouble | null) =>
    found(
      replayChecks({
        ...healthy,
        replay: answered({ review: null, ring: null, cards: null, buffers: [{ connection: 'main', state, trouble: own }] }),
      }),
      'replay.buffer.main',
    )
  test.each([
    ['ready', null, 'ok', 'Ready'],
    ['off', trouble, 'warn', 'OBS tells of no file'],
    ['stuck', trouble, 'fail', 'OBS tells of no file'],
    ['away', null, 'warn', 'It is away'],
  ] as const)('a buffer that is %s', (state, own, status, finding) => {
    expect(bufferOf(state, own)).toMatchObject({ status, finding })
  })

  const clip = {
    ...{
      clipId: 'c1',
      kind: 'challenge' as const,
      matchId: 'm1',
      by: 'blue',
      reason: null,
      label: null,
      at: ago(0),
      createdAt: ago(0),
      url: '/media/c1.mp4',
    },
    ...{
      durationMs: 9_000,
      jumpToMs: 1_000,
      source: 'replay-buffer' as const,
      jumpTarget: 'point' as const,
      window: null,
      angles: [],
      trouble: null,
    },
    ...{ timings: { askedMs: 1, savedMs: 300, readyMs: 600, shownMs: 800 }, protected: true },
  }
  const timingOf = (change: object) =>
    found(replayChecks({ ...healthy, clips: answered({ clips: [{ ...clip, ...change }] }) }), 'replay.timing')
  test.each<[string, object, Status]>([
    ['quick', {}, 'ok'],
    ['slow', { timings: { ...clip.timings, readyMs: 2_100 } }, 'warn'],
    ['slow, and nobody waited', { kind: 'moment', timings: { ...clip.timings, readyMs: 2_100 } }, 'ok'],
    ['not from the buffer', { source: 'recording', trouble }, 'warn'],
  ])('a replay that was %s', (_, change, status) => {
    expect(timingOf(change).status).toBe(status)
  })
  test('tells where the last one came from, and how quickly', () => {
    expect(timingOf({}).finding).toBe(`To be played after 600 ms, from the buffer (${ago(0)})`)
  })
})

describe('disks', () => {
  const diskOf = (freeBytes: number | null) => {
    const disks = machine.disks.map((disk) => ({ ...disk, freeBytes }))
    return diskChecks({ ...healthy, machine: answered({ ...machine, disks }) })
  }
  test.each<[number | null, Status]>([
    [200e9, 'ok'],
    [9.9e9, 'warn'],
    [0.9e9, 'fail'],
    [null, 'unknown'],
  ])('with %d bytes free', (freeBytes, status) => {
    expect(found(diskOf(freeBytes), 'disk.data').status).toBe(status)
    expect(found(diskOf(freeBytes), 'disk.recording.films').status).toBe(status)
  })

  test('the disk of the data is looked at by the doctor where nobody measures', () => {
    const nobody = unanswered('kernel.unavailable', 'it is failed')
    expect(found(diskChecks({ ...healthy, machine: nobody }), 'disk.data')).toMatchObject({
      status: 'ok',
      finding: '200 GB free of 500 GB at /data',
    })
    const neither = { ...program, disk: unanswered('doctor.disk', 'the disk gave no answer') }
    expect(found(diskChecks({ ...healthy, machine: nobody, own: neither }), 'disk.data')).toMatchObject({
      status: 'unknown',
      finding: 'Cannot be seen: the disk gave no answer',
    })
  })

  test.each<[number | null, Status]>([
    [0, 'fail'],
    [9, 'warn'],
    [10, 'ok'],
    [null, 'ok'],
  ])('a disk with room for %d matches', (matchesLeft, status) => {
    const disks = recorder.disks.map((disk) => ({ ...disk, matchesLeft }))
    expect(found(diskChecks({ ...healthy, recorder: answered({ ...recorder, disks }) }), 'disk.forecast.main').status).toBe(status)
  })
})
