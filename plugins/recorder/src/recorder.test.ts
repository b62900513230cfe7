import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ObsConnection, ObsOutput, ObsWanted } from '@restrike/obs/contract'
import { initialFold, type MatchState } from '@restrike/pss'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import type { BookChange } from './alarms.ts'
import type { Inspection } from './inspect.ts'
import { PartKeeper } from './part-keeper.ts'
import type { Part } from './part.ts'
import { Recorder, type RecorderRules } from './recorder.ts'

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 2, 14, 9) }))
afterEach(() => vi.useRealTimers())

const usual: RecorderRules = {
  ...{ enabled: true, startOn: 'load', stopAfterMs: 30_000, stopAfterSilenceMs: 3_600_000 },
  ...{ warnMinutes: 90, alarmMinutes: 15, skippedPercent: 5, pictureCheckMs: 0 },
}
const idle: NonNullable<ObsConnection['recording']> = {
  ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
  ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
}

/** An OBS that does what is wanted of it, half a second later, unless it is told not to; and hands that do something to it. */
class ScriptedObs {
  obeys = true
  folder = '/v'
  readonly wants: Array<ObsWanted['recording']> = []
  now: ObsConnection
  #files = 0
  readonly #court: Court

  constructor(name: string, court: Court, given: Partial<ObsConnection>) {
    this.#court = court
    this.now = {
      ...{ name, url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: new Date().toISOString() },
      ...{ problem: null, fix: null, version: '31.0.0', webSocketVersion: '5.5.0', scene: null, scenes: null, byHand: null },
      ...{ recording: idle, streaming: null, replayBuffer: null, virtualCamera: null, stats: null },
      wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
      ...given,
    }
  }

  get labels(): Array<string | null> {
    return this.wants.map((wish) => (typeof wish === 'object' ? (wish?.label ?? null) : wish))
  }

  set(given: Partial<ObsConnection>): void {
    this.now = { ...this.now, ...given }
    this.#court.tell()
  }

  want(recording: ObsWanted['recording']): void {
    this.wants.push(recording)
    this.set({ wanted: { ...this.now.wanted, recording }, byHand: null })
    if (this.obeys) setTimeout(() => this.#obey(), 500)
  }

  #obey(): void {
    const { recording, wanted, state } = this.now
    if (state !== 'connected' || !recording) return
    const label = wanted.recording === null || wanted.recording === 'off' ? null : wanted.recording.label
    // What somebody began is taken for what is wanted.
    if (recording.active && recording.label === null) return this.set({ recording: { ...recording, label } })
    if (recording.active && recording.label !== label) this.stop('us')
    if (label !== null && !this.now.recording?.active) this.start(label)
  }

  start(label: string | null, file = `${this.folder}/${this.now.name}-${++this.#files}`): void {
    const startedAt = new Date().toISOString()
    this.set({
      recording: {
        ...idle,
        active: true,
        path: file,
        label,
        startedAt,
        startedMonotonicMs: performance.now(),
        growing: true,
        bytes: 1_000,
      },
    })
  }

  stop(by: ObsOutput['by']): void {
    const { recording, name, wanted } = this.now
    const at = new Date().toISOString()
    const output = { name, output: 'recording', change: 'stopped', by, at, monotonicMs: performance.now(), bytes: 1_000 } as const
    this.#court.recorder.hear({ ...output, path: recording?.path ?? null, label: recording?.label ?? null })
    const byHand = by === 'hand' ? { output: 'recording' as const, change: 'stopped' as const, label: recording?.label ?? null, at } : null
    this.set({ recording: idle, byHand, wanted: by === 'hand' ? { ...wanted, recording: null } : wanted })
    if (by === 'obs') this.#obey()
  }
}

/** A recorder at a court: what it hears by hand, what comes of it in lists. */
class Court {
  readonly obs = new Map<string, ScriptedObs>()
  readonly rows = new Map<string, Part>()
  readonly alarms: string[] = []
  readonly files = new Map<string, Inspection>()
  readonly named: Array<[string, boolean]> = []
  readonly warned: string[] = []
  namingFails = false
  readonly keeper: PartKeeper
  readonly recorder: Recorder

