import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Inspection } from './inspect.ts'
import { closed, measured, partOf, positionAt, type Gap, type Part } from './part.ts'

const t0 = Date.UTC(2026, 2, 14, 9)

function part(given: Partial<Part> = {}): Part {
  return {
    ...{ recordingId: 'M1~main', matchId: 'M1', connection: 'main', openedAt: t0, path: '/v/1.mkv', state: 'recording' },
    ...{ base: { at: t0, monotonicMs: 1_000 }, lagMs: 0, timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: null, checksum: null, gaps: [] },
    ...given,
  }
}

function ok(given: Partial<Extract<Inspection, { kind: 'ok' }>> = {}): Inspection {
  return {
    ...{ kind: 'ok', bytes: 10_000_000, checksum: 'abc', durationMs: 60_000, frames: 1_800, frameIntervalMs: 33.3, firstVideoMs: 0 },
    ...{ lastVideoMs: 59_966, keyFrames: 30, keyFrameGapMs: 2_000, originMs: 0, declaredMs: 60_000 },
    ...given,
  }
}

const pause = (endMs: number, ms: number): Gap => ({ kind: 'pause', at: t0 + endMs, ms })
const clock = (seenMs: number, ms: number): Gap => ({ kind: 'clock', at: t0 + seenMs, ms })

