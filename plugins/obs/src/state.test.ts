// The fold as a whole: what it keeps and forgets, and that nothing OBS can say breaks it or what is shown of it.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ObsConnection, ObsOutput, type ObsOutputName } from './contract.ts'
import { unknown, type Input, type Observed } from './observed.ts'
import { fold } from './state.ts'
import { connectionOf } from './status.ts'
import { noWishes } from './wishes.ts'

const began = Date.parse('2026-05-01T10:00:00Z')
const moment = (ms: number) => ({ at: began + ms, monotonicMs: ms })
const greeted: Input = { type: 'greeted', version: '29.0.2', webSocketVersion: '5.1.0', wantedFps: 30 }

function play(...inputs: Input[]): Observed {
  let observed = unknown
  for (const input of inputs) observed = fold(observed, input).observed
  return observed
}

test('versions, scenes and statistics are kept as they were told last', () => {
  const seen = play(greeted, { type: 'scenes', scene: 'Live', scenes: ['Live', 'Break'] }, { type: 'scene', scene: 'Break' })
  expect(seen).toMatchObject({ version: '29.0.2', webSocketVersion: '5.1.0', wantedFps: 30, scene: 'Break', scenes: ['Live', 'Break'] })
})

test('an OBS that said it would end and is greeted again does not end', () => {
  expect(play({ type: 'ending' }).ending).toBe(true)
  expect(play({ type: 'ending' }, greeted).ending).toBe(false)
})

test('after a loss everything is unknown but what was recorded', () => {
  const started: Input = { type: 'recording-changed', phase: 'started', path: '/rec/a.mkv', moment: moment(0) }
  const observed = play(greeted, { type: 'scenes', scene: 'Live', scenes: ['Live'] }, started, { type: 'lost' })
  expect(observed).toEqual({ ...unknown, past: expect.objectContaining({ path: '/rec/a.mkv' }) })
  expect(play(greeted, { type: 'lost' })).toEqual(unknown)
})

const ms = fc.integer({ min: 0, max: 60_000 })
const output = fc.constantFrom<ObsOutputName>('recording', 'streaming', 'replay-buffer', 'virtual-camera')
const phase = fc.constantFrom('starting' as const, 'started' as const, 'stopping' as const, 'stopped' as const)
const path = fc.option(fc.constantFrom('/rec/a.mkv', '/rec/b.mkv'))
const label = fc.constantFrom('M1', 'M2')
const count = fc.nat(1_000_000)
const switches = fc.constantFrom('replay-buffer' as const, 'virtual-camera' as const)
const at = ms.map(moment)
const anyInput: fc.Arbitrary<Input> = fc.oneof(
  fc.constant(greeted),
  fc.constant<Input>({ type: 'lost' }),
  fc.constant<Input>({ type: 'ending' }),
  fc.record({ type: fc.constant('scene' as const), scene: fc.string() }),
  fc.record({ type: fc.constant('adopted' as const), label }),
  fc.record({ type: fc.constant('recording-path' as const), path: fc.constant('/rec/c.mkv') }),
  fc.record({ type: fc.constant('recording-file' as const), path: fc.constant('/rec/d.mkv'), moment: at }),
  fc.record({ type: fc.constant('recording-paused' as const), paused: fc.boolean(), moment: at }),
  fc.record({ type: fc.constant('recording-changed' as const), phase, path, moment: at }),
  fc.record({ type: fc.constant('streaming-changed' as const), phase, moment: at }),
  fc.record({ type: fc.constant('switch-changed' as const), output: switches, phase, moment: at }),
  fc.record({
    ...{ type: fc.constant('ordered' as const), output },
    order: fc.option(fc.record({ what: fc.constantFrom('start' as const, 'stop' as const), label: fc.option(label), moment: at })),
  }),
  fc.record({
    ...{ type: fc.constant('recording-status' as const), asked: ms, moment: at, active: fc.boolean(), paused: fc.boolean() },
    ...{ bytes: count, durationMs: count },
  }),
  fc.record({
    ...{ type: fc.constant('streaming-status' as const), asked: ms, active: fc.boolean(), reconnecting: fc.boolean() },
    ...{ bytes: count, durationMs: count, skippedFrames: count, totalFrames: count },
  }),
  fc.record({
    ...{ type: fc.constant('switch-status' as const), output: switches, asked: ms, active: fc.boolean(), available: fc.boolean() },
  }),
)

test('whatever is heard in whatever order, what is told and shown fits the contract', () => {
  const spec = { name: 'main', url: 'ws://127.0.0.1:4455', password: '', role: 'both' as const }
  const link = { state: 'connected' as const, problem: '', fix: '', since: began }
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 40 }), (inputs) => {
      let observed = unknown
      for (const input of inputs) {
        const folded = fold(observed, input)
        observed = folded.observed
        for (const change of folded.changes) ObsOutput.parse({ name: 'main', ...change })
        const { recording } = ObsConnection.parse(connectionOf(spec, link, observed, noWishes, null, 60_000))
        if (recording?.active === false) expect(recording).toMatchObject({ label: null, path: null, paused: false, growing: null })
        if (observed.recording?.phase === 'idle') expect(observed.recording).toMatchObject({ label: null, by: null, end: null })
      }
    }),
  )
})

test('a recording is told to have stopped once for each that ran', () => {
  fc.assert(
    fc.property(fc.array(anyInput, { maxLength: 40 }), (inputs) => {
      let observed = unknown
      for (const input of inputs) {
        const before = observed.recording
        const folded = fold(observed, input)
        observed = folded.observed
        const stopped = folded.changes.some((change) => change.output === 'recording' && change.change === 'stopped')
        if (stopped) expect(before?.phase).not.toBe('idle')
      }
    }),
  )
})
