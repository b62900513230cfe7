// From what OBS sends, as captured from 29.0.2 and 30.2.3, to inputs of the fold; and that nothing it could send does harm.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObsConnection, ObsOutput } from './contract.ts'
import { parseFrame, requestCode } from './frames.ts'
import { heardAnswer, heardEvent, pollRequests } from './hear.ts'
import { unknown, type Input } from './observed.ts'
import { fold } from './state.ts'
import { connectionOf } from './status.ts'
import { noWishes } from './wishes.ts'

const moment = { at: Date.parse('2026-05-01T10:00:00Z'), monotonicMs: 5_000 }
const state = (name: string, more: object = {}) => ({ outputActive: true, outputState: `OBS_WEBSOCKET_OUTPUT_${name}`, ...more })

test.each<[type: string, data: unknown, input: Input | undefined]>([
  ['RecordStateChanged', state('STARTING', { outputPath: null }), { type: 'recording-changed', phase: 'starting', path: null, moment }],
  [
    'RecordStateChanged',
    state('STARTED', { outputPath: '/r/a.mkv' }),
    { type: 'recording-changed', phase: 'started', path: '/r/a.mkv', moment },
  ],
  ['RecordStateChanged', state('STOPPING', { outputPath: '' }), { type: 'recording-changed', phase: 'stopping', path: null, moment }],
  [
    'RecordStateChanged',
    state('STOPPED', { outputPath: '/r/a.mkv' }),
    { type: 'recording-changed', phase: 'stopped', path: '/r/a.mkv', moment },
  ],
  ['RecordStateChanged', state('PAUSED'), { type: 'recording-paused', paused: true, moment }],
  ['RecordStateChanged', state('RESUMED'), { type: 'recording-paused', paused: false, moment }],
  ['RecordStateChanged', state('UNKNOWN'), undefined],
  ['RecordStateChanged', null, undefined],
  ['RecordFileChanged', { newOutputPath: '/r/b.mkv' }, { type: 'recording-file', path: '/r/b.mkv', moment }],
  ['RecordFileChanged', {}, undefined],
  ['StreamStateChanged', state('STARTED'), { type: 'streaming-changed', phase: 'started', moment }],
  ['StreamStateChanged', state('RECONNECTING'), { type: 'streaming-changed', phase: 'reconnecting', moment }],
  ['StreamStateChanged', state('RECONNECTED'), { type: 'streaming-changed', phase: 'reconnected', moment }],
  ['ReplayBufferStateChanged', state('STOPPING'), { type: 'switch-changed', output: 'replay-buffer', phase: 'stopping', moment }],
  ['ReplayBufferStateChanged', state('RECONNECTING'), undefined],
  ['VirtualcamStateChanged', state('STOPPED'), { type: 'switch-changed', output: 'virtual-camera', phase: 'stopped', moment }],
  ['CurrentProgramSceneChanged', { sceneName: 'Live', sceneUuid: 'x' }, { type: 'scene', scene: 'Live' }],
  ['CurrentProgramSceneChanged', { sceneName: 5 }, undefined],
  ['ExitStarted', undefined, { type: 'ending' }],
  ['InputVolumeMeters', { inputs: [] }, undefined],
  ['constructor', {}, undefined],
])('the event %s %j', (type, data, input) => expect(heardEvent(type, data, moment)).toEqual(input))

const ok = { result: true, code: 100 }
const refusal = (code: number) => ({ result: false, code })
const record = { outputActive: true, outputPaused: false, outputTimecode: '00:00:02.000', outputDuration: 2_000, outputBytes: 99 }
const recorded = { type: 'recording-status', asked: 4_990, moment, active: true, paused: false, bytes: 99, durationMs: 2_000 } as const
const none = { active: false, available: false }

test.each<[type: string, status: { result: boolean; code: number }, data: unknown, input: Input | undefined]>([
  ['GetRecordStatus', ok, record, recorded],
  ['GetRecordStatus', ok, { ...record, outputDuration: -33 }, { ...recorded, durationMs: 0 }],
  // A frame counter gone below zero: OBS counts without a sign.
  ['GetRecordStatus', ok, { ...record, outputDuration: 1.8e19 }, { ...recorded, durationMs: 0 }],
  ['GetRecordStatus', ok, { ...record, outputBytes: 'many' }, undefined],
  ['GetRecordStatus', refusal(requestCode.notReady), undefined, undefined],
  [
    'GetStreamStatus',
    ok,
    { ...record, outputReconnecting: true, outputCongestion: 0, outputSkippedFrames: 1, outputTotalFrames: 60 },
    {
      ...{ type: 'streaming-status', asked: 4_990, active: true, reconnecting: true, bytes: 99 },
      ...{ durationMs: 2_000, skippedFrames: 1, totalFrames: 60 },
    },
  ],
  ['GetStreamStatus', ok, {}, undefined],
  [
    'GetReplayBufferStatus',
    ok,
    { outputActive: true },
    { type: 'switch-status', output: 'replay-buffer', asked: 4_990, active: true, available: true },
  ],
  ['GetReplayBufferStatus', refusal(604), undefined, { type: 'switch-status', output: 'replay-buffer', asked: 4_990, ...none }],
  ['GetReplayBufferStatus', refusal(requestCode.notReady), undefined, undefined],
  ['GetVirtualCamStatus', refusal(604), undefined, { type: 'switch-status', output: 'virtual-camera', asked: 4_990, ...none }],
  ['GetStats', refusal(requestCode.notReady), undefined, undefined],
  ['GetSceneList', ok, {}, undefined],
])('the answer to %s %j %j', (requestType, requestStatus, responseData, input) => {
  expect(heardAnswer({ requestType, requestStatus, responseData }, 4_990, moment)).toEqual(input)
})

