// The recording as it stands in the status bar: the worst of the connections that record, with the worst alarm over it. Pure.
import type { ObsConnection, ObsStatus } from '@restrike/obs/contract'
import type { Alarm, RecorderConnection, RecorderStatus } from '@restrike/recorder/contract'
import { recordingProof } from '../../api/recording.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

export interface RecordingWords {
  readonly tone: Tone
  readonly word: string
  /** Behind the time, or behind the word where none runs. */
  readonly detail: string | null
  /** Server time since which it records; null while no time is to be shown. */
  readonly since: string | null
  /** Somebody should look now. */
  readonly loud: boolean
}

export interface ConnectionWords extends RecordingWords {
  readonly connection: string
}

interface Facts {
  readonly obs: ObsConnection | undefined
  readonly recorder: RecorderConnection | undefined
}

const words = texts.status.recording
const urgency = { bad: 0, warn: 1, unknown: 2, good: 3, plain: 4 } satisfies Record<Tone, number>
const gravity = { failed: 0, degraded: 1 } satisfies Record<Alarm['severity'], number>

const weight = {
  'not-connected': 0,
  'does-not-start': 0,
  'stopped-by-obs': 0,
  'stopped-by-hand': 0,
  'not-growing': 1,
  'picture-black': 2,
  'picture-frozen': 2,
  'frames-skipped': 3,
  'disk-short': 4,
  'unsafe-format': 5,
  'not-kept': 5,
  'bad-template': 5,
} satisfies Record<Alarm['kind'], number>
const proofTones = { growing: 'good', stuck: 'bad', young: 'unknown', paused: 'warn' } as const

const say = (tone: Tone, detail: string, since: string | null = null): RecordingWords => ({
  tone,
  word: words.name,
  detail,
  since,
  loud: tone === 'bad',
})
const off: RecordingWords = { tone: 'plain', word: words.off, detail: null, since: null, loud: false }

export function recordingWords(recorder: RecorderStatus | null, obs: ObsStatus | null): RecordingWords {
  if (recorder === null && obs === null) return say('unknown', words.unknown)
  const all = connectionWords(recorder, obs)
  const worst = all.toSorted((a, b) => urgency[a.tone] - urgency[b.tone])[0] ?? { ...off, word: words.none }
  const { tone, word, detail, since, loud } = worst
  // A disk that runs short is said by the disk's own place.
  const alarm = worstFirst(recorder?.alarms ?? []).find(({ kind }) => kind !== 'disk-short')
  if (alarm === undefined) return { tone, word, detail, since, loud }
  const failed = alarm.severity === 'failed'
  const said = reasonOf(alarm, obs)
  return { tone: failed || tone === 'bad' ? 'bad' : 'warn', word: words.name, detail: said, since, loud: failed || loud }
}

/** The same for each connection that records, in the order of the connections. */
export function connectionWords(recorder: RecorderStatus | null, obs: ObsStatus | null): readonly ConnectionWords[] {
  const known = obs?.connections.filter(({ role }) => role !== 'stream') ?? []
  const names = new Set([...known.map(({ name }) => name), ...(recorder?.connections.map(({ connection }) => connection) ?? [])])
  return [...names].map((connection) => ({
    connection,
    ...wordsOf({
      obs: known.find(({ name }) => name === connection),
      recorder: recorder?.connections.find((one) => one.connection === connection),
    }),
  }))
}

/** Why OBS is away says more than that it is. */
function reasonOf({ kind, connection }: Alarm, obs: ObsStatus | null): string {
  const state = obs?.connections.find(({ name }) => name === connection)?.state ?? 'connected'
  return kind === 'not-connected' && state !== 'connected' ? words.away[state] : words.alarm[kind]
}

/** Among equals what leaves the match without a recording comes first, then what spoils the picture. */
export function worstFirst(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms.toSorted(
    (a, b) => gravity[a.severity] - gravity[b.severity] || weight[a.kind] - weight[b.kind] || Date.parse(a.since) - Date.parse(b.since),
  )
}

function wordsOf(facts: Facts): RecordingWords {
  const { obs, recorder } = facts
  const proof = recordingProof(observed(facts))
  const since = obs?.recording?.startedAt ?? recorder?.startedAt ?? null
  if (proof === 'off' || proof === 'unknown') return notRecording(facts)
  const ends = proof === 'growing' && recorder?.state === 'stopping'
  return say(proofTones[proof], ends ? words.stopping : words[proof], proof === 'paused' ? null : since)
}

/** OBS's own word; the recorder's while the OBS plugin is silent. */
function observed({ obs, recorder }: Facts): Parameters<typeof recordingProof>[0] {
  if (obs !== undefined) return obs.recording
  if (recorder?.state !== 'recording' && recorder?.state !== 'stopping') return null
  return { active: true, paused: false, growing: recorder.growing }
}

function notRecording({ obs, recorder }: Facts): RecordingWords {
  const state = recorder?.state ?? 'idle'
  switch (state) {
    case 'released':
      return say('warn', words.released)
    case 'waiting':
      return say('warn', obs?.state === 'connected' ? words.starting : words.waiting)
    case 'recording':
    case 'stopping':
      return say('unknown', words.young)
    case 'idle':
      return obs === undefined ? { ...off, tone: 'unknown' } : idle(obs)
    default:
      return state satisfies never
  }
}

const awayTones = { 'wrong-password': 'warn', unreachable: 'warn', connecting: 'unknown', disconnected: 'unknown' } as const

function idle({ state, recording }: ObsConnection): RecordingWords {
  if (state !== 'connected') return say(awayTones[state], words.away[state])
  return recording === null ? say('unknown', words.unknown) : off
}
