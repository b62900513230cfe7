import type { MonitorSample } from '@restrike/monitor/contract'
import { expect, test } from 'vitest'
import { machineFacts } from './machine-facts.ts'

const sample: MonitorSample = {
  at: '2026-01-01T10:00:00.000Z',
  uptimeMs: 7_800_000,
  cpu: { totalPercent: null, coresPercent: [], ownPercent: 12.4, loopDelayMs: { p50: 0.2, p99: 4, max: 31 }, loopBusyPercent: null },
  memory: {
    heapUsedBytes: 40e6,
    heapTotalBytes: 60e6,
    externalBytes: 6e6,
    rssBytes: 170e6,
    systemTotalBytes: 16e9,
    systemAvailableBytes: 9e9,
  },
  disks: [{ path: '/data', purpose: 'data', freeBytes: null, totalBytes: null, readBytesPerSecond: 0, writeBytesPerSecond: null }],
  network: [{ name: 'eth0', up: null, receiveBytesPerSecond: 2_000, sendBytesPerSecond: null, errors: 0, drops: null }],
  temperatureC: null,
  obs: [
    {
      connection: 'main',
      pid: null,
      cpuPercent: null,
      rssBytes: null,
      fps: 59.94,
      renderSkippedPercent: 0,
      encodeSkippedPercent: null,
      frameRenderMs: 2.1,
    },
  ],
  clock: { steppedMs: -1_500, lastStepAt: null, synchronized: false },
}
const groups = machineFacts(sample, Date.parse(sample.at))
const valueOf = (title: string, label: string) => groups.find((group) => group.title === title)?.facts.find(([name]) => name === label)?.[1]

test.each([
  ['Processor', 'All cores', '–'],
  ['Processor', 'This program, of one core', '12 %'],
  ['Processor', 'Event loop late, median', '0.2 ms'],
  ['Processor', 'Event loop late, at worst', '31 ms'],
  ['Memory', 'Free for programs', '9.0 GB of 16.0 GB'],
  ['Disk of the data', 'Free', '– of –'],
  ['Disk of the data', 'Read', '0 B/s'],
  ['Disk of the data', 'Written', '–'],
  ['Network eth0', 'Link', 'unknown'],
  ['Network eth0', 'Errors · dropped, last look', '0 · –'],
  ['Temperature', 'Hottest sensor', '–'],
  ['OBS main', 'Frames per second', '59.9'],
  ['OBS main', 'Lost in drawing · encoding', '0.0 % · –'],
  ['Clock', 'Kept by a time server', 'no'],
  ['Clock', 'Set by, in all', '−1.5 s'],
  ['Clock', 'Last set', 'never'],
  ['Clock', 'Program runs for', '2 h 10 min'],
])('%s: %s is told as %s', (title, label, value) => {
  expect(valueOf(title, label)).toBe(value)
})

test('an OBS whose process is not seen says so', () => {
  expect(groups.find(({ title }) => title === 'OBS main')?.note).toMatch(/not seen/)
})
