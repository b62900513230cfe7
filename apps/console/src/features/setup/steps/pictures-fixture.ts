// A morning on which nothing was done yet, and one on which everything is proved, for tests.
import type { ObsConnection, SetupCheck } from '@restrike/obs/contract'
import { initialFold } from '@restrike/pss'
import type { Clip } from '@restrike/replay/contract'
import type { UdpStatus } from '@restrike/udp/contract'
import type { Pictures } from './pictures.ts'

const at = '2026-03-01T07:00:00.000Z'

export const silentUdp: UdpStatus = {
  ...{ listening: true, address: '0.0.0.0', port: 6000, sessionId: 1, datagrams: 0, bytes: 0, messages: 0, unknown: 0, errors: 0 },
  ...{ dropped: 0, refused: 0, senders: [], lastAt: null, perSecond: 0, streams: {}, journal: { waiting: 0, lost: 0 } },
  ...{ problem: null, now: at },
}
export const heardFrom = (...addresses: string[]): UdpStatus => heard(addresses, { messages: 5, greetings: 1 })
/** `counts`: of each sender. */
export const heard = (addresses: readonly string[], counts: { messages: number; greetings: number }): UdpStatus => ({
  ...silentUdp,
  ...{ datagrams: 5, lastAt: at, senders: addresses.map((address) => ({ address, datagrams: 5, ...counts, lastAt: at })) },
})

export function connection(more: Partial<ObsConnection> = {}): ObsConnection {
  return {
    ...{ name: 'main', url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: at, problem: null, fix: null },
    ...{ version: '31.0.0', webSocketVersion: '5.5.0', scene: null, scenes: null, recording: null, streaming: null },
    ...{ replayBuffer: { active: true, available: true }, virtualCamera: null, byHand: null },
    stats: {
      ...{ cpuPercent: 1, memoryBytes: 1, fps: 60, wantedFps: 60, renderMs: 1, renderSkippedFrames: 0, renderTotalFrames: 1 },
      ...{ outputSkippedFrames: 0, outputTotalFrames: 1, diskFreeBytes: 200e9 },
    },
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
    ...more,
  }
}

export function check(key: SetupCheck['key'], ok: boolean | null): SetupCheck {
  return { key, ok, current: 'this', needed: 'that', fix: `Set the ${key}.`, settable: true }
}

/** Only what the checklist looks at. */
export function clip(timings: Partial<Clip['timings']>, more: Partial<Clip> = {}): Clip {
  // `as`: the other fields of a clip do not matter to a step.
  return { source: 'replay-buffer', timings: { askedMs: 1, savedMs: 300, readyMs: 900, shownMs: null, ...timings }, ...more } as Clip
}

export const untouched: Pictures = {
  udp: silentUdp,
  obs: { connections: [] },
  setups: [],
  recorder: null,
  replay: { review: null, ring: null, cards: null, buffers: [] },
  health: { verdict: 'ready', plugins: [] },
  match: initialFold().state,
  ...{ written: null, clip: null, overlays: null },
}

export const allProved: Pictures = {
  ...untouched,
  udp: heardFrom('192.168.1.20'),
  obs: { connections: [connection()] },
  setups: [{ connection: 'main', checks: [check('format', true), check('key-frames', null)], problem: null }],
  replay: { review: null, ring: null, cards: null, buffers: [{ connection: 'main', state: 'ready', trouble: null }] },
  written: { path: '/videos/test.mkv', bytes: 900_000 },
  clip: clip({ shownMs: 1_340 }),
}