  constructor(rules: Partial<RecorderRules> = {}) {
    const log = { debug() {}, info() {}, warn: (text: string) => void this.warned.push(text), error() {} }
    this.keeper = new PartKeeper({
      log,
      usualLagMs: 0,
      store: { keep: (part) => void this.rows.set(`${part.recordingId} ${part.openedAt}`, part) },
      inspect: (file) => Promise.resolve(this.files.get(file) ?? whole),
      pause: () => Promise.resolve(),
      begunAt: (matchId) => this.recorder.begunAt(matchId),
      changed: (part) => this.recorder.measured(part),
    })
    this.recorder = new Recorder({
      standing: () => [],
      log,
      rules: () => ({ ...usual, ...rules }),
      keeper: this.keeper,
      asks: { picture: () => Promise.reject(new Error('no picture')), unsafeFormat: () => Promise.resolve(null) },
      want: async (name, recording) => this.obs.get(name)?.want(recording),
      stop: async (name) => this.obs.get(name)?.stop('hand'),
      fileFor: async (match, name, several) => {
        this.named.push([name, several])
        if (this.namingFails) throw new Error('no name')
        return { folder: 'day', name: several ? `${match.number} ${name}` : `${match.number}` }
      },
      onAlarm: ({ change, alarm }: BookChange) => void this.alarms.push(`${change} ${alarm.kind}`),
      lost: () => 0,
      matchBytes: () => null,
    })
  }

  /** With one OBS, ready to record. */
  static ready(rules?: Partial<RecorderRules>): { court: Court; main: ScriptedObs } {
    const court = new Court(rules)
    const main = court.add('main')
    court.recorder.begin()
    return { court, main }
  }

  add(name: string, given: Partial<ObsConnection> = {}): ScriptedObs {
    const made = new ScriptedObs(name, this, given)
    this.obs.set(name, made)
    this.tell()
    return made
  }

  tell(): void {
    this.recorder.takeObs([...this.obs.values()].map(({ now }) => now))
  }

  match(matchId: string | null, phase: MatchState['phase'], number = matchId?.slice(1) ?? null): void {
    this.recorder.takeMatch({ ...initialFold().state, matchId, phase, number, lastDatagramAt: new Date().toISOString() })
  }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 250) {
      await vi.advanceTimersByTimeAsync(250)
      this.recorder.tick()
    }
    await vi.advanceTimersByTimeAsync(0)
  }

  get parts(): string[] {
    return [...this.rows.values()].map((part) => `${part.matchId} ${part.path} ${part.state}`)
  }
}

const whole: Inspection = {
  ...{ kind: 'ok', bytes: 2_000, checksum: 'abc', durationMs: 60_000, frames: 10, frameIntervalMs: 33, firstVideoMs: 0, lastVideoMs: 1 },
  ...{ keyFrames: 5, keyFrameGapMs: 2_000, originMs: 0, declaredMs: 60_000 },
}
const broken: Inspection = { kind: 'damaged', bytes: 10, checksum: 'def', reason: 'no video' }

test('a match is recorded from its load until some time after its winner', async () => {
  const { court, main } = Court.ready()
  court.match('M1', 'loaded')
  await court.pass(1_000)
  expect(main.wants).toEqual([{ label: 'M1', file: { folder: 'day', name: '1' } }])
  court.match('M1', 'finished')
  await court.pass(29_500)
  expect(main.now.recording?.active).toBe(true)
  expect(court.recorder.status()).toMatchObject({ matchId: 'M1', stopAt: '2026-03-14T09:00:31.000Z' })
  await court.pass(2_000)
  expect(main.labels).toEqual(['M1', 'off'])
  expect([court.parts, court.alarms]).toEqual([['M1 /v/main-1 complete'], []])
  expect(court.recorder.status()).toMatchObject({ matchId: null, stopAt: null, connections: [{ state: 'idle' }] })
})

test('another match takes the place of the one before at once, in a file of its own', async () => {
  const { court, main } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(60_000)
  court.match('M1', 'finished')
  await court.pass(5_000)
  court.match('M2', 'loaded')
  await court.pass(2_000)
  expect(main.labels).toEqual(['M1', 'M2'])
  expect(court.parts).toEqual(['M1 /v/main-1 complete', 'M2 /v/main-2 recording'])
})

