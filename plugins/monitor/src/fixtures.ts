// For tests only: an OBS connection as it is told of, a sample as it is made.
import type { ObsConnection, ObsStats } from '@restrike/obs/contract'
import type { MonitorSample } from './contract.ts'

export function stats(fields: Partial<ObsStats> = {}): ObsStats {
  return {
    ...{ cpuPercent: 3, memoryBytes: 4e8, fps: 60, wantedFps: 60, renderMs: 2, diskFreeBytes: 5e11 },
    ...{ renderSkippedFrames: 0, renderTotalFrames: 0, outputSkippedFrames: 0, outputTotalFrames: 0 },
    ...fields,
  }
}

export function connection(fields: Partial<ObsConnection> = {}): ObsConnection {
  return {
    ...{ name: 'main', url: 'ws://127.0.0.1:4455', local: true, role: 'both', state: 'connected', since: '2026-05-01T10:00:00.000Z' },
    ...{ problem: null, fix: null, version: '30.2.0', webSocketVersion: '5.5.0', scene: 'Court', scenes: ['Court'] },
    recording: {
      ...{ active: false, paused: false, path: null, bytes: null, durationMs: null, growing: null },
      ...{ startedAt: null, startedMonotonicMs: null, label: null, by: null },
    },
    ...{ streaming: null, replayBuffer: null, virtualCamera: null, stats: null, byHand: null },
    wanted: { recording: null, streaming: null, replayBuffer: null, scene: null },
    ...fields,
  }
}

/** A sample in which all is known. */
export function sampleAt(atMs: number, fields: Partial<MonitorSample> = {}): MonitorSample {
  return {
    at: new Date(atMs).toISOString(),
    uptimeMs: 10_000,
    cpu: { totalPercent: 20, coresPercent: [10, 30], ownPercent: 5, loopDelayMs: { p50: 0.1, p99: 1, max: 2 }, loopBusyPercent: 4 },
    memory: {
      ...{ heapUsedBytes: 5e7, heapTotalBytes: 8e7, externalBytes: 1e7, rssBytes: 1e8 },
      ...{ systemTotalBytes: 16e9, systemAvailableBytes: 9e9 },
    },
    disks: [{ path: '/data', purpose: 'data', freeBytes: 5e11, totalBytes: 1e12, readBytesPerSecond: 100, writeBytesPerSecond: 200 }],
    network: [{ name: 'eth0', up: true, receiveBytesPerSecond: 300, sendBytesPerSecond: 400, errors: 0, drops: 0 }],
    temperatureC: 50,
    obs: [],
    clock: { steppedMs: 0, lastStepAt: null, synchronized: true },
    ...fields,
  }
}