test('statistics come in bytes, without the wanted rate', () => {
  const responseData = {
    ...{ cpuUsage: 14.6, memoryUsage: 2, availableDiskSpace: 3, activeFps: 30, averageFrameRenderTime: 4.7 },
    ...{ renderSkippedFrames: 1, renderTotalFrames: 2, outputSkippedFrames: 3, outputTotalFrames: 4 },
  }
  expect(heardAnswer({ requestType: 'GetStats', requestStatus: ok, responseData }, 0, moment)).toEqual({
    type: 'stats',
    stats: {
      ...{ cpuPercent: 14.6, memoryBytes: 2 * 2 ** 20, diskFreeBytes: 3 * 2 ** 20, fps: 30, renderMs: 4.7 },
      ...{ renderSkippedFrames: 1, renderTotalFrames: 2, outputSkippedFrames: 3, outputTotalFrames: 4 },
    },
  })
})

/** Values that sit where the schemas look, so that more than the refusal is tried. */
const fields = ['outputActive', 'outputPaused', 'outputReconnecting', 'outputState', 'outputPath', 'newOutputPath', 'sceneName']
const figures = ['outputBytes', 'outputDuration', 'outputSkippedFrames', 'outputTotalFrames', 'cpuUsage', 'memoryUsage', 'activeFps']
const others = ['availableDiskSpace', 'averageFrameRenderTime', 'renderSkippedFrames', 'renderTotalFrames']
const number = fc.oneof(fc.nat(), fc.double(), fc.constantFrom(1e300, -1e300, 2 ** 53, 2 ** 64, -1, Number.MAX_VALUE))
const any = fc.oneof(
  number,
  fc.boolean(),
  fc.jsonValue(),
  fc.constantFrom('STARTED', 'STOPPED', 'PAUSED').map((s) => `OBS_WEBSOCKET_OUTPUT_${s}`),
)
const plausible = fc.record(
  Object.fromEntries([
    ...fields.map((name) => [name, any] as const),
    ...[...figures, ...others].map((name) => [name, number] as const),
    ...['outputActive', 'outputPaused', 'outputReconnecting'].map((name) => [name, fc.boolean()] as const),
  ]),
)
const eventType = fc.oneof(
  fc.constantFrom(
    'RecordStateChanged',
    'RecordFileChanged',
    'StreamStateChanged',
    'ReplayBufferStateChanged',
    'CurrentProgramSceneChanged',
  ),
  fc.string(),
)
const heard = fc.oneof(
  fc.tuple(eventType, fc.oneof(plausible, fc.jsonValue())).map(([type, data]) => heardEvent(type, data, moment)),
  fc
    .tuple(fc.constantFrom(...pollRequests), fc.boolean(), fc.integer(), fc.oneof(plausible, fc.jsonValue()))
    .map(([requestType, result, code, responseData]) =>
      heardAnswer({ requestType, requestStatus: { result, code }, responseData }, 4_990, moment),
    ),
)

test('whatever OBS sends, what is told and shown of it fits the contract', () => {
  const spec = { name: 'main', url: 'ws://127.0.0.1:4455', password: '', role: 'both' as const }
  const link = { state: 'connected' as const, problem: '', fix: '', since: 0 }
  fc.assert(
    fc.property(fc.array(heard, { maxLength: 20 }), (inputs) => {
      let observed = unknown
      for (const input of inputs.filter((one) => one !== undefined)) {
        const folded = fold(observed, input)
        observed = folded.observed
        for (const change of folded.changes) ObsOutput.parse({ name: 'main', ...change })
        ObsConnection.parse(connectionOf(spec, link, observed, noWishes, null, 6_000))
      }
    }),
  )
})

test('any text is a frame or none', () => {
  const frame = fc.record({ op: fc.constantFrom(0, 1, 2, 5, 7, 9, 42), d: fc.jsonValue() }).map((value) => JSON.stringify(value))
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), frame), (text) => void parseFrame(text)))
  expect(parseFrame('no JSON')).toBeUndefined()
  expect(parseFrame('{"op":5,"d":{"eventType":"ExitStarted","eventIntent":1}}')).toEqual({ op: 5, d: { eventType: 'ExitStarted' } })
})
