import type { ObsConnection, ObsOutput } from '@restrike/obs/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Inspection } from './inspect.ts'
import { PartKeeper } from './part-keeper.ts'
import { positionAt, type Part } from './part.ts'

/** Both clocks stand where a test begins. */
const zero = { at: Date.UTC(2026, 2, 14, 9), monotonicMs: 0 }
beforeEach(() => vi.useFakeTimers({ now: zero.at, toFake: ['Date', 'performance'] }))
afterEach(() => vi.useRealTimers())

const moment = (ms: number, clockSetMs = 0) => ({ at: zero.at + ms + clockSetMs, monotonicMs: zero.monotonicMs + ms })
const iso = (ms: number, clockSetMs = 0) => new Date(zero.at + ms + clockSetMs).toISOString()
const settled = () => new Promise((resolve) => setImmediate(resolve))

const idle: NonNullable<ObsConnection['recording']> = {
  ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
  ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
}

/** OBS as it records since `sinceMs`. */
function recording(path: string | null, label: string | null, sinceMs = 0, bytes = 1_000_000): NonNullable<ObsConnection['recording']> {
  const { at, monotonicMs } = moment(sinceMs)
  return {
    ...idle,
    active: true,
    path,
    label,
    bytes,
    startedAt: new Date(at).toISOString(),
    startedMonotonicMs: monotonicMs,
    growing: true,
  }
}

function obs(seen: ObsConnection['recording'], name = 'main'): ObsConnection {
  return {
    ...{ name, url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: iso(0), recording: seen },
    ...{ problem: null, fix: null, version: '31.0.0', webSocketVersion: '5.5.0', scene: null, scenes: null, byHand: null },
    ...{ streaming: null, replayBuffer: null, virtualCamera: null, stats: null },
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
  }
}

function whole(durationMs: number, bytes = 50_000_000): Inspection {
  return {
    ...{ kind: 'ok', bytes, checksum: 'abc', durationMs, frames: 10, frameIntervalMs: 33, firstVideoMs: 0, lastVideoMs: durationMs - 33 },
    ...{ keyFrames: 5, keyFrameGapMs: 2_000, originMs: 0, declaredMs: durationMs },
  }
}

/** A keeper with the table that it fills, and files by path. */
function keeping(begun: Record<string, number> = {}) {
  const rows = new Map<string, Part>()
  const files = new Map<string, Inspection>()
  const asked: string[] = []
  const warned: string[] = []
  const keeper = new PartKeeper({
    usualLagMs: 0,
    store: { keep: (part) => void rows.set(`${part.recordingId} ${part.openedAt}`, part) },
    log: { debug() {}, info() {}, warn: (text) => void warned.push(text), error() {} },
    inspect: (path) => {
      asked.push(path)
      const found = files.get(path)
      return found ? Promise.resolve(found) : Promise.reject(new Error('the inspector is closed'))
    },
    pause: () => Promise.resolve(),
    begunAt: (matchId) => (begun[matchId] === undefined ? null : zero.at + begun[matchId]),
    changed: () => undefined,
  })
  const see = (ms: number, seen: ObsConnection['recording'], name?: string) => keeper.see(obs(seen, name), moment(ms))
  const hear = (ms: number, change: ObsOutput['change'], given: Partial<ObsOutput> = {}, local = true) => {
    const { at, monotonicMs } = moment(ms)
    const usual = { name: 'main', output: 'recording', by: 'us', path: null, label: null, bytes: null } as const
    keeper.hear({ ...usual, change, at: new Date(at).toISOString(), monotonicMs, ...given }, local)
  }
  return { keeper, rows, files, asked, warned, see, hear, parts: () => [...rows.values()] }
}

test('a part begins when file, match and beginning are known, and not before', () => {
  const { see, parts } = keeping()
  see(100, { ...recording(null, 'M1'), startedAt: null, startedMonotonicMs: null })
  see(200, { ...recording('/v/1', 'M1'), startedAt: null, startedMonotonicMs: null })
  see(300, recording('/v/1', null))
  expect(parts()).toEqual([])
  see(600, recording('/v/1', 'M1', 50))
  expect(parts()).toMatchObject([{ recordingId: 'M1~main', path: '/v/1', state: 'recording', fromMs: 0, base: moment(50) }])
})

