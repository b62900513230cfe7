// What recording and replay need of the settings of OBS, compared with what is set: facts -> checks, and the parameters that mend them. Pure.
import type { SetupCheck } from './contract.ts'

/** `Category/Name` of a profile parameter -> its value; null where OBS has none. */
export type Parameters = ReadonlyMap<string, string | null>

export interface SetupFacts {
  readonly parameters: Parameters
  /** Such as `29.0.2`. */
  readonly version: string
  readonly fps: number | null
  readonly replayBufferAvailable: boolean
}

export interface SetupWanted {
  readonly replaySeconds: number
  readonly folder?: string | undefined
}

export interface Judged extends SetupCheck {
  /** Parameters that `apply` sets; empty where it cannot. */
  readonly set: Readonly<Record<string, string>>
}

/** Every parameter that is looked at. */
export const parameterNames = [
  'Output/Mode',
  ...[
    'RecRB',
    'RecRBTime',
    'RecRBSize',
    'RecFormat',
    'RecFormat2',
    'FilePath',
    'RecQuality',
    'StreamEncoder',
    'x264Settings',
    'UseAdvanced',
    'VBitrate',
    'ABitrate',
  ].map((name) => `SimpleOutput/${name}`),
  ...['RecRB', 'RecRBTime', 'RecRBSize', 'RecFormat', 'RecFormat2', 'RecType', 'RecFilePath', 'FFFilePath'].map((name) => `AdvOut/${name}`),
]

/** These files are unreadable when OBS, or the machine, ends suddenly: their index is written last. */
const unsafeFormats = new Set(['mp4', 'mov'])
const safeFormat = 'mkv'
/** A buffer whose bitrate is not known gets so much memory. */
const usualMegabytes = 512
const simple = (parameters: Parameters) => parameters.get('Output/Mode') !== 'Advanced'

export function judge(facts: SetupFacts, wanted: SetupWanted): Judged[] {
  const category = simple(facts.parameters) ? 'SimpleOutput' : 'AdvOut'
  const value = (name: string) => facts.parameters.get(`${category}/${name}`) ?? null
  return [
    replayBuffer(facts, category, value('RecRB')),
    replayLength(category, number(value('RecRBTime')), wanted.replaySeconds),
    replayMemory(facts, category, number(value('RecRBSize')), wanted.replaySeconds),
    keyFrames(facts),
    format(facts),
    folder(facts, wanted.folder),
  ]
}

function replayBuffer({ replayBufferAvailable }: SetupFacts, category: string, on: string | null): Judged {
  return {
    key: 'replay-buffer',
    ok: on === 'true' && replayBufferAvailable,
    current: on === 'true' ? (replayBufferAvailable ? 'on' : 'on, but OBS has not taken it up yet') : 'off',
    needed: 'on',
    fix: 'Settings > Output > Replay Buffer > Enable Replay Buffer, then OK.',
    settable: true,
    set: { [`${category}/RecRB`]: 'true' },
  }
}

function replayLength(category: string, seconds: number, needed: number): Judged {
  return {
    key: 'replay-length',
    ok: seconds >= needed,
    current: `${seconds} s`,
    needed: `at least ${needed} s`,
    fix: `Settings > Output > Replay Buffer > Maximum Replay Time: ${needed} s.`,
    settable: true,
    set: { [`${category}/RecRBTime`]: String(needed) },
  }
}

function replayMemory({ parameters }: SetupFacts, category: string, megabytes: number, seconds: number): Judged {
  const kilobits = number(parameters.get('SimpleOutput/VBitrate') ?? null) + number(parameters.get('SimpleOutput/ABitrate') ?? null)
  const known = simple(parameters) && parameters.get('SimpleOutput/RecQuality') === 'Stream' && kilobits > 0
  // Half as much again: the bitrate is a mean.
  const needed = known ? Math.ceil((kilobits * 1000 * seconds * 1.5) / 8 / 2 ** 20) : usualMegabytes
  return {
    key: 'replay-memory',
    ok: megabytes >= needed,
    current: `${megabytes} MB`,
    needed: `at least ${needed} MB`,
    fix: `Settings > Output > Replay Buffer > Maximum Memory: ${needed} MB or more.`,
    settable: true,
    set: { [`${category}/RecRBSize`]: String(Math.max(needed, usualMegabytes)) },
  }
}

