// An OBS connection as it is between matches, for the tables of words.
import type { ObsConnection, ObsRecording } from '@restrike/obs/contract'

export function obsRecording(more: Partial<ObsRecording>): ObsRecording {
  return {
    active: false,
    paused: false,
    path: null,
    bytes: null,
    durationMs: null,
    growing: null,
    startedAt: null,
    startedMonotonicMs: null,
    label: null,
    by: null,
    ...more,
  }
}

export function obsConnection(more: Partial<ObsConnection>): ObsConnection {
  return {
    name: 'main',
    url: 'ws://127.0.0.1:4455',
    local: true,
    role: 'both',
    state: 'connected',
    since: '2026-01-01T10:00:00.000Z',
    problem: null,
    fix: null,
    version: '30.2.3',
    webSocketVersion: '5.5.2',
    scene: 'Live',
    scenes: ['Live', 'Break'],
    recording: null,
    streaming: null,
    replayBuffer: null,
    virtualCamera: null,
    stats: null,
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
    byHand: null,
    ...more,
  }
}