test('it ends with the order to end it, and its beginning follows from its length', async () => {
  const { keeper, files, see, hear, parts } = keeping()
  files.set('/v/1', whole(60_300))
  see(600, recording('/v/1', 'M1', 0))
  hear(60_000, 'stopping', { path: '/v/1', bytes: 49_000_000 })
  hear(60_900, 'stopped', { path: '/v/1' })
  see(61_000, idle)
  await settled()
  expect(parts()).toMatchObject([{ state: 'complete', endedAt: zero.at + 60_000, bytes: 50_000_000, timing: 'measured' }])
  expect(parts()[0]?.lagMs).toBeCloseTo(300, 3)
  expect(keeper.open('main')).toBeNull()
})

test('the lag of the timecode is learned from one file for the next', async () => {
  const { files, see, hear, parts } = keeping()
  files.set('/v/1', whole(60_300))
  see(600, recording('/v/1', 'M1', 0))
  hear(60_000, 'stopped', { path: '/v/1' })
  await settled()
  see(70_000, recording('/v/2', 'M2', 69_000))
  expect(parts()[1]).toMatchObject({ timing: 'estimated', timecodeLagMs: null })
  expect(parts()[1]?.lagMs).toBeCloseTo(300, 3)
})

test('without a word of its end the status ends it, and how exactly is not claimed', async () => {
  const { files, see, parts } = keeping()
  files.set('/v/1', whole(60_000))
  see(600, recording('/v/1', 'M1'))
  see(60_500, idle)
  await settled()
  expect(parts()).toMatchObject([{ state: 'complete', end: null, endedAt: zero.at + 60_500, timing: 'estimated', durationMs: 60_000 }])
})

test.each([
  ['OBS gave up by itself', { by: 'obs' } as const, 'stopped' as const],
  ['OBS was lost', { by: 'obs' } as const, 'lost' as const],
])('%s: when the file ended is not known', async (_what, given, change) => {
  const { files, see, hear, parts } = keeping()
  files.set('/v/1', whole(59_000))
  see(600, recording('/v/1', 'M1'))
  hear(60_000, change, { ...given, path: '/v/1' })
  await settled()
  expect(parts()).toMatchObject([{ state: 'complete', end: null, endedAt: zero.at + 60_000, timing: 'estimated' }])
})

test('after a loss the same match goes on in a second part', async () => {
  const { files, see, hear, parts } = keeping({ M1: -500 })
  files.set('/v/1', whole(20_000, 900_000))
  see(600, recording('/v/1', 'M1'))
  see(20_000, null)
  hear(40_000, 'lost', { path: '/v/1', by: 'obs', bytes: 5_000_000 })
  see(40_001, idle)
  see(42_000, recording('/v/2', 'M1', 41_000))
  await settled()
  expect(parts().map(({ path, state, fromMs }) => [path, state, fromMs])).toEqual([
    ['/v/1', 'damaged', 0],
    ['/v/2', 'recording', 0],
  ])
})

test('a connection that was away changes nothing when OBS still writes the same file', () => {
  const { see, parts } = keeping()
  see(600, recording('/v/1', 'M1'))
  see(20_000, null)
  see(30_000, recording(null, 'M1'))
  see(30_500, recording('/v/1', null))
  see(31_000, recording('/v/1', 'M1'))
  expect(parts()).toHaveLength(1)
})

test.each(['event first', 'status first'])('a late event or status loses nothing: %s', async (order) => {
  const { files, see, hear, parts } = keeping()
  for (const path of ['/v/1', '/v/2']) files.set(path, whole(60_000))
  see(600, recording('/v/1', 'M1'))
  const steps = [() => hear(60_000, 'stopped', { path: '/v/1' }), () => see(60_001, idle)]
  for (const step of order === 'event first' ? steps : steps.toReversed()) step()
  see(61_000, recording('/v/2', 'M2', 60_500))
  hear(61_001, 'started', { path: '/v/2', label: 'M2' })
  await settled()
  expect(parts().map(({ path, state, matchId }) => [path, state, matchId])).toEqual([
    ['/v/1', 'complete', 'M1'],
    ['/v/2', 'recording', 'M2'],
  ])
})

test('an event about another file leaves the part alone', () => {
  const { keeper, see, hear } = keeping()
  see(600, recording('/v/1', 'M1'))
  hear(700, 'stopping', { path: '/v/0', bytes: 99_000_000 })
  hear(800, 'stopped', { path: '/v/0' })
  hear(900, 'stopped', { output: 'streaming' })
  hear(950, 'stopped', { name: 'other', path: '/v/1' })
  expect(keeper.open('main')).toMatchObject({ state: 'recording', end: null })
})

