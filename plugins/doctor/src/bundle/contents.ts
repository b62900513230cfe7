// What a support bundle holds besides the log: each file's name and how its text is had.
import os from 'node:os'
import type { Hiding } from '@restrike/kernel/hiding'
import { MonitorSeries } from '@restrike/monitor/contract'
import { mapped, type Answer } from '../answer.ts'
import type { Asks } from '../ask.ts'
import { csvOf } from './csv.ts'
import { lastEvents } from './last-events.ts'

export interface Content {
  readonly name: string
  /** Whole, and without secrets. */
  read(): Promise<Answer<string>>
}

export interface ContentsOf {
  readonly asks: Asks
  readonly hide: Hiding
  readonly metrics: () => Promise<Answer<string>>
  readonly version: string
  /** The configuration without its secrets, as it was answered. */
  readonly configuration: Answer<string>
  readonly sinceMs: number
  readonly signal?: AbortSignal | undefined
}

const hourMs = 3_600_000
const limitMs = 10_000
const lastEventsWanted = 200

/** One file for each answer that is told as it is. */
const told: ReadonlyArray<readonly [name: string, command: string, input: object]> = [
  ['health.json', 'system.health', {}],
  ['plugins.json', 'system.plugins', {}],
  ['configuration-status.json', 'config.status', {}],
  ['configuration-values.json', 'config.get', {}],
  ['log-status.json', 'log.status', {}],
  ['udp.json', 'udp.status', {}],
  ['interfaces.json', 'udp.interfaces', {}],
  ['match.json', 'match.current', {}],
  ['obs.json', 'obs.status', {}],
  ['recorder.json', 'recorder.status', {}],
  ['recordings.json', 'recorder.recordings', { limit: 20 }],
  ['replay.json', 'replay.status', {}],
  ['database.json', 'database.status', {}],
  ['machine.json', 'monitor.current', {}],
  ['alarms.json', 'alarms.current', {}],
  ['alarms-trends.json', 'alarms.trends', {}],
  ['stalls.json', 'debug.stalls', { limit: 200 }],
  ['licence.json', 'license.status', {}],
  ['backups.json', 'backup.list', {}],
]

export function contentsOf(parts: ContentsOf): Content[] {
  const { asks, hide, configuration, signal } = parts
  const json = (answer: Answer<unknown>) => mapped(answer, hide.json)
  return [
    { name: 'versions.json', read: async () => json(await versions(parts)) },
    { name: 'configuration.json', read: () => Promise.resolve(mapped(configuration, hide.text)) },
    ...told.map(([name, command, input]) => ({ name, read: async () => json(await asks.askAny(command, input, { limitMs, signal })) })),
    { name: 'alarms-history.json', read: async () => json(await alarmsSince(parts)) },
    { name: 'match-events.json', read: async () => json(await lastEvents(asks, lastEventsWanted, signal)) },
    { name: 'metrics.txt', read: async () => mapped(await parts.metrics(), hide.text) },
    { name: 'machine.csv', read: () => machineTable(parts) },
  ]
}

async function versions({ asks, version, signal }: ContentsOf): Promise<Answer<unknown>> {
  const obs = await asks.ask('obs.status', {}, { limitMs, signal })
  const system = {
    type: os.type(),
    release: os.release(),
    version: os.version(),
    machine: os.machine(),
    processor: os.cpus()[0]?.model ?? null,
    cores: os.cpus().length,
    memoryBytes: os.totalmem(),
    uptimeSeconds: Math.round(os.uptime()),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
  const value = {
    program: version,
    node: process.version,
    libraries: process.versions,
    system,
    obs: obs.ok
      ? obs.value.connections.map(({ name, version: of, webSocketVersion, local }) => ({ name, version: of, webSocketVersion, local }))
      : `not known: ${obs.reason}`,
  }
  return { ok: true, value }
}

async function alarmsSince({ asks, sinceMs, signal }: ContentsOf): Promise<Answer<unknown>> {
  const answer = await asks.ask('alarms.history', { limit: 500 }, { limitMs, signal })
  const since = new Date(sinceMs).toISOString()
  return mapped(answer, ({ alarms }) =>
    alarms.filter(({ raisedAt, resolvedAt }) => raisedAt >= since || resolvedAt === null || resolvedAt >= since),
  )
}

/** Of the last hour, as fine as it is kept. */
async function machineTable({ asks, signal }: ContentsOf): Promise<Answer<string>> {
  const from = new Date(Date.now() - hourMs).toISOString()
  return mapped(await asks.ask('monitor.history', { series: [...MonitorSeries.options], from }, { limitMs, signal }), csvOf)
}
