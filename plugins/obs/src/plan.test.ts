// What is asked of OBS for each pair of what is and what is wanted.
import { expect, test } from 'vitest'
import type { ObsWanted } from './contract.ts'
import { unknown, type Observed, type Phase, type RecordingSeen } from './observed.ts'
import { plan } from './plan.ts'
import { fold } from './state.ts'
import { noWishes } from './wishes.ts'

const moment = { at: 0, monotonicMs: 0 }
const wanting = (some: Partial<ObsWanted>): ObsWanted => ({ ...noWishes.wanted, ...some })
const wish = (label: string) => ({ label, file: { folder: 'Day 1', name: label } })

function recording(phase: Phase, more: Partial<Pick<RecordingSeen, 'label' | 'by'>> = {}): Observed {
  const { observed } = fold(unknown, { type: 'recording-changed', phase: 'started', path: '/rec/a.mkv', moment })
  return { ...observed, recording: observed.recording && { ...observed.recording, by: null, label: null, ...more, phase } }
}
const running = (label: string | null, by: RecordingSeen['by']) => recording('active', { label, by })

/** Each step as text. */
const steps = (actual: Observed, wanted: Partial<ObsWanted>) =>
  plan(actual, wanting(wanted)).map((step) => {
    expect(step.reason).toMatch(/\w+ \w+/)
    if (step.request === null) return `adopt for ${step.label}`
    if (step.request === 'StartRecord') return `StartRecord ${step.wish.label}`
    return step.request === 'SetCurrentProgramScene' ? `show ${step.scene}` : step.request
  })

test.each<[what: string, actual: Observed, wanted: ObsWanted['recording'], steps: string[]]>([
  ['unknown, wanted', unknown, wish('M1'), []],
  ['unknown, off', unknown, 'off', []],
  ['idle, no wish', recording('idle'), null, []],
  ['idle, off', recording('idle'), 'off', []],
  ['idle, wanted', recording('idle'), wish('M1'), ['StartRecord M1']],
  ['starting, wanted', recording('starting'), wish('M1'), []],
  ['starting, off', recording('starting'), 'off', []],
  ['stopping, wanted', recording('stopping', { label: 'M0', by: 'us' }), wish('M1'), []],
  ['stopping, off', recording('stopping', { label: 'M0', by: 'us' }), 'off', []],
  ['ours, wanted', running('M1', 'us'), wish('M1'), []],
  ['ours, no wish', running('M1', 'us'), null, []],
  ['ours, off', running('M1', 'us'), 'off', ['StopRecord']],
  ['ours, another wanted', running('M1', 'us'), wish('M2'), ['StopRecord']],
  ['ours without a label, wanted', running(null, 'us'), wish('M1'), ['adopt for M1']],
  ['ours without a label, off', running(null, 'us'), 'off', []],
  ['by hand, no wish', running(null, 'hand'), null, []],
  ['by hand, wanted', running(null, 'hand'), wish('M1'), ['adopt for M1']],
  ['by hand, off', running(null, 'hand'), 'off', []],
  ['by hand and counting already, wanted', running('M1', 'hand'), wish('M1'), []],
  ['by hand and counting already, another wanted', running('M1', 'hand'), wish('M2'), ['adopt for M2']],
  ['by hand and counting already, off', running('M1', 'hand'), 'off', []],
  ['found running, wanted', running(null, null), wish('M1'), ['adopt for M1']],
  ['found running, off', running(null, null), 'off', []],
])('recording: %s', (_, actual, wanted, expected) => expect(steps(actual, { recording: wanted })).toEqual(expected))

const stream = (phase: Phase): Observed => {
  const figures = { reconnecting: false, bytes: null, durationMs: null, skippedFrames: null, totalFrames: null }
  return { ...unknown, streaming: { phase, toldAt: 0, ...figures } }
}
const buffer = (phase: Phase, available = true): Observed => ({ ...unknown, replayBuffer: { phase, toldAt: 0, available } })

test.each<[what: string, actual: Observed, wanted: Partial<ObsWanted>, steps: string[]]>([
  ['unknown stream, wanted', unknown, { streaming: true }, []],
  ['idle stream, wanted', stream('idle'), { streaming: true }, ['StartStream']],
  ['idle stream, not wanted', stream('idle'), { streaming: false }, []],
  ['starting stream, wanted', stream('starting'), { streaming: true }, []],
  ['starting stream, not wanted', stream('starting'), { streaming: false }, []],
  ['running stream, wanted', stream('active'), { streaming: true }, []],
  ['running stream, not wanted', stream('active'), { streaming: false }, ['StopStream']],
  ['running stream, no wish', stream('active'), {}, []],
  ['stopping stream, wanted', stream('stopping'), { streaming: true }, []],
  ['unknown buffer, wanted', unknown, { replayBuffer: true }, []],
  ['idle buffer, wanted', buffer('idle'), { replayBuffer: true }, ['StartReplayBuffer']],
  ['idle buffer, no wish', buffer('idle'), {}, []],
  ['no buffer in the profile, wanted', buffer('idle', false), { replayBuffer: true }, []],
  ['running buffer, wanted', buffer('active'), { replayBuffer: true }, []],
  ['running buffer, not wanted', buffer('active'), { replayBuffer: false }, ['StopReplayBuffer']],
  ['stopping buffer, wanted', buffer('stopping'), { replayBuffer: true }, []],
  ['unknown scene, wanted', unknown, { scene: 'Live' }, []],
  ['another scene, wanted', { ...unknown, scene: 'Break', scenes: ['Live', 'Break'] }, { scene: 'Live' }, ['show Live']],
  ['that scene, wanted', { ...unknown, scene: 'Live', scenes: ['Live', 'Break'] }, { scene: 'Live' }, []],
  ['a scene that OBS has not', { ...unknown, scene: 'Break', scenes: ['Break'] }, { scene: 'Live' }, []],
  ['scenes unknown', { ...unknown, scene: 'Break' }, { scene: 'Live' }, []],
])('%s', (_, actual, wanted, expected) => expect(steps(actual, wanted)).toEqual(expected))

test('all that is due is planned, the recording first', () => {
  const actual: Observed = {
    ...recording('idle'),
    ...{ streaming: stream('idle').streaming, replayBuffer: buffer('idle').replayBuffer, scene: 'Break', scenes: ['Live', 'Break'] },
  }
  const wanted = { recording: wish('M1'), streaming: true, replayBuffer: true, scene: 'Live' }
  expect(steps(actual, wanted)).toEqual(['StartRecord M1', 'StartStream', 'StartReplayBuffer', 'show Live'])
})

test('a reason names what it is about', () => {
  const [stop] = plan(running('M1', 'us'), wanting({ recording: wish('M2') }))
  expect(stop?.reason).toBe('"M2" is to be recorded, and OBS still records "M1"')
})
