import { expect, test } from 'vitest'
import { untouched } from './clock.ts'
import { connection, stats } from './fixtures.ts'
import type { FolderLook } from './folders.ts'
import type { InterfaceReading, ProcessReading, QuickReading } from './machine.ts'
import { foldObs } from './obs-seen.ts'
import type { OwnReading } from './own-process.ts'
import { sampleOf, type Readings, type SlowReading } from './sample.ts'

const noon = Date.UTC(2026, 4, 1, 12)
const memory = { totalBytes: 16e9, availableBytes: 9e9 }
const card = (receiveBytes: number, fields: Partial<InterfaceReading> = {}): InterfaceReading => ({
  ...{ up: true, receiveBytes, sendBytes: 0, errors: 0, drops: 0 },
  ...fields,
})

function quick(monotonicMs: number, fields: Partial<QuickReading> = {}): QuickReading {
  return { cpu: null, cores: new Map(), memory, network: { monotonicMs, interfaces: new Map() }, ...fields }
}

function own(monotonicMs: number, cpuMs: number): OwnReading {
  const held = { heapUsedBytes: 1, heapTotalBytes: 2, externalBytes: 3, rssBytes: 4 }
  return { monotonicMs, cpuMs, uptimeMs: 9_000, loopDelayMs: { p50: 0, p99: 1, max: 2 }, loopBusyPercent: 3, memory: held }
}

function slow(monotonicMs: number, fields: Partial<SlowReading> = {}): SlowReading {
  return { monotonicMs, folders: new Map(), disks: new Map(), processes: [], temperatureC: null, ...fields }
}

function sample(fields: Partial<Readings> = {}) {
  return sampleOf({
    wallMs: noon,
    quick: { before: undefined, now: quick(1_000) },
    own: { before: undefined, now: own(1_000, 0) },
    slow: { before: undefined, now: slow(1_000) },
    ...{ places: [], obs: new Map(), clock: untouched, synchronized: null, lastNetwork: [] },
    ...fields,
  })
}

test('the first sample has no shares and no rates, and says so', () => {
  const first = quick(1_000, { cpu: { busy: 5, total: 10 }, network: { monotonicMs: 1_000, interfaces: new Map([['eth0', card(500)]]) } })
  const { cpu, network } = sample({ quick: { before: undefined, now: first } })
  expect(cpu).toMatchObject({ totalPercent: null, coresPercent: [], ownPercent: null })
  expect(network).toEqual([{ name: 'eth0', up: true, receiveBytesPerSecond: null, sendBytesPerSecond: null, errors: null, drops: null }])
})

test('shares are of the time between the two readings', () => {
  const busy = (a: number, b: number) => new Map([...Object.entries({ cpu0: { busy: a, total: 200 }, cpu1: { busy: b, total: 200 } })])
  const before = quick(1_000, { cpu: { busy: 0, total: 0 }, cores: new Map([['cpu0', { busy: 0, total: 100 }]]) })
  const now = quick(3_000, { cpu: { busy: 30, total: 400 }, cores: busy(50, 70) })
  const { cpu } = sample({ quick: { before, now }, own: { before: own(1_000, 100), now: own(3_000, 300) } })
  // The second core was switched on meanwhile.
  expect(cpu).toMatchObject({ totalPercent: 7.5, coresPercent: [50], ownPercent: 10 })
})

test('interfaces have rates by the time between, and one that came meanwhile has none yet', () => {
  const before = quick(1_000, { network: { monotonicMs: 1_000, interfaces: new Map([['eth0', card(500, { errors: 2, drops: 9 })]]) } })
  const interfaces = new Map([
    ['eth0', card(5_500, { errors: 5, drops: 1 })],
    ['usb0', card(7)],
  ])
  const { network } = sample({ quick: { before, now: quick(3_500, { network: { monotonicMs: 3_500, interfaces } }) } })
  expect(network).toMatchObject([
    { name: 'eth0', receiveBytesPerSecond: 2_000, sendBytesPerSecond: 0, errors: 3, drops: 1 },
    { name: 'usb0', receiveBytesPerSecond: null, errors: null },
  ])
})