test('nothing is asked twice of an OBS that takes its time', async () => {
  const { court, main } = Court.ready()
  main.obeys = false
  court.match('M1', 'loaded')
  await court.pass(10_000)
  expect(main.wants).toHaveLength(1)
})

test('what somebody stopped by hand is left alone in this match, said, and recorded again in the next', async () => {
  const { court, main } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(10_000)
  main.stop('hand')
  await court.pass(10_000)
  expect(main.labels).toEqual(['M1'])
  expect(court.alarms).toEqual(['raised stopped-by-hand'])
  expect(court.recorder.status()).toMatchObject({ connections: [{ state: 'released' }], alarms: [{ matchId: 'M1' }] })
  court.match('M2', 'loaded')
  await court.pass(2_000)
  expect(main.labels).toEqual(['M1', 'M2'])
  expect(court.alarms.at(-1)).toBe('cleared stopped-by-hand')
})

test('what somebody stopped and began again by hand belongs to the match again', async () => {
  const { court, main } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(10_000)
  main.stop('hand')
  await court.pass(5_000)
  main.start(null)
  await court.pass(2_000)
  expect(court.parts).toEqual(['M1 /v/main-1 complete', 'M1 /v/main-2 recording'])
  expect(court.alarms).toEqual(['raised stopped-by-hand', 'cleared stopped-by-hand'])
})

test('a file that is not whole was not stopped by a hand: it is started again', async () => {
  const { court, main } = Court.ready()
  court.files.set('/v/main-1', broken)
  court.match('M1', 'fighting')
  await court.pass(10_000)
  main.stop('hand')
  await court.pass(2_000)
  expect(main.labels).toEqual(['M1', 'M1'])
  expect(court.alarms).toContain('raised stopped-by-obs')
  expect(court.parts).toEqual(['M1 /v/main-1 damaged', 'M1 /v/main-2 recording'])
  await court.pass(60_000)
  expect(court.alarms.filter((text) => text.includes('stopped-by-obs'))).toEqual(['raised stopped-by-obs', 'cleared stopped-by-obs'])
})

test('what OBS broke off is said once, also when its file turns out not to be whole much later', async () => {
  const { court, main } = Court.ready()
  const file = Promise.withResolvers<Inspection>()
  vi.spyOn(court.files, 'get').mockImplementation(() => file.promise as unknown as Inspection)
  court.match('M1', 'fighting')
  await court.pass(10_000)
  main.stop('obs')
  await court.pass(20_000)
  file.resolve(broken)
  await court.pass(20_000)
  // Paused, so that it does not grow: what is past stays past.
  main.set({ recording: { ...main.now.recording, ...idle, active: true, label: 'M1', path: '/v/main-2', paused: true } })
  await court.pass(5_000)
  expect(court.alarms).toEqual(['raised stopped-by-obs', 'cleared stopped-by-obs'])
  expect(court.parts).toEqual(['M1 /v/main-1 damaged', 'M1 /v/main-2 recording'])
})

test('an OBS that goes away in a match is missed after a second, and its return takes it back', async () => {
  const { court, main } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(10_000)
  main.set({ state: 'connecting', recording: null })
  await court.pass(750)
  expect(court.alarms).toEqual([])
  await court.pass(500)
  expect(court.alarms).toEqual(['raised not-connected'])
  main.set({ state: 'connected', recording: idle })
  await court.pass(1_000)
  expect(court.alarms).toEqual(['raised not-connected', 'cleared not-connected'])
})

test('an OBS that comes late to the match records the rest of it', async () => {
  const court = new Court()
  court.recorder.begin()
  court.match('M1', 'fighting')
  await court.pass(5_000)
  const main = court.add('main')
  await court.pass(1_000)
  expect(main.labels).toEqual(['M1'])
})

test('an OBS that does not start is said after three seconds', async () => {
  const { court, main } = Court.ready()
  main.obeys = false
  court.match('M1', 'loaded')
  await court.pass(2_750)
  expect(court.alarms).toEqual([])
  await court.pass(750)
  expect(court.alarms).toEqual(['raised does-not-start'])
  expect(court.recorder.status().alarms[0]?.reason).toContain('Match 1 is not recorded')
})

