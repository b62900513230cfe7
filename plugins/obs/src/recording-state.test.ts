// The recording's part of the fold: whose it is, which file, since when, told once.
import { expect, test } from 'vitest'
import { unknown, type Input, type Observed, type OutputChange, type OutputPhase } from './observed.ts'
import { fold } from './state.ts'

const moment = (ms: number) => ({ at: Date.parse('2026-05-01T10:00:00Z') + ms, monotonicMs: ms })
const file = '/rec/a.mkv'

const changed = (phase: OutputPhase, ms: number, path: string | null = null): Input => ({
  type: 'recording-changed',
  ...{ phase, path, moment: moment(ms) },
})
const order = (what: 'start' | 'stop', ms: number, label: string | null = null): Input => ({
  type: 'ordered',
  output: 'recording',
  order: { what, label, moment: moment(ms) },
})
/** An answer: asked at `ms` and there at once, unless `came` says later. */
const answer = (ms: number, durationMs: number | null, extra: { came?: number; paused?: boolean; bytes?: number } = {}): Input => ({
  type: 'recording-status',
  ...{ asked: ms, moment: moment(extra.came ?? ms), active: durationMs !== null, paused: extra.paused ?? false },
  ...{ bytes: extra.bytes ?? (durationMs ?? 0) * 100, durationMs: durationMs ?? 0 },
})
const paused = (isPaused: boolean, ms: number): Input => ({ type: 'recording-paused', paused: isPaused, moment: moment(ms) })
const stats = (diskFreeBytes: number): Input => ({
  type: 'stats',
  stats: {
    ...{ diskFreeBytes, cpuPercent: 1, memoryBytes: 1, fps: 30, renderMs: 1 },
    ...{ renderSkippedFrames: 0, renderTotalFrames: 0, outputSkippedFrames: 0, outputTotalFrames: 0 },
  },
})
const lost: Input = { type: 'lost' }

function play(...inputs: Input[]): { observed: Observed; changes: OutputChange[]; told: string[] } {
  let observed = unknown
  const changes: OutputChange[] = []
  for (const input of inputs) {
    const folded = fold(observed, input)
    observed = folded.observed
    changes.push(...folded.changes)
  }
  return { observed, changes, told: changes.map(({ change, by, label }) => `${change} by ${by}${label === null ? '' : `: ${label}`}`) }
}

const ours = [answer(0, null), order('start', 10, 'M1'), changed('starting', 12), changed('started', 20, file)]
const foreign = [answer(0, null), changed('starting', 12), changed('started', 20, file)]
const told = ['started by us: M1']

test.each<[what: string, inputs: Input[], told: string[]]>([
  ['an order of ours', ours, told],
  ['a hand in OBS', foreign, ['started by hand']],
  ['an order long past is not the reason', [order('start', 0, 'M1'), changed('started', 15_001, file)], ['started by hand']],
  ['an order taken back is not the reason', [order('start', 0, 'M1'), order0(), changed('started', 20, file)], ['started by hand']],
  [
    'an order to stop',
    [...ours, order('stop', 100), changed('stopping', 110), changed('stopped', 300, file)],
    [...told, 'stopping by us: M1', 'stopped by us: M1'],
  ],
  [
    'a hand that stops',
    [...ours, changed('stopping', 110), changed('stopped', 300, file)],
    [...told, 'stopping by hand: M1', 'stopped by hand: M1'],
  ],
  [
    'a full disk',
    [...ours, stats(90 * 2 ** 20), changed('stopping', 110), changed('stopped', 300, file)],
    [...told, 'stopping by obs: M1', 'stopped by obs: M1'],
  ],
  [
    'the end of OBS',
    [...ours, { type: 'ending' }, changed('stopping', 110), changed('stopped', 300, file)],
    [...told, 'stopping by obs: M1', 'stopped by obs: M1'],
  ],
  ['OBS without a word before', [...ours, changed('stopped', 300, file)], [...told, 'stopped by obs: M1']],
  ['an answer, where the event was missed', [...ours, answer(300, null)], [...told, 'stopped by obs: M1']],
  [
    'an answer and the event after it: told once',
    [...ours, answer(300, null), changed('stopped', 305, file)],
    [...told, 'stopped by obs: M1'],
  ],
  [
    'the same after an order of ours',
    [...ours, order('stop', 290), changed('stopping', 295), answer(300, null), changed('stopped', 305, file)],
    [...told, 'stopping by us: M1', 'stopped by us: M1'],
  ],
  ['an answer that was asked before the start', [...ours, answer(19, null, { came: 25 })], told],
  [
    'an answer that was asked before the end',
    [...ours, changed('stopped', 300, file), answer(299, 280, { came: 305 })],
    [...told, 'stopped by obs: M1'],
  ],
  ['an answer while it stops', [...ours, order('stop', 100), changed('stopping', 110), answer(150, 130)], [...told, 'stopping by us: M1']],
])('whose doing it is: %s', (_, inputs, expected) => expect(play(...inputs).told).toEqual(expected))

function order0(): Input {
  return { type: 'ordered', output: 'recording', order: null }
}

test('what runs keeps label, file and growth; what has stopped keeps only the file', () => {
  const running = play(...ours, answer(1_000, 900)).observed.recording
  expect(running).toMatchObject({ phase: 'active', label: 'M1', by: 'us', path: file, bytes: 90_000, durationMs: 900, grewAt: 1_000 })
  const stopped = play(...ours, answer(1_000, 900), changed('stopped', 2_000)).observed.recording
  expect(stopped).toMatchObject({ phase: 'idle', label: null, by: null, path: file, bytes: null, base: null })
})

