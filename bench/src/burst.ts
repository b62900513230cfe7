// Many datagrams at once with fifty clients: how long until the last is on the disk, and until the last client was told; in order, none lost.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Benchmark, BenchmarkOptions } from './benchmark.ts'
import { now } from './clock.ts'
import { type Court, clientCount, openCourt } from './court.ts'
import { openStored, type StoredRows } from './journal-rows.ts'
import type { TrafficKind } from './load/traffic.ts'
import type { Seen } from './processes/clients.ts'
import { rowOf, type Row } from './row.ts'
import { udpFigures } from './udp-figures.ts'

const limitMs = 20_000

interface Burst {
  readonly what: string
  readonly kind: TrafficKind
  readonly count: number
  /** Events it makes; every `hl` makes one, a load makes one. */
  readonly events: number
}
const bursts: readonly Burst[] = [
  { what: 'load of 12', kind: 'load', count: 12, events: 1 },
  { what: '1,000 at once', kind: 'hits', count: 1_000, events: 1_000 },
]

interface Outcome {
  readonly journalMs: number
  readonly durableMs: number
  readonly deliveredMs: number
  readonly fault: string
}

export const burst: Benchmark = async (options) => {
  await using court = await openCourt()
  using stored = openStored(court.server.data)
  await court.clients.ask({ t: 'connect', url: court.server.wsUrl, clients: clientCount, events: ['match.event', 'match.state'] })
  const rows: Row[] = []
  for (const each of bursts) {
    const outcomes: Outcome[] = []
    await tryBurst(court, stored, each)
    for (let round = 0; round < options.rounds * 3; round++) outcomes.push(await tryBurst(court, stored, each))
    rows.push(...rowsOf(each, outcomes))
    sayFaults(each, outcomes, options)
  }
  return rows
}

async function tryBurst({ server, clients, sender }: Court, stored: StoredRows, { kind, count, events }: Burst): Promise<Outcome> {
  const before = await udpFigures(server)
  const [rowsBefore, seqBefore] = [stored.datagrams(), stored.lastEvent()]
  await clients.ask({ t: 'expect', count: events, from: seqBefore + 1, shows: 'number' })
  const sending = sender.ask({ port: server.udp, kind, count, rate: Infinity })
  const durable = untilStored(stored, rowsBefore + count, seqBefore + events)
  const { firstAt } = await sending
  const { journalAt, durableAt } = await durable
  const seen = await clients.ask({ t: 'seen', limitMs })
  const after = await udpFigures(server)
  const received = after.datagrams - before.datagrams
  const fault = faultOf(seen, { received, wanted: count, rows: stored.datagrams() - rowsBefore, lost: after.journal.lost })
  return { journalMs: journalAt - firstAt, durableMs: durableAt - firstAt, deliveredMs: Math.max(...seen.events) - firstAt, fault }
}

/** Looks every millisecond: what another connection sees is committed. */
async function untilStored(stored: StoredRows, rows: number, seq: number): Promise<{ journalAt: number; durableAt: number }> {
  let journalAt = Number.NaN
  for (const end = now() + limitMs; now() < end; await sleep(1)) {
    if (Number.isNaN(journalAt) && stored.datagrams() >= rows) journalAt = now()
    if (!Number.isNaN(journalAt) && stored.lastEvent() >= seq) return { journalAt, durableAt: now() }
  }
  return { journalAt, durableAt: Number.NaN }
}

interface Counted {
  readonly received: number
  readonly wanted: number
  readonly rows: number
  readonly lost: number
}

function faultOf({ events, disorder }: Seen, { received, wanted, rows, lost }: Counted): string {
  const missing = events.filter(Number.isNaN).length
  const faults = [
    received === wanted ? '' : `received ${received} of ${wanted}`,
    rows === wanted && lost === 0 ? '' : `stored ${rows} of ${wanted}`,
    missing === 0 ? '' : `${missing} events not delivered`,
    disorder === 0 ? '' : `${disorder} events out of order`,
  ]
  return faults.filter(Boolean).join(', ')
}

function rowsOf({ what }: Burst, outcomes: readonly Outcome[]): Row[] {
  const faults = outcomes.filter(({ fault }) => fault !== '').length
  const note = faults === 0 ? 'order kept, none lost' : `FAULTS in ${faults} of ${outcomes.length}`
  const row = (name: string, key: 'journalMs' | 'durableMs' | 'deliveredMs'): Row =>
    rowOf({
      benchmark: 'burst',
      what: `${what}: ${name}`,
      unit: 'ms',
      figures: outcomes.map((outcome) => outcome[key]),
      holds: faults === 0,
      note,
    })
  return [row('last datagram on disk', 'journalMs'), row('last event on disk', 'durableMs'), row('last event at 50 clients', 'deliveredMs')]
}

function sayFaults({ what }: Burst, outcomes: readonly Outcome[], { say }: BenchmarkOptions): void {
  for (const { fault } of outcomes) if (fault !== '') say(`burst: ${what}: ${fault}`)
}
