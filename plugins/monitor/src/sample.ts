// One sample of what was read now and before. Pure.
import type { ClockState } from './clock.ts'
import type { DiskSample, MonitorSample, NetworkSample, ObsSample } from './contract.ts'
import type { FolderLook } from './folders.ts'
import type { DiskReading, NetworkReading, ProcessReading, QuickReading } from './machine.ts'
import type { AllSeen } from './obs-seen.ts'
import type { OwnReading } from './own-process.ts'
import type { Place } from './places.ts'
import { processOf } from './process-of.ts'
import { busyPercent, corePercent, counted, perSecond } from './rates.ts'

/** Two readings of the same thing. */
export interface Pair<T> {
  readonly before: T | undefined
  readonly now: T
}

/** What is looked at in the slow interval. */
export interface SlowReading {
  readonly monotonicMs: number
  readonly folders: ReadonlyMap<string, FolderLook>
  readonly disks: ReadonlyMap<bigint, DiskReading>
  readonly processes: readonly ProcessReading[]
  readonly temperatureC: number | null
}

export interface Readings {
  readonly wallMs: number
  readonly quick: Pair<QuickReading>
  readonly own: Pair<OwnReading>
  readonly slow: Pair<SlowReading>
  readonly places: readonly Place[]
  readonly obs: AllSeen
  readonly clock: ClockState
  readonly synchronized: boolean | null
  /** Where the counters of the network were not read again, they still say this. */
  readonly lastNetwork: readonly NetworkSample[]
}

export function sampleOf(readings: Readings): MonitorSample {
  const { wallMs, quick, own, slow, places, obs, clock } = readings
  return {
    at: new Date(wallMs).toISOString(),
    uptimeMs: own.now.uptimeMs,
    cpu: cpuOf(quick, own),
    memory: {
      ...own.now.memory,
      systemTotalBytes: quick.now.memory.totalBytes,
      systemAvailableBytes: quick.now.memory.availableBytes,
    },
    disks: places.filter(({ path }) => slow.now.folders.has(path)).map((place) => diskOf(place, slow)),
    network: networkOf({ before: quick.before?.network, now: quick.now.network }, readings.lastNetwork),
    temperatureC: slow.now.temperatureC,
    obs: obsOf(obs, slow),
    clock: {
      steppedMs: clock.steppedMs,
      lastStepAt: clock.lastStep && new Date(clock.lastStep.atMs).toISOString(),
      synchronized: readings.synchronized,
    },
  }
}

function cpuOf(quick: Pair<QuickReading>, own: Pair<OwnReading>): MonitorSample['cpu'] {
  const { before, now } = quick
  // A core that was switched on since has no share yet.
  const cores = [...now.cores].map(([name, core]) => busyPercent(before?.cores.get(name), core)).filter((share) => share !== null)
  const spanMs = own.before ? own.now.monotonicMs - own.before.monotonicMs : 0
  return {
    totalPercent: busyPercent(before?.cpu, now.cpu),
    coresPercent: cores,
    ownPercent: corePercent(own.before?.cpuMs, own.now.cpuMs, spanMs),
    loopDelayMs: own.now.loopDelayMs,
    loopBusyPercent: own.now.loopBusyPercent,
  }
}

function diskOf({ path, purpose }: Place, slow: Pair<SlowReading>): DiskSample {
  const look = slow.now.folders.get(path)
  if (!look || 'problem' in look) return { path, purpose, ...notSeen }
  const { freeBytes, totalBytes, device } = look
  return { path, purpose, freeBytes, totalBytes, ...diskRates(device, slow) }
}

const notSeen = { freeBytes: null, totalBytes: null, readBytesPerSecond: null, writeBytesPerSecond: null }

function diskRates(device: bigint, { before, now }: Pair<SlowReading>): Pick<DiskSample, 'readBytesPerSecond' | 'writeBytesPerSecond'> {
  const counters = now.disks.get(device)
  const earlier = before?.disks.get(device)
  // Another disk under the same number: the first was taken out.
  const last = earlier?.disk === counters?.disk ? earlier : undefined
  const spanMs = before ? now.monotonicMs - before.monotonicMs : 0
  return {
    readBytesPerSecond: perSecond(last?.readBytes, counters?.readBytes, spanMs),
    writeBytesPerSecond: perSecond(last?.writeBytes, counters?.writeBytes, spanMs),
  }
}

function networkOf({ before, now }: Pair<NetworkReading>, last: readonly NetworkSample[]): NetworkSample[] {
  // Not read again: the rates still hold, and what was lost has been told.
  if (before?.monotonicMs === now.monotonicMs) return last.map((one) => ({ ...one, errors: null, drops: null }))
  const spanMs = before ? now.monotonicMs - before.monotonicMs : 0
  return [...now.interfaces].map(([name, reading]) => {
    const earlier = before?.interfaces.get(name)
    return {
      name,
      up: reading.up,
      receiveBytesPerSecond: perSecond(earlier?.receiveBytes, reading.receiveBytes, spanMs),
      sendBytesPerSecond: perSecond(earlier?.sendBytes, reading.sendBytes, spanMs),
      errors: counted(earlier?.errors, reading.errors),
      drops: counted(earlier?.drops, reading.drops),
    }
  })
}

function obsOf(seen: AllSeen, { before, now }: Pair<SlowReading>): ObsSample[] {
  const spanMs = before ? now.monotonicMs - before.monotonicMs : 0
  return [...seen.values()].map((one) => {
    const process = processOf(one, seen, now.processes)
    const earlier = before?.processes.find(({ pid, startedAt }) => pid === process?.pid && startedAt === process?.startedAt)
    return {
      connection: one.name,
      pid: process?.pid ?? null,
      cpuPercent: process ? processShare(earlier, process, spanMs) : null,
      rssBytes: process?.rssBytes ?? null,
      fps: one.stats?.fps ?? null,
      renderSkippedPercent: one.renderSkippedPercent,
      encodeSkippedPercent: one.encodeSkippedPercent,
      frameRenderMs: one.stats?.renderMs ?? null,
    }
  })
}

function processShare(before: ProcessReading | undefined, { cpu }: ProcessReading, spanMs: number): number | null {
  if (cpu.kind === 'share') return cpu.percent
  return before?.cpu.kind === 'time' ? corePercent(before.cpu.ms, cpu.ms, spanMs) : null
}
