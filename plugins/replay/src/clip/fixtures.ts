// What the tests of clips share: a camera, a shot, what the media thread says of a film.
import type { ObsConnection } from '@restrike/obs/contract'
import type { Film } from '../media/media.ts'
import type { Camera } from './cameras.ts'
import type { Shot } from './shot.ts'

/** 14 March 2026, 09:00:00 UTC, and so many seconds. */
export const at = (seconds: number): number => Date.UTC(2026, 2, 14, 9) + Math.round(seconds * 1000)

export const shot = (more: Partial<Shot> = {}): Shot => ({
  clipId: 'c1',
  matchId: 'm1',
  fromAt: at(50),
  neededAt: at(53),
  toAt: at(60),
  buffer: true,
  orderedMs: performance.now(),
  name: 'clips/c1/1',
  ...more,
})

export const film = (more: Partial<Film> = {}): Film => ({
  kind: 'ok',
  bytes: 1_000_000,
  durationMs: 20_000,
  firstVideoMs: 0,
  lastVideoMs: 19_967,
  frames: 600,
  frameIntervalMs: 33.333,
  keyFrameGapMs: 1_000,
  inputStartMs: 0,
  missingEndMs: 0,
  width: 640,
  height: 360,
  ...more,
})

export const camera = (more: Partial<Camera> = {}): Camera => ({
  connection: 'main',
  local: true,
  buffer: { connection: 'main', state: 'ready', trouble: null },
  recording: { path: '/rec/a.mkv', startedAt: at(0) },
  ...more,
})

export const obs = (more: Partial<ObsConnection> = {}): ObsConnection => ({
  ...{ name: 'main', url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: new Date(at(0)).toISOString() },
  ...{ problem: null, fix: null, version: null, webSocketVersion: null, scene: null, scenes: null, recording: null, streaming: null },
  ...{ replayBuffer: { active: true, available: true }, virtualCamera: null, stats: null, byHand: null },
  wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
  ...more,
})
