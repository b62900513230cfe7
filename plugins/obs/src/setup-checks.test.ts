// What recording and replay need, against the settings of several versions of OBS.
import { expect, test } from 'vitest'
import type { SetupCheck } from './contract.ts'
import { isSince, judge, parameterNames, type Judged, type SetupFacts } from './setup-checks.ts'

const good = {
  'Output/Mode': 'Simple',
  ...{ 'SimpleOutput/RecRB': 'true', 'SimpleOutput/RecRBTime': '30', 'SimpleOutput/RecRBSize': '512' },
  ...{ 'SimpleOutput/RecFormat': 'mkv', 'SimpleOutput/RecFormat2': 'mkv', 'SimpleOutput/FilePath': '/rec' },
  ...{ 'SimpleOutput/RecQuality': 'Stream', 'SimpleOutput/StreamEncoder': 'x264' },
  ...{ 'SimpleOutput/UseAdvanced': 'true', 'SimpleOutput/x264Settings': 'keyint=30' },
  ...{ 'SimpleOutput/VBitrate': '2500', 'SimpleOutput/ABitrate': '160' },
}
const advanced = {
  'Output/Mode': 'Advanced',
  ...{ 'AdvOut/RecRB': 'true', 'AdvOut/RecRBTime': '40', 'AdvOut/RecRBSize': '1024', 'AdvOut/RecType': 'Standard' },
  ...{ 'AdvOut/RecFormat': 'mkv', 'AdvOut/RecFormat2': 'mkv', 'AdvOut/RecFilePath': '/adv', 'AdvOut/FFFilePath': '/ffmpeg' },
}
type Settings = Record<string, string>

function judged(settings: Settings, facts: Partial<SetupFacts> = {}, wanted: { replaySeconds?: number; folder?: string } = {}) {
  const parameters = new Map<string, string | null>(Object.entries(settings))
  const all = judge(
    { parameters, version: '30.2.3', fps: 30, replayBufferAvailable: true, ...facts },
    { replaySeconds: wanted.replaySeconds ?? 30, folder: wanted.folder },
  )
  return (key: SetupCheck['key']): Judged => {
    const found = all.find((check) => check.key === key)
    if (!found) throw new Error(`no check ${key}`)
    return found
  }
}

const keys = ['replay-buffer', 'replay-length', 'replay-memory', 'key-frames', 'format', 'folder'] as const

test('settings as they should be pass every check, in both modes', () => {
  expect(keys.map((key) => judged(good)(key).ok)).toEqual([true, true, true, true, true, true])
  expect(keys.map((key) => judged(advanced)(key).ok)).toEqual([true, true, true, null, true, true])
})

test('of an OBS that tells nothing no check passes by accident', () => {
  expect(keys.map((key) => judged({})(key).ok)).toEqual([false, false, false, false, null, false])
})

test('every check says what is, what should be and where to set it', () => {
  for (const settings of [good, advanced, {}]) {
    for (const key of keys) {
      const { current, needed, fix } = judged(settings)(key)
      for (const text of [current, needed]) expect(text).not.toBe('')
      expect(fix).toMatch(/^Settings > Output > .*\.$/)
    }
  }
})

test('what is set is asked for beforehand', () => {
  for (const settings of [good, advanced, {}]) {
    for (const key of keys) expect(parameterNames).toEqual(expect.arrayContaining(Object.keys(judged(settings)(key).set)))
  }
})

test.each<[what: string, settings: Settings, available: boolean, ok: boolean, current: string]>([
  ['on', good, true, true, 'on'],
  ['on, not loaded', good, false, false, 'on, but OBS has not taken it up yet'],
  ['off', { ...good, 'SimpleOutput/RecRB': 'false' }, true, false, 'off'],
  ['on in the other mode only', { ...good, 'Output/Mode': 'Advanced' }, false, false, 'off'],
  ['on in the advanced mode', advanced, true, true, 'on'],
])('replay buffer %s', (_, settings, replayBufferAvailable, ok, current) => {
  expect(judged(settings, { replayBufferAvailable })('replay-buffer')).toMatchObject({ ok, current, settable: true })
})