test('one OBS never touches the part of another', () => {
  const { keeper, see } = keeping()
  see(600, recording('/v/1', 'M1'), 'main')
  see(600, recording('/w/1', 'M1'), 'side')
  see(700, idle, 'side')
  expect(keeper.openParts().map(({ recordingId }) => recordingId)).toEqual(['M1~main'])
})

const splits = {
  'event first': [
    (of: ReturnType<typeof keeping>) => of.hear(60_000, 'file-changed', { path: '/v/2', label: 'M1', by: 'obs', bytes: 50_000_000 }),
    (of: ReturnType<typeof keeping>) => of.see(60_001, recording('/v/2', 'M1', 60_000, 50_000_000)),
  ],
  'status first': [
    (of: ReturnType<typeof keeping>) => of.see(60_001, recording('/v/2', 'M1', 60_000, 50_000_000)),
    (of: ReturnType<typeof keeping>) => of.hear(60_002, 'file-changed', { path: '/v/2', label: 'M1', by: 'obs', bytes: 50_000_000 }),
  ],
}

test.each(Object.entries(splits))('OBS goes on in another file, whose figures are not its own: %s', async (_order, steps) => {
  const of = keeping({ M1: -500 })
  of.files.set('/v/1', whole(60_000)).set('/v/2', whole(30_000, 25_000_000))
  of.see(600, recording('/v/1', 'M1'))
  for (const step of steps) step(of)
  // OBS counts bytes and time since its start, over both files.
  of.see(70_000, recording('/v/2', 'M1', 0, 75_000_000))
  of.hear(90_000, 'stopping', { path: '/v/2', bytes: 75_000_000 })
  of.hear(90_500, 'stopped', { path: '/v/2' })
  await settled()
  expect(of.parts().map(({ path, state, recordingId }) => [path, state, recordingId])).toEqual([
    ['/v/1', 'complete', 'M1~main'],
    ['/v/2', 'complete', 'M1~main'],
  ])
  const [first, second] = of.parts()
  expect(first && positionAt(first, zero.at + 30_000)).toBeCloseTo(30_000, 0)
  expect(second && positionAt(second, zero.at + 70_000)).toBeCloseTo(10_000, 0)
})

test('another file and the end at once: the second file is kept too', async () => {
  const { files, see, hear, parts } = keeping()
  files.set('/v/1', whole(60_000)).set('/v/2', whole(500))
  see(600, recording('/v/1', 'M1'))
  hear(60_000, 'file-changed', { path: '/v/2', label: 'M1', by: 'obs' })
  hear(60_400, 'stopping', { path: '/v/2' })
  hear(60_500, 'stopped', { path: '/v/2' })
  see(60_600, idle)
  await settled()
  expect(parts().map(({ path, state }) => [path, state])).toEqual([
    ['/v/1', 'complete'],
    ['/v/2', 'complete'],
  ])
})

test('in a file that was on already the match begins later', () => {
  const { see, parts } = keeping({ M1: 300_000 })
  see(300_500, recording('/v/1', 'M1', 0))
  expect(parts()).toMatchObject([{ fromMs: 300_000 }])
})

test('a file that goes on under the next match is measured when it is closed, for both', async () => {
  const { files, asked, see, hear, parts } = keeping({ M1: -500, M2: 100_000 })
  files.set('/v/1', whole(180_400, 90_000_000))
  see(600, recording('/v/1', 'M1'))
  hear(30_000, 'paused')
  hear(40_000, 'resumed')
  see(100_500, recording('/v/1', 'M2', 0, 60_000_000))
  await settled()
  expect(asked).toEqual([])
  hear(190_000, 'stopping', { path: '/v/1', bytes: 89_900_000 })
  hear(190_100, 'stopped', { path: '/v/1' })
  await settled()
  expect(parts().map(({ matchId, state, timing }) => [matchId, state, timing])).toEqual([
    ['M1', 'complete', 'measured'],
    ['M2', 'complete', 'measured'],
  ])
  const [first, second] = parts()
  // The file has 400 ms more than the timecode tells, and ten seconds of pause.
  expect(first).toMatchObject({ endedAt: zero.at + 100_500, fromMs: 0 })
  expect(second).toMatchObject({ endedAt: zero.at + 190_000, fromMs: expect.closeTo(90_400, 3) })
  expect(first && positionAt(first, zero.at + 50_000)).toBeCloseTo(40_400, 0)
  expect(second && positionAt(second, zero.at + 150_000)).toBeCloseTo(140_400, 0)
})

