// The public face of the monitor: how the machine, this program and OBS's process are, now and over time. Null is unknown, never 0.
import { contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

const percent = z.number().min(0)
const bytes = z.number().nonnegative()
const rate = z.number().nonnegative().nullable()

export const CpuSample = z.object({
  /** Of all cores together, 0 to 100; null in the first second. */
  totalPercent: percent.nullable(),
  /** Without cores that were switched on since the last sample. */
  coresPercent: z.array(percent),
  /** Of this program, 100 = one core. */
  ownPercent: percent.nullable(),
  /** By how much the event loop is late, since the last sample. */
  loopDelayMs: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  /** Share of the time the event loop was busy, percent. */
  loopBusyPercent: percent.nullable(),
})

export const MemorySample = z.object({
  heapUsedBytes: bytes,
  heapTotalBytes: bytes,
  /** Buffers outside of the heap. */
  externalBytes: bytes,
  rssBytes: bytes,
  systemTotalBytes: bytes,
  /** What programs can still have. */
  systemAvailableBytes: bytes,
})

export const DiskSample = z.object({
  path: z.string(),
  /** What lies there: the data folder, or the recordings of an OBS on this machine. */
  purpose: z.enum(['data', 'recording']),
  freeBytes: bytes.nullable(),
  totalBytes: bytes.nullable(),
  readBytesPerSecond: rate,
  writeBytesPerSecond: rate,
})
export type DiskSample = z.infer<typeof DiskSample>

export const NetworkSample = z.object({
  name: z.string(),
  /** Null where the system does not tell. */
  up: z.boolean().nullable(),
  receiveBytesPerSecond: rate,
  sendBytesPerSecond: rate,
  /** Since the last sample. */
  errors: z.int().nullable(),
  drops: z.int().nullable(),
})
export type NetworkSample = z.infer<typeof NetworkSample>

export const ObsSample = z.object({
  connection: z.string(),
  /** Null where the process is on another machine, or not found. */
  pid: z.int().nullable(),
  /** Of the process, 100 = one core. */
  cpuPercent: percent.nullable(),
  rssBytes: bytes.nullable(),
  /** As OBS says of itself. */
  fps: z.number().nullable(),
  renderSkippedPercent: percent.nullable(),
  encodeSkippedPercent: percent.nullable(),
  frameRenderMs: z.number().nullable(),
})
export type ObsSample = z.infer<typeof ObsSample>

export const ClockSample = z.object({
  /** By how much the wall clock has been set, in all, since the start; steps smaller than 500 ms are not counted. */
  steppedMs: z.number(),
  lastStepAt: z.iso.datetime().nullable(),
  /** Whether the system keeps its clock by a time server; null where it does not tell. */
  synchronized: z.boolean().nullable(),
})

export const MonitorSample = z.object({
  at: z.iso.datetime(),
  /** Of this program. */
  uptimeMs: z.number(),
  cpu: CpuSample,
  memory: MemorySample,
  disks: z.array(DiskSample),
  network: z.array(NetworkSample),
  /** The hottest sensor of the processor. */
  temperatureC: z.number().nullable(),
  obs: z.array(ObsSample),
  clock: ClockSample,
})
export type MonitorSample = z.infer<typeof MonitorSample>

/** What is kept over time; mean of each span, but the highest of `loopDelayMs` and the lowest of what is free. */
export const MonitorSeries = z.enum([
  'cpu.total',
  'cpu.own',
  'cpu.loopDelayMs',
  'memory.heap',
  'memory.rss',
  'memory.available',
  'disk.data.free',
  'disk.data.write',
  'disk.recording.free',
  'disk.recording.write',
  'network.receive',
  'network.send',
  'temperature',
  'obs.cpu',
  'obs.rss',
  'obs.skipped',
])
export type MonitorSeries = z.infer<typeof MonitorSeries>

export const Resolution = z.enum(['1s', '10s', '1min'])
export type Resolution = z.infer<typeof Resolution>

export const monitor = contract('monitor', {
  config: z.object({
    intervalMs: z.int().min(250).max(60_000).default(1_000).describe('How often the machine is looked at, ms'),
    slowIntervalMs: z
      .int()
      .min(1_000)
      .max(600_000)
      .default(10_000)
      .describe('How often disks, temperature and processes are looked at, ms'),
    history: z.boolean().default(true).describe('Keep what was measured: 1 s for an hour, 10 s for a day, 1 min for a month'),
    folder: z.string().min(1).default('.').describe('The data folder; set by the program'),
  }),
  errors: {
    'not-yet': failure({
      summary: 'Nothing has been measured yet.',
      fix: 'Ask again in a second.',
      data: z.object({}),
      status: 503,
    }),
    'history-unavailable': failure({
      summary: 'The database is not there, so the history cannot be read.',
      fix: 'See the database in system.health; measuring goes on meanwhile.',
      data: z.object({}),
      status: 503,
    }),
  },
  commands: {
    current: query({ summary: 'The last measurement.', input: z.object({}), output: MonitorSample }),
    history: query({
      summary:
        'Series over time, for plotting: without `from` the last hour; the finest resolution that is kept and stays below 4,000 points.',
      input: z.object({
        series: z.array(MonitorSeries).min(1),
        from: z.iso.datetime().optional(),
        to: z.iso.datetime().optional(),
        resolution: Resolution.optional(),
      }),
      output: z.object({
        resolution: Resolution,
        /** Ms since 1970, ascending: the beginning of each span. Where even minutes are too many for a plot, several are one point. */
        at: z.array(z.number()),
        /** One value per moment; null = not known. */
        series: z.partialRecord(MonitorSeries, z.array(z.number().nullable())),
      }),
    }),
  },
  events: { current: event(MonitorSample, { retain: true }) },
})