test('the end is where it was ordered, and says how much was handed to the writer', () => {
  const { changes } = play(...ours, answer(1_000, 900), order('stop', 2_000), changed('stopping', 2_050), changed('stopped', 2_300, file))
  expect(changes.slice(1)).toMatchObject([
    { change: 'stopping', monotonicMs: 2_000, at: '2026-05-01T10:00:02.000Z', path: file, bytes: 90_000 },
    { change: 'stopped', monotonicMs: 2_000, at: '2026-05-01T10:00:02.000Z', path: file, bytes: 90_000 },
  ])
})

test.each<[what: string, inputs: Input[], phase: string]>([
  ['young', [changed('starting', 100), answer(1_000, null)], 'starting'],
  ['old', [changed('starting', 100), answer(1_101, null)], 'idle'],
  ['old, asked before', [changed('starting', 100), answer(99, null, { came: 2_000 })], 'starting'],
])('a start that comes to nothing counts as one for a second: %s', (_, inputs, phase) => {
  const { observed, changes } = play(answer(0, null), order('start', 90, 'M1'), ...inputs)
  expect(observed.recording?.phase).toBe(phase)
  expect(changes).toEqual([])
})

test('what is found running at the first look is nobody’s, and its file comes by asking', () => {
  const { observed, changes } = play(answer(5_000, 4_000), { type: 'recording-path', path: file })
  expect(observed.recording).toMatchObject({ phase: 'active', label: null, by: null, path: file, base: { monotonicMs: 1_000 } })
  expect(changes).toEqual([])
})

test('time 0 is the earliest that any answer came to, counted back from half way', () => {
  const base = (...inputs: Input[]) => play(...ours, ...inputs).observed.recording?.base?.monotonicMs
  expect(base(answer(1_000, 0))).toBe(20)
  expect(play(answer(1_000, 0)).observed.recording).toMatchObject({ phase: 'active', base: null })
  expect(base(answer(1_000, 900, { came: 1_020 }))).toBe(1_020 - 10 - 900)
  expect(base(answer(1_000, 900), answer(1_500, 1_390), answer(2_000, 1_950), answer(2_500, 2_400))).toBe(50)
})

test.each<[what: string, after: Input[], told: string[], recording: object]>([
  ['the same one runs', [answer(9_000, 8_950)], [], { phase: 'active', label: 'M1', by: 'us', path: file, base: { monotonicMs: 50 } }],
  ['it runs, its account a little off', [answer(9_000, 7_500)], [], { label: 'M1', path: file, base: { monotonicMs: 50 } }],
  ['another one runs', [answer(9_000, 3_000)], ['lost by obs: M1'], { phase: 'active', label: null, by: null, path: null }],
  ['nothing runs', [answer(9_000, null)], ['lost by obs: M1'], { phase: 'idle', label: null, path: null }],
  ['nothing runs, and is asked twice', [answer(9_000, null), answer(9_500, null)], ['lost by obs: M1'], { phase: 'idle' }],
  ['it is lost once more and then found', [lost, answer(9_000, 8_950)], [], { label: 'M1', path: file }],
  [
    'it stops before the first look',
    [changed('stopping', 8_900), changed('stopped', 8_950, file), answer(9_000, null), lost, answer(9_500, null)],
    ['stopping by hand: M1', 'stopped by hand: M1'],
    { phase: 'idle', label: null },
  ],
  [
    'it stops before the first look, at once',
    [changed('stopped', 8_950, file), answer(9_000, null)],
    ['stopped by obs: M1'],
    { phase: 'idle' },
  ],
])('after the connection was lost: %s', (_, after, expected, recording) => {
  const played = play(...ours, answer(1_000, 950), lost, ...after)
  expect(played.told.slice(1)).toEqual(expected)
  expect(played.observed.recording).toMatchObject(recording)
  expect(played.observed.past).toBeNull()
})

test('what ran before is not mixed up with what is started anew', () => {
  const { observed, told: all } = play(...ours, lost, order('start', 500, 'M2'), changed('started', 600, '/rec/b.mkv'), answer(1_000, 390))
  expect(observed.recording).toMatchObject({ label: 'M2', path: '/rec/b.mkv' })
  expect(all).toEqual([...told, 'lost by obs: M1', 'started by us: M2'])
})

test('a pause and its end are told with whose they are, and an answer from before does not undo them', () => {
  const pausing = play(...ours, answer(900, 850), paused(true, 1_000), answer(999, 950, { came: 1_005 }))
  expect(pausing.told).toEqual([...told, 'paused by hand: M1'])
  expect(pausing.observed.recording).toMatchObject({ phase: 'active', paused: true })
  expect(play(...ours, order('start', 950, 'M1'), paused(true, 1_000), order0(), paused(false, 2_000)).told).toEqual([
    ...told,
    'paused by us: M1',
    'resumed by hand: M1',
  ])
  expect(play(paused(true, 10)).told).toEqual([])
})

test('OBS going on in another file keeps the label and has a time 0 of its own', () => {
  const next: Input = { type: 'recording-file', path: '/rec/a (2).mkv', moment: moment(5_000) }
  const { observed, changes } = play(...ours, answer(1_000, 950), next, answer(6_000, 5_950))
  expect(observed.recording).toMatchObject({ phase: 'active', label: 'M1', path: '/rec/a (2).mkv', base: { monotonicMs: 5_000 } })
  expect(changes.at(-1)).toMatchObject({ change: 'file-changed', by: 'obs', path: '/rec/a (2).mkv', label: 'M1' })
})

test('a recording that counts for something from now on is labelled, and a file without a recording is nothing', () => {
  expect(play(...foreign, { type: 'adopted', label: 'M1' }).observed.recording).toMatchObject({ label: 'M1', by: 'hand' })
  expect(play({ type: 'adopted', label: 'M1' }, { type: 'recording-path', path: file }).observed).toEqual(unknown)
})
