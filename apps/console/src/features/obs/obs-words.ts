// States of an OBS as words with a tone, for its page. Pure.
import type { ObsConnection, ObsConnectionState, ObsReplayBuffer, ObsStreaming, ObsWanted } from '@restrike/obs/contract'
import { type RecordingProof, recordingProof } from '../../api/recording.ts'
import { texts } from '../../texts/index.ts'
import type { Tone } from '../../ui/tone.ts'

export interface Words {
  readonly tone: Tone
  readonly word: string
}

const { state, recording, streaming, buffer, wanted } = texts.obs

const stateTones = {
  connected: 'good',
  connecting: 'unknown',
  'wrong-password': 'bad',
  unreachable: 'bad',
  disconnected: 'plain',
} satisfies Record<ObsConnectionState, Tone>

/** Connected, and yet something wrong with it, is not well. */
export function connectionState(connection: Pick<ObsConnection, 'state' | 'problem'>): Words {
  const flawed = connection.state === 'connected' && connection.problem !== null
  return { tone: flawed ? 'warn' : stateTones[connection.state], word: state[connection.state] }
}

const proofTones = {
  unknown: 'unknown',
  off: 'plain',
  growing: 'good',
  stuck: 'bad',
  young: 'unknown',
  paused: 'warn',
} satisfies Record<RecordingProof, Tone>

export function recordingState(connection: Pick<ObsConnection, 'recording'>): Words {
  const proof = recordingProof(connection.recording)
  return { tone: proofTones[proof], word: recording.proof[proof] }
}

export function streamingState(stream: Pick<ObsStreaming, 'active' | 'reconnecting'> | null): Words {
  if (stream === null) return { tone: 'unknown', word: streaming.unknown }
  if (stream.reconnecting) return { tone: 'warn', word: streaming.reconnecting }
  return stream.active ? { tone: 'good', word: streaming.on } : { tone: 'plain', word: streaming.off }
}

export function bufferState(replayBuffer: ObsReplayBuffer | null): Words {
  if (replayBuffer === null) return { tone: 'unknown', word: buffer.unknown }
  if (!replayBuffer.available) return { tone: 'warn', word: buffer.missing }
  return replayBuffer.active ? { tone: 'good', word: buffer.on } : { tone: 'plain', word: buffer.off }
}

/** What a recording is wished for; null while none is, or its end is wished. */
export function wishedLabel({ recording: wish }: ObsWanted): string | null {
  return wish === null || wish === 'off' ? null : wish.label
}

/** What OBS is kept at, as name and value; what nobody wishes is left out. `match`: what people call the match to record. */
export function wishes(wish: ObsWanted, match: string | null): ReadonlyArray<readonly [name: string, value: string]> {
  const onOff = (on: boolean) => (on ? wanted.on : wanted.off)
  const lines: Array<readonly [string, string]> = []
  if (wish.recording !== null) {
    lines.push([wanted.recording, wish.recording === 'off' ? wanted.off : wanted.match(match ?? wish.recording.label)])
  }
  if (wish.streaming !== null) lines.push([wanted.streaming, onOff(wish.streaming)])
  if (wish.replayBuffer !== null) lines.push([wanted.replayBuffer, onOff(wish.replayBuffer)])
  if (wish.scene !== null) lines.push([wanted.scene, wish.scene])
  return lines
}

/** The connection to show: the chosen one, else the first that records, else the first. */
export function shownConnection(connections: readonly ObsConnection[], chosen: string | null): ObsConnection | undefined {
  return connections.find(({ name }) => name === chosen) ?? connections.find(({ role }) => role !== 'stream') ?? connections[0]
}