describe('where a moment is', () => {
  test.each<[string, Partial<Part>, number, number | undefined]>([
    ['at its beginning', {}, 0, 0],
    ['later', {}, 12_345, 12_345],
    ['before its beginning', {}, -1, undefined],
    ['the timecode lags behind the picture', { lagMs: 800 }, 12_000, 12_800],
    ['before the timecode, and in the picture', { lagMs: 800 }, -800, 0],
    ['before the picture too', { lagMs: 800 }, -801, undefined],
    ['at its end', { endedAt: t0 + 60_000, durationMs: 60_000 }, 60_000, 60_000],
    ['behind its end', { endedAt: t0 + 60_000, durationMs: 60_000 }, 60_001, undefined],
    ['behind its end, not measured', { endedAt: t0 + 60_000 }, 60_001, undefined],
    ['in what the file is short of', { endedAt: t0 + 60_000, durationMs: 50_000 }, 50_001, undefined],
    ['before the match, in a file that was on already', { fromMs: 5_000 }, 4_000, 4_000],
    ['before a pause', { gaps: [pause(30_000, 10_000)] }, 19_999, 19_999],
    ['in a pause: where it goes on', { gaps: [pause(30_000, 10_000)] }, 25_000, 20_000],
    ['behind a pause', { gaps: [pause(30_000, 10_000)] }, 31_000, 21_000],
    ['behind two pauses', { gaps: [pause(30_000, 10_000), pause(50_000, 5_000)] }, 51_000, 36_000],
    ['the clock was set forwards: before', { gaps: [clock(80_000, 60_000)] }, 19_000, 19_000],
    ['the clock was set forwards: after', { gaps: [clock(80_000, 60_000)] }, 81_000, 21_000],
    ['the clock was set forwards: a time that never was', { gaps: [clock(80_000, 60_000)] }, 50_000, 20_000],
    ['the clock was set backwards: before', { gaps: [clock(-40_000, -60_000)] }, -40_001, undefined],
    ['the clock was set backwards: after', { gaps: [clock(-40_000, -60_000)] }, -39_000, 21_000],
    ['a pause and a step of the clock', { gaps: [pause(30_000, 10_000), clock(100_000, 60_000)] }, 101_000, 31_000],
  ])('%s', (_what, given, ms, position) => {
    expect(positionAt(part(given), t0 + ms)).toBe(position)
  })

  test('time never runs backwards in the file, leaves no hole, and stands still in a pause only', () => {
    const gaps = fc.array(fc.record({ goes: fc.integer({ min: 1, max: 20_000 }), stands: fc.integer({ min: 1, max: 20_000 }) }), {
      maxLength: 5,
    })
    fc.assert(
      fc.property(gaps, fc.integer({ min: 0, max: 3_000 }), (list, lagMs) => {
        let end = 0
        const made = list.map(({ goes, stands }) => pause((end += goes + stands), stands))
        const sut = part({ lagMs, gaps: made })
        let before = positionAt(sut, t0) ?? -1
        for (let ms = 97; ms <= end + 1_000; ms += 97) {
          const position = positionAt(sut, t0 + ms) ?? -1
          expect(position).toBeGreaterThanOrEqual(before)
          expect(position).toBeLessThanOrEqual(before + 97)
          before = position
        }
        const stood = list.reduce((sum, { stands }) => sum + stands, 0)
        expect(positionAt(sut, t0 + end)).toBe(end - stood + lagMs)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a closed file', () => {
  const end = { at: t0 + 60_500, monotonicMs: 61_500 }
  const done = (given: Partial<Part> = {}) => closed(part({ bytes: 9_900_000, ...given }), end, t0 + 61_000)

  test('ends with the order to end it, or when its end was noticed', () => {
    expect(done()).toMatchObject({ state: 'checking', end, endedAt: end.at })
    expect(closed(part(), null, t0 + 61_000)).toMatchObject({ state: 'checking', end: null, endedAt: t0 + 61_000 })
  })

  test.each<[string, Inspection, boolean, Partial<Part>]>([
    ['whole', ok(), true, { state: 'complete', bytes: 10_000_000, checksum: 'abc', durationMs: 60_000 }],
    ['a little smaller than what OBS wrote', ok({ bytes: 9_800_000 }), true, { state: 'complete' }],
    ['much smaller than what OBS wrote', ok({ bytes: 5_000_000 }), true, { state: 'damaged', bytes: 5_000_000, durationMs: 60_000 }],
    ['without a picture', { kind: 'damaged', bytes: 7, checksum: 'def', reason: 'no video' }, true, { state: 'damaged', bytes: 7 }],
    ['not there', { kind: 'missing' }, true, { state: 'missing', bytes: 9_900_000 }],
    ["on OBS's machine", { kind: 'missing' }, false, { state: 'elsewhere' }],
    ["on OBS's machine, and yet here", ok(), false, { state: 'complete' }],
    [
      'of a kind not known',
      { kind: 'unreadable', bytes: 8, checksum: 'x', reason: 'flv' },
      true,
      { state: 'unchecked', bytes: 8, checksum: 'x' },
    ],
    [
      'not to be opened',
      { kind: 'unreadable', bytes: null, checksum: null, reason: 'EACCES' },
      true,
      { state: 'unchecked', bytes: 9_900_000 },
    ],
  ])('%s', (_what, inspection, local, expected) => {
    expect(measured(done(), inspection, local)).toMatchObject(expected)
  })

  test('its beginning follows from its end and its length, so the lag of the timecode does too', () => {
    expect(measured(done(), ok(), true)).toMatchObject({ timing: 'measured', timecodeLagMs: -500, lagMs: -500 })
    expect(measured(done(), ok({ durationMs: 61_300 }), true)).toMatchObject({ timing: 'measured', timecodeLagMs: 800, lagMs: 800 })
  })

  test('in a file that was on already the beginning of the match goes with it', () => {
    const sut = done({ lagMs: 300, fromMs: 5_000 })
    expect(measured(sut, ok({ durationMs: 61_300 }), true)).toMatchObject({ lagMs: 800, fromMs: 5_500 })
    expect(measured(done({ lagMs: 300, fromMs: 0 }), ok({ durationMs: 61_300 }), true)).toMatchObject({ lagMs: 800, fromMs: 0 })
    expect(measured(done({ lagMs: 300, fromMs: 100 }), ok(), true)).toMatchObject({ lagMs: -500, fromMs: 0 })
  })

  test('its pauses are not in its length', () => {
    const paused = done({ gaps: [pause(30_000, 10_000), clock(40_000, 3_600_000)] })
    expect(measured(paused, ok({ durationMs: 51_300 }), true)).toMatchObject({ timing: 'measured', lagMs: 800 })
  })

  test.each<[string, Part, Inspection]>([
    ['it was cut off long before', done({ lagMs: 700 }), ok({ durationMs: 50_000 })],
    ['it went on long after', done({ lagMs: 700 }), ok({ durationMs: 65_000 })],
    ['nobody knows when it ended', closed(part({ lagMs: 700 }), null, t0 + 60_500), ok()],
    ['it is not whole', done({ lagMs: 700, bytes: 90_000_000 }), ok()],
  ])('stays estimated: %s', (_why, sut, inspection) => {
    expect(measured(sut, inspection, true)).toMatchObject({ timing: 'estimated', timecodeLagMs: null, lagMs: 700 })
  })

  test('is shown with its beginning in the picture, not in the timecode', () => {
    const shown = partOf(measured(done(), ok({ durationMs: 61_300 }), true), 2)
    expect(shown).toMatchObject({
      part: 2,
      startedAt: '2026-03-14T08:59:59.200Z',
      startedMonotonicMs: 200,
      endedAt: '2026-03-14T09:01:00.500Z',
    })
  })
})