test('each of two OBS has a file name of its own, and one that is for the stream is left alone', async () => {
  const { court, main } = Court.ready()
  const side = court.add('side', { role: 'record' })
  const stream = court.add('stream', { role: 'stream' })
  court.match('M1', 'loaded')
  await court.pass(1_000)
  expect([main.wants, side.wants, stream.wants]).toEqual([
    [{ label: 'M1', file: { folder: 'day', name: '1 main' } }],
    [{ label: 'M1', file: { folder: 'day', name: '1 side' } }],
    [],
  ])
  expect(court.recorder.status().connections.map(({ connection, state }) => [connection, state])).toEqual([
    ['main', 'recording'],
    ['side', 'recording'],
  ])
})

test('a match is recorded under the name that OBS gives when there is none of ours', async () => {
  const { court, main } = Court.ready()
  court.namingFails = true
  court.match('M1', 'loaded')
  await court.pass(2_000)
  expect([main.wants, court.warned]).toEqual([[{ label: 'M1', file: null }], ['a recording cannot be named']])
})

test('when it is switched off it does nothing and says nothing', async () => {
  const { court, main } = Court.ready({ enabled: false })
  court.match('M1', 'fighting')
  await court.pass(5_000)
  court.recorder.takeObs(null)
  await court.pass(5_000)
  expect([main.wants, court.alarms, court.recorder.status().matchId]).toEqual([[], [], null])
})

test('without the part that controls OBS there is an alarm, until it is back', async () => {
  const { court } = Court.ready()
  court.recorder.takeObs(null)
  await court.pass(1_500)
  expect(court.alarms).toEqual(['raised not-connected'])
  expect(court.recorder.status().alarms[0]?.fix).toContain('system.plugin.start')
  court.tell()
  await court.pass(500)
  expect(court.alarms).toEqual(['raised not-connected', 'cleared not-connected'])
})

test('a court without any OBS does without recordings, and is well', async () => {
  const court = new Court()
  court.recorder.begin()
  court.tell()
  court.match('M1', 'loaded')
  await court.pass(2_000)
  expect(court.alarms).toEqual([])
})

test.each<[string, Partial<ObsConnection>]>([
  ['the only one is for the stream', { role: 'stream' }],
  ['the only one was disconnected by hand', { state: 'disconnected', recording: null }],
])('a match that no OBS is there to record is said: %s', async (_why, given) => {
  const court = new Court()
  court.recorder.begin()
  court.add('main', given)
  await court.pass(2_000)
  expect(court.alarms).toEqual([])
  court.match('M1', 'loaded')
  await court.pass(2_000)
  expect(court.alarms).toEqual(['raised not-connected'])
  expect(court.recorder.status().alarms[0]?.reason).toContain('Match 1 is not recorded')
})

test('a match without a number is called so', async () => {
  const { court, main } = Court.ready()
  main.obeys = false
  court.match('M1', 'fighting', null)
  await court.pass(4_000)
  expect(court.recorder.status().alarms[0]?.reason).toContain('The match is not recorded')
})

/** As a part is left by a run of the program that was killed. */
function leftBehind(matchId: string): Part {
  const at = Date.now() - 60_000
  return {
    ...{ recordingId: `${matchId}-main`, matchId, connection: 'main', openedAt: at, path: '/v/old', state: 'recording' },
    ...{ base: { at, monotonicMs: 5 }, lagMs: 0, timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: 1, checksum: null, gaps: [] },
  }
}

function restarted(matchId: string): { court: Court; main: ScriptedObs } {
  const court = new Court()
  const main = court.add('main', { recording: { ...idle, active: true, path: '/v/old', growing: true, bytes: 5 } })
  court.keeper.restore([leftBehind(matchId)], new Map())
  return { court, main }
}

test.each(['the match is known first', 'the recordings are known first'])(
  'after a restart the running recording is taken up: %s',
  async (order) => {
    const { court, main } = restarted('M1')
    if (order === 'the match is known first') court.match('M1', 'fighting')
    court.recorder.begin()
    await court.pass(3_000)
    if (order !== 'the match is known first') court.match('M1', 'fighting')
    await court.pass(3_000)
    expect(main.labels).toEqual(['M1'])
    expect(main.now.recording).toMatchObject({ active: true, path: '/v/old', label: 'M1' })
    expect(court.keeper.open('main')).toMatchObject({ path: '/v/old', matchId: 'M1' })
  },
)