function keyFrames({ parameters, fps }: SetupFacts): Judged {
  const check = { key: 'key-frames' as const, needed: 'one each second', settable: false, set: {} }
  const advanced = 'Settings > Output > Output Mode "Advanced" > Recording > Encoder Settings > Keyframe Interval: 1 s.'
  if (!simple(parameters)) return { ...check, ok: null, current: 'cannot be read from outside in the advanced mode', fix: advanced }
  if (parameters.get('SimpleOutput/RecQuality') !== 'Stream')
    return { ...check, ok: false, current: "the encoder's own, up to 8 s apart, with this recording quality", fix: advanced }
  if (parameters.get('SimpleOutput/StreamEncoder') !== 'x264') return { ...check, ok: null, current: "the encoder's own", fix: advanced }
  const settings = parameters.get('SimpleOutput/x264Settings') ?? ''
  const used = parameters.get('SimpleOutput/UseAdvanced') === 'true'
  const frames = used ? number(/(?:^|\s)keyint=(\d+)/.exec(settings)?.[1] ?? null) : 0
  const wantedFrames = Math.round(fps ?? 30)
  const others = settings.replaceAll(/(?:^|\s)keyint=\S*/g, '').trim()
  return {
    ...check,
    ok: frames > 0 && frames <= wantedFrames * 1.05,
    current: frames > 0 ? `one each ${frames} frames` : 'one each 250 frames',
    fix: `Settings > Output > Streaming > Custom Encoder Settings: keyint=${wantedFrames}.`,
    settable: true,
    set: { 'SimpleOutput/UseAdvanced': 'true', 'SimpleOutput/x264Settings': `${others} keyint=${wantedFrames}`.trim() },
  }
}

function format({ parameters, version }: SetupFacts): Judged {
  const category = simple(parameters) ? 'SimpleOutput' : 'AdvOut'
  // Since OBS 29.1 another key holds; older ones do not know it.
  const name = `${category}/${isSince(version, 29, 1) ? 'RecFormat2' : 'RecFormat'}`
  // A custom FFmpeg output has a format of its own, which these keys do not tell.
  const set = isFfmpeg(parameters) ? '' : (parameters.get(name) ?? parameters.get(`${category}/RecFormat`) ?? '')
  return {
    key: 'format',
    ok: set === '' ? null : !unsafeFormats.has(set),
    current: set === '' ? 'cannot be read from outside' : set.toUpperCase(),
    needed: 'one that survives a crash, such as MKV',
    fix: 'Settings > Output > Recording > Recording Format: Matroska Video (.mkv). A plain MP4 or MOV is lost whole when the power fails.',
    settable: set !== '',
    set: { [name]: safeFormat },
  }
}

function isFfmpeg(parameters: Parameters): boolean {
  return !simple(parameters) && parameters.get('AdvOut/RecType') === 'FFmpeg'
}

function folder({ parameters }: SetupFacts, wanted: string | undefined): Judged {
  const name = simple(parameters) ? 'SimpleOutput/FilePath' : isFfmpeg(parameters) ? 'AdvOut/FFFilePath' : 'AdvOut/RecFilePath'
  const set = parameters.get(name) ?? ''
  return {
    key: 'folder',
    ok: wanted === undefined ? set !== '' : set === wanted,
    current: set === '' ? 'none' : set,
    needed: wanted ?? 'a folder with room for the day',
    fix: 'Settings > Output > Recording > Recording Path.',
    settable: wanted !== undefined,
    set: wanted === undefined ? {} : { [name]: wanted },
  }
}

export function isSince(version: string, major: number, minor: number): boolean {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

function number(text: string | null): number {
  const value = Number(text ?? '')
  return Number.isFinite(value) ? value : 0
}
