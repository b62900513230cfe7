// The last measurement as groups of names and values. What is unknown is a dash. Pure.
import type { MonitorSample } from '@restrike/monitor/contract'
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatBytes, formatCount } from '../../../ui/format.ts'
import { formatCelsius, formatLength, formatMs, formatPercent, formatRate, formatStamp } from '../system-format.ts'
import type { Fact } from '../parts/Facts.tsx'

export interface FactGroup {
  readonly title: string
  /** Where there are several of a kind: which one. */
  readonly detail?: string
  readonly facts: readonly Fact[]
  /** Said below. */
  readonly note?: string
}

const text = texts.system.machine

/** `nowMs`: decides whether a time is one of today. */
export function machineFacts(sample: MonitorSample, nowMs: number): readonly FactGroup[] {
  return [
    processor(sample),
    memory(sample),
    ...sample.disks.map(disk),
    ...sample.network.map(network),
    { title: text.temperature, facts: [[text.hottest, formatCelsius(sample.temperatureC)]] },
    ...sample.obs.map(obs),
    clock(sample, nowMs),
  ]
}

function processor({ cpu: { totalPercent, ownPercent, loopDelayMs: delay, loopBusyPercent } }: MonitorSample): FactGroup {
  return {
    title: text.processor,
    facts: [
      [text.total, formatPercent(totalPercent)],
      [text.own, formatPercent(ownPercent)],
      [text.loopBusy, formatPercent(loopBusyPercent)],
      [text.loop.p50, formatMs(delay.p50)],
      [text.loop.p99, formatMs(delay.p99)],
      [text.loop.max, formatMs(delay.max)],
    ],
  }
}

function memory({ memory: known }: MonitorSample): FactGroup {
  return {
    title: text.memory,
    facts: [
      [text.rss, formatBytes(known.rssBytes)],
      [text.heap, text.of(formatBytes(known.heapUsedBytes), formatBytes(known.heapTotalBytes))],
      [text.external, formatBytes(known.externalBytes)],
      [text.available, text.of(formatBytes(known.systemAvailableBytes), formatBytes(known.systemTotalBytes))],
    ],
  }
}

function disk({
  purpose,
  path,
  freeBytes,
  totalBytes,
  readBytesPerSecond,
  writeBytesPerSecond,
}: MonitorSample['disks'][number]): FactGroup {
  return {
    title: text.disk[purpose],
    detail: path,
    facts: [
      [text.free, text.of(formatBytes(freeBytes), formatBytes(totalBytes))],
      [text.read, formatRate(readBytesPerSecond)],
      [text.written, formatRate(writeBytesPerSecond)],
    ],
  }
}

function network({ name, up, receiveBytesPerSecond, sendBytesPerSecond, errors, drops }: MonitorSample['network'][number]): FactGroup {
  return {
    title: text.network(name),
    facts: [
      [text.link, text.up[`${up}`]],
      [text.received, formatRate(receiveBytesPerSecond)],
      [text.sent, formatRate(sendBytesPerSecond)],
      [text.lost, `${formatCount(errors)} · ${formatCount(drops)}`],
    ],
  }
}

function obs(sample: MonitorSample['obs'][number]): FactGroup {
  const { connection, pid, cpuPercent, rssBytes, fps, frameRenderMs, renderSkippedPercent, encodeSkippedPercent } = sample
  return {
    title: text.obs(connection),
    facts: [
      [text.processor, formatPercent(cpuPercent)],
      [text.memory, formatBytes(rssBytes)],
      [text.fps, fps === null ? unknownValue : fps.toFixed(1)],
      [text.frameMs, formatMs(frameRenderMs)],
      [text.skipped, `${formatPercent(renderSkippedPercent, 1)} · ${formatPercent(encodeSkippedPercent, 1)}`],
    ],
    ...(pid === null && { note: text.elsewhere }),
  }
}

function clock({ clock: { steppedMs, lastStepAt, synchronized }, uptimeMs }: MonitorSample, nowMs: number): FactGroup {
  return {
    title: text.clock,
    facts: [
      [text.synchronized, text.yesNo[`${synchronized}`]],
      [text.stepped, `${steppedMs < 0 ? '−' : ''}${formatMs(Math.abs(steppedMs))}`],
      [text.lastStep, lastStepAt === null ? text.never : formatStamp(lastStepAt, nowMs)],
      [text.uptime, formatLength(uptimeMs)],
    ],
  }
}
