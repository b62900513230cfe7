// What becomes of a wish: a hand in OBS is respected, a failure of OBS's own is not, and closing OBS is no hand.
import { expect, test } from 'vitest'
import type { ObsWanted } from './contract.ts'
import type { OutputChange } from './observed.ts'
import { afterChange, afterLoss, afterRelease, afterWish, noWishes, type Said, type Wishes } from './wishes.ts'

const none = noWishes.wanted
const m1 = { recording: { label: 'M1', file: null } }
const m2 = { recording: { label: 'M2', file: null } }

const wanting = (said: Said): Wishes => afterWish(noWishes, said)
const change = (how: Partial<OutputChange>): OutputChange => ({
  ...{ output: 'recording', change: 'stopping', by: 'hand', path: '/rec/a.mkv', label: 'M1', bytes: 1 },
  ...{ at: '2026-05-01T10:00:00.000Z', monotonicMs: 1_000, ...how },
})
const buffer = { output: 'replay-buffer', label: null } as const
const stream = { output: 'streaming', label: null } as const

test.each<[what: string, wished: Said, happened: Partial<OutputChange>, left: Partial<ObsWanted>]>([
  ['a hand stops the recording', m1, {}, {}],
  ['it is told only when it has stopped', m1, { change: 'stopped' }, {}],
  ['OBS stops it', m1, { by: 'obs' }, m1],
  ['we stop it', m1, { by: 'us' }, m1],
  ['a hand stops the recording of another match', m2, {}, m2],
  ['a hand stops what is to be off', { recording: 'off' }, {}, { recording: 'off' }],
  ['a hand starts a recording', { recording: 'off' }, { change: 'started', label: null }, { recording: 'off' }],
  ['a hand pauses it', m1, { change: 'paused' }, m1],
  ['it was lost', m1, { change: 'lost', by: 'obs' }, m1],
  ['a hand stops the buffer', { replayBuffer: true }, buffer, {}],
  ['a hand starts the buffer', { replayBuffer: false }, { ...buffer, change: 'started' }, {}],
  ['a hand starts what is wanted', { replayBuffer: true }, { ...buffer, change: 'started' }, { replayBuffer: true }],
  ['OBS stops the buffer', { replayBuffer: true }, { ...buffer, by: 'obs' }, { replayBuffer: true }],
  ['a hand stops the stream', { streaming: true }, stream, {}],
  ['a hand starts the stream', { streaming: false }, { ...stream, change: 'started' }, {}],
  ['OBS drops the stream', { streaming: true }, { ...stream, by: 'obs', change: 'stopped' }, { streaming: true }],
  ['a hand turns the virtual camera off', m1, { output: 'virtual-camera', label: null }, m1],
  ['a hand stops one of two', { ...m1, replayBuffer: true }, buffer, m1],
])('%s', (_, wished, happened, left) => {
  expect(afterChange(wanting(wished), change(happened)).wanted).toEqual({ ...none, ...left })
})

test('what a hand did is told, with the label and the time', () => {
  const at = '2026-05-01T10:00:00.000Z'
  expect(afterChange(wanting(m1), change({})).byHand).toEqual({ output: 'recording', change: 'stopped', label: 'M1', at })
  const started = change({ ...buffer, change: 'started' })
  expect(afterChange(wanting({ replayBuffer: false }), started).byHand).toMatchObject({ output: 'replay-buffer', change: 'started' })
})

test('OBS closing stops its outputs first, as a hand would: both wishes are back once it is gone', () => {
  const wished = { ...m1, replayBuffer: true, streaming: true, scene: 'Live' }
  const stopping = [
    change({}),
    change({ change: 'stopped' }),
    change({ ...buffer, monotonicMs: 1_200 }),
    change({ ...stream, monotonicMs: 1_300 }),
  ]
  const closed = stopping.reduce(afterChange, wanting(wished))
  expect(closed.wanted).toEqual({ ...none, scene: 'Live' })
  expect(afterLoss(closed, 1_900)).toEqual(wanting(wished))
})

test('what a hand did some time before OBS is closed stays done', () => {
  const wishes = [change({}), change({ ...buffer, monotonicMs: 7_000 })].reduce(afterChange, wanting({ ...m1, replayBuffer: true }))
  const after = afterLoss(wishes, 7_500)
  expect(after.wanted).toEqual({ ...none, replayBuffer: true })
  expect(afterLoss(afterChange(wanting(m1), change({})), 6_001)).toMatchObject({ wanted: none, byHand: { output: 'recording' } })
})

test('a loss without a hand before changes nothing', () => {
  expect(afterLoss(wanting(m1), 1_000)).toEqual(wanting(m1))
})

test('a wish said anew forgets the hand at its own output only', () => {
  const wishes = afterChange(wanting({ ...m1, replayBuffer: true }), change({}))
  expect(afterWish(wishes, m2)).toMatchObject({ wanted: m2, byHand: null })
  expect(afterWish(wishes, { recording: null })).toMatchObject({ wanted: { recording: null }, byHand: null })
  expect(afterWish(wishes, { scene: 'Live' })).toMatchObject({
    wanted: { recording: null, scene: 'Live' },
    byHand: { output: 'recording' },
  })
})

test('a wish said anew is not undone by the loss that follows', () => {
  const wishes = afterWish(afterChange(wanting(m1), change({})), m2)
  expect(afterLoss(wishes, 1_100).wanted).toEqual({ ...none, ...m2 })
})

test('a wish about another output leaves the one that closing OBS took', () => {
  const wishes = afterWish(afterChange(wanting(m1), change({})), { scene: 'Live' })
  expect(afterLoss(wishes, 1_100).wanted).toEqual({ ...none, ...m1, scene: 'Live' })
})

test('an output ended through this program is not wanted any more, and a loss does not give it back', () => {
  const wishes = afterRelease(wanting({ ...m1, replayBuffer: true }), 'recording', 'M1', new Date('2026-05-01T10:00:00Z'))
  const byHand = { output: 'recording', change: 'stopped', label: 'M1', at: '2026-05-01T10:00:00.000Z' }
  expect(wishes).toMatchObject({ wanted: { ...none, replayBuffer: true }, byHand })
  expect(afterLoss(wishes, 0).wanted).toEqual(wishes.wanted)
})

test('what is said leaves the rest as it is; null takes back', () => {
  const all = { ...m1, streaming: true, replayBuffer: true, scene: 'Live' }
  expect(afterWish(wanting(all), {}).wanted).toEqual(all)
  expect(afterWish(wanting(all), { streaming: null, scene: undefined }).wanted).toEqual({ ...all, streaming: null })
})