test('after a restart nothing is ended while nothing is known of the court', async () => {
  const { court, main } = restarted('M1')
  court.recorder.begin()
  await court.pass(2_000)
  court.match(null, 'idle')
  await court.pass(10_000)
  expect([main.wants, main.now.recording?.active]).toEqual([[], true])
})

test.each(['the match is known first', 'the recordings are known first'])(
  'after a restart behind the winner the tail is recorded to its end: %s',
  async (order) => {
    const { court, main } = restarted('M1')
    if (order === 'the match is known first') court.match('M1', 'finished')
    court.recorder.begin()
    if (order !== 'the match is known first') court.match('M1', 'finished')
    await court.pass(29_000)
    expect(main.now.recording).toMatchObject({ active: true, label: 'M1' })
    await court.pass(3_000)
    expect(main.now.recording?.active).toBe(false)
  },
)

test('after a restart behind the winner nothing is begun when OBS does not record any more', async () => {
  const { court, main } = restarted('M1')
  main.set({ recording: idle })
  court.match('M1', 'finished')
  court.recorder.begin()
  await court.pass(5_000)
  expect(main.wants).toEqual([])
  expect([...court.rows.values()]).toMatchObject([{ state: 'complete' }])
})

test('after a restart what is left of another match is ended, and the match on the court recorded', async () => {
  const { court, main } = restarted('M1')
  court.match('M2', 'fighting')
  court.recorder.begin()
  await court.pass(3_000)
  expect(main.labels).toEqual(['M1', 'M2'])
  expect(court.parts).toEqual(['M1 /v/old complete', 'M2 /v/main-1 recording'])
})

test.each([2 * 3_600_000, -2 * 3_600_000])('when the wall clock is set by %i ms in a match nothing is cut', async (ms) => {
  const { court, main } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(10_000)
  vi.setSystemTime(Date.now() + ms)
  court.tell()
  await court.pass(10_000)
  expect(main.labels).toEqual(['M1'])
  court.match('M1', 'finished')
  vi.setSystemTime(Date.now() - ms)
  await court.pass(29_000)
  expect(main.labels).toEqual(['M1'])
  await court.pass(2_000)
  expect(main.labels).toEqual(['M1', 'off'])
})

test('an OBS that is taken off the list leaves no recording behind that seems to go on', async () => {
  const { court } = Court.ready()
  court.match('M1', 'fighting')
  await court.pass(2_000)
  court.obs.delete('main')
  court.recorder.takeObs(null)
  await court.pass(1_000)
  expect(court.parts).toEqual(['M1 /v/main-1 recording'])
  court.tell()
  await court.pass(1_000)
  expect(court.parts).toEqual(['M1 /v/main-1 complete'])
})

/** Files that are there and stay as they are, while OBS says that it writes; until `until`, or for so many seconds. */
async function writesNothing(
  court: Court,
  main: ScriptedObs,
  { seconds, until = () => false }: { seconds: number; until?: () => boolean },
) {
  for (let s = 1; s <= seconds && !until(); s++) {
    main.set({ recording: { ...idle, ...main.now.recording, bytes: s * 2_000_000 } })
    await court.pass(1_000)
    // The disk answers in its own time: behind these answers the one asked for before is there.
    for (let i = 0; i < 5; i++) await stat(main.folder)
  }
}

test('a file that stands still although OBS writes is left for a new one, after the alarm', async () => {
  const { court, main } = Court.ready()
  main.folder = mkdtempSync(path.join(tmpdir(), 'restrike-recorder-'))
  onTestFinished(() => rmSync(main.folder, { recursive: true, force: true }))
  for (let i = 1; i <= 9; i++) writeFileSync(path.join(main.folder, `main-${i}`), 'head')
  court.match('M1', 'fighting')
  await court.pass(1_000)
  await writesNothing(court, main, { seconds: 60, until: () => main.labels.length > 1 })
  await court.pass(1_000)
  expect(court.alarms.slice(0, 2)).toEqual(['raised not-growing', 'raised stopped-by-obs'])
  expect([main.labels, court.parts.length]).toEqual([['M1', 'M1'], 2])
  // The disk stays as it is: then it is not said to be well in between.
  await writesNothing(court, main, { seconds: 20 })
  expect(court.alarms).not.toContain('cleared stopped-by-obs')
})