test('a pause is left out by the clock that nobody sets', () => {
  const { keeper, see, hear } = keeping()
  see(600, recording('/v/1', 'M1'))
  hear(10_000, 'paused')
  keeper.tick(moment(12_000, 3_600_000))
  hear(15_000, 'resumed', { at: iso(15_000, 3_600_000) })
  const part = keeper.open('main')
  expect(part && positionAt(part, zero.at + 9_000)).toBe(9_000)
  expect(part && positionAt(part, zero.at + 3_600_000 + 16_000)).toBeCloseTo(11_000, 3)
})

test('a recording ended in its pause has no more than was recorded', async () => {
  const { files, see, hear, parts } = keeping()
  files.set('/v/1', whole(10_200))
  see(600, recording('/v/1', 'M1'))
  hear(10_000, 'paused')
  hear(30_000, 'stopping')
  hear(30_100, 'stopped')
  await settled()
  expect(parts()).toMatchObject([{ state: 'complete', timing: 'measured' }])
  expect(parts()[0]?.lagMs).toBeCloseTo(200, 3)
})

test('the clock that is set is noticed once, and told', () => {
  const { keeper, see } = keeping()
  see(600, recording('/v/1', 'M1'))
  expect(keeper.tick(moment(1_000))).toBe(0)
  expect(keeper.tick(moment(1_250, -60_000))).toBe(-60_000)
  expect(keeper.tick(moment(1_500, -60_000))).toBe(0)
  const part = keeper.open('main')
  expect(part && positionAt(part, zero.at + 5_000 - 60_000)).toBeCloseTo(5_000, 3)
})

test('an earlier beginning is believed, since every answer of OBS only lags', () => {
  const { keeper, see } = keeping()
  see(600, recording('/v/1', 'M1', 90))
  see(1_100, recording('/v/1', 'M1', 40))
  expect(keeper.open('main')?.base.at).toBe(zero.at + 40)
})

test('with an earlier beginning of the file the match begins later in it', () => {
  const { keeper, see } = keeping({ M1: 5_000 })
  see(5_600, recording('/v/1', 'M1', 700))
  expect(keeper.open('main')?.fromMs).toBeCloseTo(4_300, 3)
  see(6_100, recording('/v/1', 'M1', 100))
  expect(keeper.open('main')?.fromMs).toBeCloseTo(4_900, 3)
})

test('a running part is kept every five seconds', () => {
  const { rows, see } = keeping()
  const kept = vi.spyOn(rows, 'set')
  for (let ms = 0; ms < 20_000; ms += 500) see(ms, recording('/v/1', 'M1', 0, ms))
  expect(kept).toHaveBeenCalledTimes(4)
})

function stored(given: Partial<Part> = {}): Part {
  return {
    ...{ recordingId: 'M1~main', matchId: 'M1', connection: 'main', openedAt: zero.at - 90_000, path: '/v/1', state: 'recording' },
    ...{ base: { at: zero.at - 90_000, monotonicMs: 777 }, lagMs: 300, timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: 1_000, checksum: null, gaps: [] },
    ...given,
  }
}

test('after a restart the file that is still written goes on as the part it was', async () => {
  const { keeper, files, see, hear, parts } = keeping()
  files.set('/v/1', whole(100_300))
  keeper.restore([stored()], new Map())
  see(500, recording('/v/1', null, -89_950))
  see(1_000, recording('/v/1', 'M1', -89_950))
  hear(10_000, 'stopping', { path: '/v/1' })
  hear(10_100, 'stopped', { path: '/v/1' })
  await settled()
  expect(parts()).toMatchObject([{ openedAt: zero.at - 90_000, state: 'complete', timing: 'measured' }])
  expect(parts()[0]?.lagMs).toBeCloseTo(300, 3)
})