test('each mode is mended in its own section', () => {
  expect(judged({})('replay-buffer').set).toEqual({ 'SimpleOutput/RecRB': 'true' })
  expect(judged({ 'Output/Mode': 'Advanced' })('replay-buffer').set).toEqual({ 'AdvOut/RecRB': 'true' })
  expect(judged({ 'Output/Mode': 'Advanced' })('replay-length').set).toEqual({ 'AdvOut/RecRBTime': '30' })
})

test.each<[seconds: string, needed: number, ok: boolean]>([
  ['20', 30, false],
  ['30', 30, true],
  ['300', 30, true],
  ['', 5, false],
  ['many', 5, false],
])('a buffer of "%s" s where %d are needed', (seconds, replaySeconds, ok) => {
  const check = judged({ ...good, 'SimpleOutput/RecRBTime': seconds }, {}, { replaySeconds })('replay-length')
  expect(check).toMatchObject({ ok, set: { 'SimpleOutput/RecRBTime': String(replaySeconds) } })
})

test.each<[what: string, change: Settings, seconds: number, ok: boolean, set: string]>([
  // 2660 kbit/s for 30 s, half as much again: 14.3 MB.
  ['enough for its bitrate', { 'SimpleOutput/RecRBSize': '15' }, 30, true, '512'],
  ['not enough for its bitrate', { 'SimpleOutput/RecRBSize': '14' }, 30, false, '512'],
  ['not enough for a high bitrate', { 'SimpleOutput/VBitrate': '50000' }, 300, false, '2691'],
  ['of an unknown bitrate, enough', { 'SimpleOutput/RecQuality': 'Small' }, 30, true, '512'],
  ['of an unknown bitrate, not enough', { 'SimpleOutput/RecQuality': 'Small', 'SimpleOutput/RecRBSize': '511' }, 30, false, '512'],
])('memory %s', (_, change, replaySeconds, ok, set) => {
  const check = judged({ ...good, ...change }, {}, { replaySeconds })('replay-memory')
  expect(check).toMatchObject({ ok, set: { 'SimpleOutput/RecRBSize': set } })
})

test.each<[what: string, change: Settings, fps: number | null, ok: boolean | null, set: string | undefined]>([
  ['one each second', {}, 30, true, 'keyint=30'],
  ['more often', { 'SimpleOutput/x264Settings': 'keyint=15' }, 30, true, 'keyint=30'],
  ['at 59.94 frames', { 'SimpleOutput/x264Settings': 'keyint=60' }, 59.94, true, 'keyint=60'],
  ['too seldom', { 'SimpleOutput/x264Settings': 'bframes=0 keyint=250 min-keyint=5' }, 30, false, 'bframes=0 min-keyint=5 keyint=30'],
  ['the other option of that ending', { 'SimpleOutput/x264Settings': 'min-keyint=30' }, 30, false, 'min-keyint=30 keyint=30'],
  ['endless', { 'SimpleOutput/x264Settings': 'keyint=infinite' }, 30, false, 'keyint=30'],
  ['not set', { 'SimpleOutput/x264Settings': '' }, 50, false, 'keyint=50'],
  ['set but not used', { 'SimpleOutput/UseAdvanced': 'false' }, 30, false, 'keyint=30'],
  ['no rate known', { 'SimpleOutput/x264Settings': '' }, null, false, 'keyint=30'],
  ['another encoder', { 'SimpleOutput/StreamEncoder': 'nvenc' }, 30, null, undefined],
  ['a recording encoder of its own', { 'SimpleOutput/RecQuality': 'HQ' }, 30, false, undefined],
  ['the advanced mode', { 'Output/Mode': 'Advanced' }, 30, null, undefined],
])('key frames: %s', (_, change, fps, ok, set) => {
  const check = judged({ ...good, ...change }, { fps })('key-frames')
  expect(check).toMatchObject({ ok, settable: set !== undefined })
  expect(check.set).toEqual(set === undefined ? {} : { 'SimpleOutput/UseAdvanced': 'true', 'SimpleOutput/x264Settings': set })
})

