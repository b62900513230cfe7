import { expect, test } from 'vitest'
import type { Part } from './part.ts'
import { positionsOf, recordingId, recordingsOf } from './recordings.ts'
import { Recording } from './contract.ts'

const t0 = Date.UTC(2026, 2, 14, 9)

/** A measured file from one second of the day to another. */
function part(fromS: number, toS: number | null, given: Partial<Part> = {}): Part {
  const { matchId = 'M1', connection = 'main' } = given
  const ended = toS === null ? null : { at: t0 + toS * 1_000, monotonicMs: toS * 1_000 }
  return {
    ...{ recordingId: recordingId(matchId, connection), matchId, connection, openedAt: t0 + fromS * 1_000, path: `/v/${fromS}` },
    ...{ state: toS === null ? 'recording' : 'complete', base: { at: t0 + fromS * 1_000, monotonicMs: fromS * 1_000 } },
    ...{ lagMs: 0, timing: 'measured', timecodeLagMs: 0, fromMs: 0, end: ended, endedAt: ended?.at ?? null },
    ...{ durationMs: toS === null ? null : (toS - fromS) * 1_000, bytes: 5, checksum: 'abc', gaps: [] },
    ...given,
  }
}

test('parts of one OBS and one match make a recording, in the order in which they were opened', () => {
  const [recording, ...others] = recordingsOf([part(30, 50), part(0, 20)])
  expect(others).toEqual([])
  expect(recording).toMatchObject({ id: 'M1~main', path: '/v/0', durationMs: 40_000, bytes: 10 })
  expect(recording?.parts.map(({ part: number, path }) => [number, path])).toEqual([
    [1, '/v/0'],
    [2, '/v/30'],
  ])
  expect([recording?.startedAt, recording?.endedAt]).toEqual(['2026-03-14T09:00:00.000Z', '2026-03-14T09:00:50.000Z'])
})

test('each match and each OBS has its own, newest first', () => {
  const parts = [part(0, 20), part(5, 20, { connection: 'side' }), part(30, 50, { matchId: 'M2' })]
  expect(recordingsOf(parts).map(({ id }) => id)).toEqual(['M2~main', 'M1~side', 'M1~main'])
})

test('while a part runs the recording has neither end nor length', () => {
  const [recording] = recordingsOf([part(0, 20), part(30, null, { bytes: null })])
  expect(recording).toMatchObject({ endedAt: null, durationMs: null, bytes: null })
})

test('in a file that was on already the match begins later and is shorter', () => {
  expect(recordingsOf([part(0, 20, { fromMs: 5_000 })])).toMatchObject([{ startedAt: '2026-03-14T09:00:05.000Z', durationMs: 15_000 }])
})

test('a file shorter than where its match begins has nothing of it, and can be told', () => {
  const [recording] = recordingsOf([part(0, 20, { fromMs: 15_000, durationMs: 9_000, state: 'damaged' })])
  expect(Recording.parse(recording).durationMs).toBe(0)
})

test.each<[string, number, Array<[string, number, number]>]>([
  ['in the first part', 10, [['/v/0', 1, 10_000]]],
  ['between two parts', 25, []],
  ['in the second part', 35, [['/v/30', 2, 5_000]]],
  ['behind the last one', 60, []],
  ['before all', -1, []],
])('a moment %s', (_what, atS, expected) => {
  const positions = positionsOf([part(30, 50), part(0, 20)], t0 + atS * 1_000)
  expect(positions.map(({ path, part: number, positionMs }) => [path, number, positionMs])).toEqual(expected)
})

test('a moment is found once for each OBS that has it', () => {
  const parts = [part(0, 20), part(5, 20, { connection: 'side', path: '/w' }), part(0, 4, { connection: 'late' })]
  expect(positionsOf(parts, t0 + 10_000).map(({ connection, positionMs }) => [connection, positionMs])).toEqual([
    ['main', 10_000],
    ['side', 5_000],
  ])
})

test('in one file of two matches a moment belongs to the match it is of', () => {
  const first = part(0, 20, { path: '/v', endedAt: t0 + 10_000 })
  const second = part(0, 20, { path: '/v', matchId: 'M2', openedAt: t0 + 10_000, fromMs: 10_000 })
  expect(positionsOf([first, second], t0 + 9_000).map(({ matchId }) => matchId)).toEqual(['M1'])
  expect(positionsOf([first, second], t0 + 11_000)).toMatchObject([{ matchId: 'M2', positionMs: 11_000, part: 1 }])
})
