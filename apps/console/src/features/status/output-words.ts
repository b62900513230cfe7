// Replay buffer and stream as they stand in the status bar. Pure.
import type { ObsConnection, ObsStatus } from '@restrike/obs/contract'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

/** `away`: OBS is not connected; `none`: no OBS for it; `missing`: not there, or not on although it is wanted. */
export type OutputState = 'unknown' | 'none' | 'away' | 'on' | 'off' | 'missing' | 'reconnecting'

export interface OutputWords {
  readonly state: OutputState
  readonly tone: Tone
  readonly word: string
  readonly loud: boolean
}

const { buffer, stream } = texts.status

/** The worst stands in the bar. */
const bufferUrgency: readonly OutputState[] = ['missing', 'away', 'unknown', 'off', 'on']
/** One that is on air counts more than another that is away without being wanted. */
const streamUrgency: readonly OutputState[] = ['missing', 'reconnecting', 'on', 'away', 'unknown', 'off']

const bufferWords = {
  unknown: { tone: 'unknown', word: buffer.unknown },
  none: { tone: 'plain', word: buffer.off },
  away: { tone: 'unknown', word: buffer.unknown },
  on: { tone: 'good', word: buffer.on },
  off: { tone: 'plain', word: buffer.off },
  missing: { tone: 'warn', word: buffer.missing },
  reconnecting: { tone: 'unknown', word: buffer.unknown },
} satisfies Record<OutputState, Omit<OutputWords, 'state' | 'loud'>>

const streamWords = {
  unknown: { tone: 'unknown', word: stream.unknown },
  none: { tone: 'plain', word: stream.off },
  away: { tone: 'unknown', word: stream.unknown },
  on: { tone: 'good', word: stream.on },
  off: { tone: 'plain', word: stream.off },
  missing: { tone: 'bad', word: stream.missing },
  reconnecting: { tone: 'warn', word: stream.reconnecting },
} satisfies Record<OutputState, Omit<OutputWords, 'state' | 'loud'>>

/** `live`: a match is to be recorded now, so the buffer should run; it is a failure only where somebody wished for it. */
export function replayBufferWords(obs: ObsStatus | null, live: boolean): OutputWords {
  const state = worst(bufferUrgency, of(obs, 'record')?.map(bufferState))
  const words = { state, ...bufferWords[state] }
  if (state !== 'off') return { ...words, loud: false }
  const wished = obs?.connections.some(({ wanted }) => wanted.replayBuffer === true) === true
  if (wished) return { ...words, tone: 'bad', loud: true }
  return { ...words, tone: live ? 'warn' : words.tone, loud: false }
}

export function streamingWords(obs: ObsStatus | null): OutputWords {
  const state = worst(streamUrgency, of(obs, 'stream')?.map(streamState))
  return { state, ...streamWords[state], loud: state === 'missing' || state === 'reconnecting' }
}

function of(obs: ObsStatus | null, purpose: ObsConnection['role']): readonly ObsConnection[] | undefined {
  return obs?.connections.filter(({ role }) => role === purpose || role === 'both')
}

function worst(urgency: readonly OutputState[], states: readonly OutputState[] | undefined): OutputState {
  if (states === undefined) return 'unknown'
  return urgency.find((state) => states.includes(state)) ?? 'none'
}

function bufferState({ state, replayBuffer }: ObsConnection): OutputState {
  if (state !== 'connected') return 'away'
  if (replayBuffer === null) return 'unknown'
  if (!replayBuffer.available) return 'missing'
  return replayBuffer.active ? 'on' : 'off'
}

function streamState({ state, streaming, wanted }: ObsConnection): OutputState {
  if (state !== 'connected') return wanted.streaming === true ? 'missing' : 'away'
  if (streaming === null) return 'unknown'
  if (streaming.reconnecting) return 'reconnecting'
  if (streaming.active) return 'on'
  return wanted.streaming === true ? 'missing' : 'off'
}
