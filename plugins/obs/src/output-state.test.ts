// The fold's part for stream, replay buffer and virtual camera.
import { expect, test } from 'vitest'
import type { ObsOutputName } from './contract.ts'
import { unknown, type Input, type Observed, type OutputPhase, type SwitchName } from './observed.ts'
import { fold } from './state.ts'

const moment = (ms: number) => ({ at: Date.parse('2026-05-01T10:00:00Z') + ms, monotonicMs: ms })
const stream = (phase: OutputPhase | 'reconnecting' | 'reconnected', ms: number): Input => ({
  type: 'streaming-changed',
  ...{ phase, moment: moment(ms) },
})
const streamAnswer = (asked: number, active: boolean): Input => ({
  ...{ type: 'streaming-status', asked, active, reconnecting: false, bytes: 10, durationMs: 5, skippedFrames: 0, totalFrames: 3 },
})
const turned = (output: SwitchName, phase: OutputPhase, ms: number): Input => ({
  type: 'switch-changed',
  ...{ output, phase, moment: moment(ms) },
})
const answer = (output: SwitchName, asked: number, active: boolean, available = true): Input => ({
  ...{ type: 'switch-status', output, asked, active, available },
})
const order = (output: ObsOutputName, what: 'start' | 'stop', ms: number): Input => ({
  ...{ type: 'ordered', output, order: { what, label: null, moment: moment(ms) } },
})
const buffer = 'replay-buffer'
const fullDisk: Input = {
  type: 'stats',
  stats: {
    ...{ diskFreeBytes: 90 * 2 ** 20, cpuPercent: 1, memoryBytes: 1, fps: 30, renderMs: 1 },
    ...{ renderSkippedFrames: 0, renderTotalFrames: 0, outputSkippedFrames: 0, outputTotalFrames: 0 },
  },
}

function play(...inputs: Input[]): { observed: Observed; told: string[] } {
  let observed = unknown
  const told: string[] = []
  for (const input of inputs) {
    const folded = fold(observed, input)
    observed = folded.observed
    told.push(...folded.changes.map(({ output, change, by }) => `${output} ${change} by ${by}`))
  }
  return { observed, told }
}

test.each<[what: string, inputs: Input[], told: string[]]>([
  ['an order of ours', [order('streaming', 'start', 0), stream('starting', 5), stream('started', 300)], ['streaming started by us']],
  ['a hand', [stream('starting', 5), stream('started', 300)], ['streaming started by hand']],
  ['an order long past', [order('streaming', 'start', 0), stream('started', 15_000)], ['streaming started by hand']],
  [
    'an order to stop',
    [streamAnswer(0, true), order('streaming', 'stop', 5), stream('stopping', 10), stream('stopped', 20)],
    ['streaming stopping by us', 'streaming stopped by us'],
  ],
  [
    'a hand that stops',
    [streamAnswer(0, true), stream('stopping', 10), stream('stopped', 20)],
    ['streaming stopping by hand', 'streaming stopped by hand'],
  ],
  [
    'a server that is not there',
    [streamAnswer(0, false), order('streaming', 'start', 5), stream('starting', 10), stream('stopped', 20)],
    ['streaming stopped by obs'],
  ],
  ['a stream that breaks', [streamAnswer(0, true), stream('stopped', 20)], ['streaming stopped by obs']],
  ['the end of OBS', [{ type: 'ending' }, streamAnswer(0, true), stream('stopping', 10)], ['streaming stopping by obs']],
  [
    'a full disk',
    [answer(buffer, 0, true), fullDisk, turned(buffer, 'stopping', 10), turned(buffer, 'stopped', 20)],
    ['replay-buffer stopping by obs', 'replay-buffer stopped by obs'],
  ],
  [
    'a full disk is not why a stream ends',
    [streamAnswer(0, true), fullDisk, stream('stopping', 10), stream('stopped', 20)],
    ['streaming stopping by hand', 'streaming stopped by hand'],
  ],
  ['a hand at the buffer', [answer(buffer, 0, true), turned(buffer, 'stopping', 10)], ['replay-buffer stopping by hand']],
  [
    'a hand at the virtual camera, which never says that it is about to',
    [answer('virtual-camera', 0, true), turned('virtual-camera', 'stopped', 10)],
    ['virtual-camera stopped by hand'],
  ],
])('whose doing it is: %s', (_, inputs, told) => expect(play(...inputs).told).toEqual(told))

test('a stream that reconnects still runs, and both are told only in the state', () => {
  const started = [stream('started', 0), streamAnswer(10, true)]
  expect(play(...started, stream('reconnecting', 20)).observed.streaming).toMatchObject({ phase: 'active', reconnecting: true, bytes: 10 })
  const back = play(...started, stream('reconnecting', 20), stream('reconnected', 30))
  expect(back.observed.streaming).toMatchObject({ phase: 'active', reconnecting: false })
  expect(back.told).toEqual(['streaming started by hand'])
  expect(play(...started, stream('reconnecting', 20), stream('stopped', 30)).observed.streaming).toMatchObject({ reconnecting: false })
})

test.each<[what: string, inputs: Input[], phase: string]>([
  ['asked before the event', [stream('started', 100), streamAnswer(99, false)], 'active'],
  ['asked after it', [stream('started', 100), streamAnswer(101, false)], 'idle'],
  ['still running while it stops', [stream('stopping', 100), streamAnswer(101, true)], 'stopping'],
  ['stopped while it stops', [stream('stopping', 100), streamAnswer(101, false)], 'idle'],
  ['not running yet while it is being connected', [stream('starting', 100), streamAnswer(5_000, false)], 'starting'],
  ['not running long after it began to be connected', [stream('starting', 100), streamAnswer(30_000, false)], 'idle'],
  ['running, its event missed', [stream('starting', 100), streamAnswer(500, true)], 'active'],
])('an answer about the stream: %s', (_, inputs, phase) => expect(play(...inputs).observed.streaming?.phase).toBe(phase))

test.each<[what: string, inputs: Input[], seen: object]>([
  ['none in the profile', [answer(buffer, 0, false, false)], { phase: 'idle', available: false }],
  ['switched on later', [answer(buffer, 0, false, false), answer(buffer, 10, false)], { phase: 'idle', available: true }],
  ['it starts, so it is there', [answer(buffer, 0, false, false), turned(buffer, 'started', 10)], { phase: 'active', available: true }],
  ['asked before it started', [turned(buffer, 'started', 10), answer(buffer, 9, false)], { phase: 'active' }],
  ['asked after it started', [turned(buffer, 'started', 10), answer(buffer, 11, false)], { phase: 'idle' }],
  ['asked while it starts', [turned(buffer, 'starting', 10), answer(buffer, 500, false)], { phase: 'starting' }],
  ['asked long after it was to start', [turned(buffer, 'starting', 10), answer(buffer, 2_000, false)], { phase: 'idle' }],
])('the replay buffer: %s', (_, inputs, seen) => expect(play(...inputs).observed.replayBuffer).toMatchObject(seen))

test('a change of one output leaves the orders for the others', () => {
  const { observed } = play(order(buffer, 'start', 0), order('streaming', 'start', 0), turned(buffer, 'started', 5))
  expect(Object.keys(observed.orders)).toEqual(['streaming'])
})