test('where the network was not read again the rates still hold, and lost packets are told once', () => {
  const same = quick(1_000)
  const last = { name: 'en0', up: true, receiveBytesPerSecond: 800, sendBytesPerSecond: 20, errors: 4, drops: 2 }
  const { network } = sample({ quick: { before: same, now: quick(1_000) }, lastNetwork: [last] })
  expect(network).toEqual([{ ...last, errors: null, drops: null }])
})

const there = (device: bigint) => ({ device, freeBytes: 40, totalBytes: 100 })
const data = { path: '/data', purpose: 'data' } as const
const videos = { path: '/videos', purpose: 'recording' } as const

test('folders have the rates of their disk; one that cannot be seen is there and unknown', () => {
  const folders = new Map<string, FolderLook>([
    ['/data', there(1n)],
    ['/videos', { problem: 'the disk does not answer' }],
  ])
  const disks = (written: number) => new Map([[1n, { disk: '8:1', readBytes: 0, writeBytes: written }]])
  const readings = { before: slow(0, { disks: disks(1_000) }), now: slow(10_000, { folders, disks: disks(51_000) }) }
  expect(sample({ slow: readings, places: [data, videos] }).disks).toEqual([
    { ...data, freeBytes: 40, totalBytes: 100, readBytesPerSecond: 0, writeBytesPerSecond: 5_000 },
    { ...videos, freeBytes: null, totalBytes: null, readBytesPerSecond: null, writeBytesPerSecond: null },
  ])
})

test('another disk under the same number has no rate with the first', () => {
  const disks = (disk: string, writeBytes: number) => new Map([[1n, { disk, readBytes: 0, writeBytes }]])
  const now = slow(10_000, { folders: new Map([['/data', there(1n)]]), disks: disks('8:17', 9_000) })
  const { disks: told } = sample({ slow: { before: slow(0, { disks: disks('8:1', 1_000) }), now }, places: [data] })
  expect(told[0]).toMatchObject({ freeBytes: 40, writeBytesPerSecond: null })
})

test('a folder that nobody has looked at yet is not told of', () => {
  expect(sample({ places: [data] }).disks).toEqual([])
})

function obs(pid: number, startedAt: string, ms: number): ProcessReading {
  return { pid, startedAt, cpu: { kind: 'time', ms }, rssBytes: 5e8, ports: new Set([4455]) }
}

test('OBS has what its process uses and what it says of itself', () => {
  const seen = foldObs(new Map(), [connection({ stats: stats({ fps: 59.9, renderMs: 3.5 }) })], new Set())
  const before = slow(0, { processes: [obs(7, 'a', 1_000)] })
  const told = sample({ obs: seen, slow: { before, now: slow(10_000, { processes: [obs(7, 'a', 9_000)] }) } }).obs
  expect(told).toEqual([
    {
      ...{ connection: 'main', pid: 7, cpuPercent: 80, rssBytes: 5e8 },
      ...{ fps: 59.9, frameRenderMs: 3.5, renderSkippedPercent: null, encodeSkippedPercent: null },
    },
  ])
})

test('an OBS that was started again under the same number has no share yet', () => {
  const seen = foldObs(new Map(), [connection()], new Set())
  const before = slow(0, { processes: [obs(7, 'a', 1_000)] })
  const told = sample({ obs: seen, slow: { before, now: slow(10_000, { processes: [obs(7, 'b', 9_000)] }) } }).obs
  expect(told[0]).toMatchObject({ pid: 7, cpuPercent: null })
})

test('a clock that was set is in each sample from then on', () => {
  const clock = { last: null, steps: 1, steppedMs: -3_600_000, lastStep: { atMs: noon, byMs: -3_600_000, monotonicMs: 5 } }
  expect(sample({ clock, synchronized: false }).clock).toEqual({
    steppedMs: -3_600_000,
    lastStepAt: '2026-05-01T12:00:00.000Z',
    synchronized: false,
  })
})