test('the lag is not learned from a file of an earlier run: what it knew of its beginning may be worth less than a timecode', async () => {
  const { keeper, files, see, hear, parts } = keeping()
  files.set('/v/1', whole(101_000))
  keeper.restore([stored({ lagMs: 200 })], new Map([['main', 200]]))
  see(1_000, recording('/v/1', 'M1', -89_000))
  hear(10_000, 'stopping', { path: '/v/1' })
  hear(10_100, 'stopped', { path: '/v/1' })
  await settled()
  expect(parts()).toMatchObject([{ timing: 'measured', lagMs: expect.closeTo(1_000, 3), timecodeLagMs: null }])
  see(20_500, recording('/v/2', 'M2', 20_000))
  expect(keeper.open('main')?.lagMs).toBe(200)
})

test.each([
  ['OBS does not record any more', idle, ['/v/1']],
  ['OBS writes another file', recording('/v/2', 'M1'), ['/v/1', '/v/2']],
])('after a restart the file that is not written any more is closed and measured: %s', async (_what, seen, paths) => {
  const { keeper, files, see, parts } = keeping()
  files.set('/v/1', whole(80_000))
  keeper.restore([stored()], new Map())
  see(500, null)
  expect(keeper.open('main')?.path).toBe('/v/1')
  see(1_000, seen)
  await settled()
  expect(parts().map(({ path }) => path)).toEqual(paths)
  expect(parts()[0]).toMatchObject({ state: 'complete', durationMs: 80_000, timing: 'estimated' })
})

test('what a run had closed and not measured is measured in the next one', async () => {
  const { keeper, files, parts } = keeping()
  files.set('/v/1', whole(60_300))
  const end = { at: zero.at - 30_000, monotonicMs: 60_777 }
  keeper.restore([stored({ state: 'checking', end, endedAt: end.at })], new Map())
  await settled()
  expect(parts()).toMatchObject([{ state: 'complete', timing: 'measured', lagMs: 300 }])
})

test('a database that comes back does not have the parts of this run measured or ended twice', async () => {
  const { keeper, files, asked, see, hear, parts } = keeping()
  files.set('/v/1', whole(60_000))
  see(600, recording('/v/1', 'M1'))
  hear(60_000, 'stopped', { path: '/v/1' })
  const checking = parts().map((part): Part => ({ ...part, state: 'checking' }))
  see(61_000, recording('/v/2', 'M2', 60_500))
  keeper.restore([...checking, ...parts().filter(({ state }) => state === 'recording')], new Map())
  await settled()
  expect(asked).toEqual(['/v/1'])
  expect(keeper.open('main')).toMatchObject({ path: '/v/2', state: 'recording' })
})

test.each([
  ['the same file', '/v/1', []],
  ['another file', '/v/0', ['/v/0']],
])('a database that comes late: what it holds as running is not left so, %s', async (_what, path, measuredAtOnce) => {
  const { keeper, files, asked, see, hear, parts } = keeping()
  files.set('/v/0', whole(60_000)).set('/v/1', whole(100_300))
  see(600, recording('/v/1', 'M1', -90_000))
  keeper.restore([stored({ path })], new Map())
  await settled()
  expect(asked).toEqual(measuredAtOnce)
  hear(10_000, 'stopped', { path: '/v/1' })
  await settled()
  expect(parts().map(({ state }) => state)).toEqual(['complete', 'complete'])
})

test('an OBS on another computer: its files are elsewhere, not missing', async () => {
  const { files, see, hear, parts } = keeping()
  files.set('/v/1', { kind: 'missing' })
  see(600, recording('/v/1', 'M1'))
  hear(60_000, 'stopped', { path: '/v/1' }, false)
  await settled()
  expect(parts()).toMatchObject([{ state: 'elsewhere' }])
})

test('a file that cannot be measured now stays to be measured', async () => {
  const { warned, see, hear, parts } = keeping()
  see(600, recording('/v/1', 'M1'))
  hear(60_000, 'stopped', { path: '/v/1' })
  await settled()
  expect(parts()).toMatchObject([{ state: 'checking' }])
  expect(warned).toEqual(['a recording could not be measured'])
})

test('a file that is not whole at first is looked at again before that is said', async () => {
  const { files, asked, see, hear, parts } = keeping()
  files.set('/v/1', whole(60_000, 1_000))
  see(600, recording('/v/1', 'M1', 0, 50_000_000))
  hear(60_000, 'stopped', { path: '/v/1' })
  files.set('/v/1', whole(60_000, 50_000_000))
  await settled()
  expect([asked.length, parts()[0]?.state]).toEqual([2, 'complete'])
})