test.each(['mkv', 'flv', 'ts', 'hybrid_mp4', 'fragmented_mp4', 'fragmented_mov'])('%s survives a crash', (format) => {
  expect(judged({ ...good, 'SimpleOutput/RecFormat2': format })('format')).toMatchObject({ ok: true, current: format.toUpperCase() })
})

test.each<[version: string, mode: Settings, old: string, new_: string | null, ok: boolean, name: string]>([
  ['29.0.2', good, 'mkv', 'mp4', true, 'SimpleOutput/RecFormat'],
  ['29.0.2', good, 'mp4', 'mkv', false, 'SimpleOutput/RecFormat'],
  ['29.1.0', good, 'mkv', 'mp4', false, 'SimpleOutput/RecFormat2'],
  ['29.1.3', good, 'mp4', 'mkv', true, 'SimpleOutput/RecFormat2'],
  ['30.2.3', good, 'mkv', 'mov', false, 'SimpleOutput/RecFormat2'],
  ['30.0.0-rc1', good, 'mp4', null, false, 'SimpleOutput/RecFormat2'],
  ['29.0.2', advanced, 'mov', 'mkv', false, 'AdvOut/RecFormat'],
  ['30.2.3', advanced, 'mkv', 'mp4', false, 'AdvOut/RecFormat2'],
])('OBS %s records as its version says: %#', (version, mode, old, now, ok, name) => {
  const category = name.split('/')[0]
  const { [`${category}/RecFormat2`]: _, ...rest }: Settings = mode
  const settings = { ...rest, [`${category}/RecFormat`]: old, ...(now !== null && { [`${category}/RecFormat2`]: now }) }
  expect(judged(settings, { version })('format')).toMatchObject({ ok, set: { [name]: 'mkv' }, settable: true })
})

test('the format of a custom FFmpeg output cannot be read', () => {
  const settings = { ...advanced, 'AdvOut/RecType': 'FFmpeg', 'AdvOut/RecFormat2': 'mp4' }
  expect(judged(settings)('format')).toMatchObject({ ok: null, settable: false })
})

test.each<[what: string, settings: Settings, folder: string | undefined, ok: boolean, set: object]>([
  ['some', good, undefined, true, {}],
  ['none', { ...good, 'SimpleOutput/FilePath': '' }, undefined, false, {}],
  ['the wanted one', good, '/rec', true, { 'SimpleOutput/FilePath': '/rec' }],
  ['another one', good, '/day', false, { 'SimpleOutput/FilePath': '/day' }],
  ['advanced', advanced, '/day', false, { 'AdvOut/RecFilePath': '/day' }],
  ['advanced by FFmpeg', { ...advanced, 'AdvOut/RecType': 'FFmpeg' }, '/ffmpeg', true, { 'AdvOut/FFFilePath': '/ffmpeg' }],
])('folder: %s', (_, settings, folder, ok, set) => {
  const check = judged(settings, {}, { ...(folder !== undefined && { folder }) })('folder')
  expect(check).toMatchObject({ ok, set, settable: folder !== undefined })
})

test.each<[version: string, since: boolean]>([
  ['29.0.2', false],
  ['29.1.0', true],
  ['29.1', true],
  ['30.0.0', true],
  ['28.9.9', false],
  ['31.0.0-beta1', true],
  ['', false],
  ['unknown', false],
])('"%s" is since 29.1: %s', (version, since) => expect(isSince(version, 29, 1)).toBe(since))
