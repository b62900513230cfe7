// From the sending of a datagram to the frame that shows it at fifty clients, against a bare fan-out of frames of the same bytes.
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Benchmark, BenchmarkOptions } from './benchmark.ts'
import { type Court, clientCount, delays, openCourt } from './court.ts'
import { openStored } from './journal-rows.ts'
import { type Child, startChild } from './processes/child.ts'
import type { Seen } from './processes/clients.ts'
import type { FanoutOrder, FanoutPorts } from './processes/fanout.ts'
import { profileText, profilingEnv } from './profile.ts'
import { rowOf, type Row } from './row.ts'
import { percentile } from './statistics.ts'

const rates = [100, 1_000] as const
const trialMs = 3_000
const limitMs = 10_000

interface View {
  readonly name: 'match.state' | 'match.event'
  /** States are told apart by their clock, events by their number. */
  readonly shows: FanoutOrder['shows']
}
const views: readonly View[] = [
  { name: 'match.state', shows: 'clock' },
  { name: 'match.event', shows: 'number' },
]

interface Delay {
  readonly p50: number
  readonly p99: number
  readonly missing: number
  readonly disorder: number
}

export const latency: Benchmark = async (options) => {
  await using court = await openCourt()
  await using fanout = startChild<FanoutOrder, FanoutPorts>('fanout.ts')
  const rows: Row[] = []
  for (const view of views) {
    const order = await frameOrder(court, view)
    for (const rate of rates) {
      const figures: Delay[] = []
      const baselines: Delay[] = []
      // Once before it counts, so that both have compiled what they run.
      await tryServer(court, view, rate)
      await tryFanout(court, fanout, order, view, rate)
      for (let round = 0; round < options.rounds; round++) {
        figures.push(await tryServer(court, view, rate))
        baselines.push(await tryFanout(court, fanout, order, view, rate))
        options.say(`latency: ${view.name} at ${rate}/s: ${delayText(figures.at(-1))}; bare ${delayText(baselines.at(-1))}`)
      }
      rows.push(...rowsOf(view, rate, figures, baselines))
    }
  }
  if (options.profile) await profile(options)
  return rows
}

/** Cuts a real frame where it says what it shows. */
async function frameOrder({ server, clients, sender }: Court, { name, shows }: View): Promise<FanoutOrder> {
  await clients.ask({ t: 'connect', url: server.wsUrl, clients: 1, events: [name] })
  await clients.ask({ t: 'expect', count: 1, firstSeq: Infinity, states: false })
  await sender.ask({ port: server.udp, kind: shows === 'clock' ? 'clock' : 'hits', count: 3, rate: 10 })
  await clients.ask({ t: 'seen', limitMs: 200 })
  const { samples } = await clients.ask({ t: 'disconnect' })
  const mark = shows === 'clock' ? '"clock":{"ms":' : '"seq":'
  const sample = samples[shows === 'clock' ? 'state' : 'event'] ?? ''
  const at = sample.indexOf(mark) + mark.length
  return { before: sample.slice(0, at), after: sample.slice(at).replace(/^\d+/, ''), shows }
}

async function tryServer(court: Court, view: View, rate: number): Promise<Delay> {
  const { server } = court
  // The number of the last event: clients subscribe behind it.
  const firstSeq = view.shows === 'number' ? (await lastSeq(court)) + 1 : 0
  return tryClients(court, view, { url: server.wsUrl, port: server.udp, rate, firstSeq })
}

async function tryFanout(court: Court, fanout: Child<FanoutOrder, FanoutPorts>, order: FanoutOrder, view: View, rate: number): Promise<Delay> {
  const ports = await fanout.ask(order)
  return tryClients(court, view, { url: `ws://127.0.0.1:${ports.ws}/`, port: ports.udp, rate, firstSeq: 1 })
}

interface Where {
  readonly url: string
  readonly port: number
  readonly rate: number
  readonly firstSeq: number
}

async function tryClients({ clients, sender }: Court, { name, shows }: View, { url, port, rate, firstSeq }: Where): Promise<Delay> {
  const count = Math.round((rate * trialMs) / 1000)
  await clients.ask({ t: 'connect', url, clients: clientCount, events: [name] })
  await clients.ask({ t: 'expect', count, firstSeq, states: shows === 'clock' })
  const { times } = await sender.ask({ port, kind: shows === 'clock' ? 'clock' : 'hits', count, rate })
  const seen = await clients.ask({ t: 'seen', limitMs })
  await clients.ask({ t: 'disconnect' })
  return delayOf(seen, times, shows)
}

function delayOf({ states, events, disorder }: Seen, times: Float64Array, shows: View['shows']): Delay {
  const all = delays(shows === 'clock' ? states : events, times)
  const known = all.filter((delay) => !Number.isNaN(delay))
  return { p50: percentile(known, 0.5), p99: percentile(known, 0.99), missing: all.length - known.length, disorder }
}

async function lastSeq({ server }: Court): Promise<number> {
  using stored = openStored(server.data)
  return stored.lastEvent()
}

function rowsOf({ name, shows }: View, rate: number, figures: readonly Delay[], baselines: readonly Delay[]): Row[] {
  const missing = figures.reduce((sum, delay) => sum + delay.missing + delay.disorder, 0)
  const note = `${missing === 0 ? 'all shown' : `${missing} NOT SHOWN OR OUT OF ORDER`}; ${shows === 'clock' ? 'bare fan-out' : 'bare fan-out, which commits nothing'}`
  const row = (key: 'p50' | 'p99', atMost: number): Row =>
    rowOf({
      benchmark: 'latency',
      what: `${name} at ${rate}/s, ${key}`,
      unit: 'ms',
      figures: figures.map((delay) => delay[key]),
      baselines: baselines.map((delay) => delay[key]),
      targets: [
        // An event is told after its commit, which the fan-out does not have: its ratio is shown, not judged.
        ...(shows === 'clock' ? [{ of: 'ratio', atMost } as const] : []),
        ...(key === 'p99' ? [{ of: 'figure', atMost: 50 } as const] : []),
      ],
      ...(missing === 0 ? {} : { holds: false }),
      note,
    })
  return [row('p50', 1.5), row('p99', 2)]
}

async function profile({ say }: BenchmarkOptions): Promise<void> {
  const folder = path.join(tmpdir(), `restrike-profile-${process.pid}`)
  await using court = await openCourt(profilingEnv(folder))
  for (const view of views) say(`latency: profiling ${view.name} at 1000/s: ${delayText(await tryServer(court, view, 1_000))}`)
  await court.server.stop()
  say(profileText(folder))
}

function delayText(delay: Delay | undefined): string {
  return delay ? `p50 ${delay.p50.toFixed(2)} p99 ${delay.p99.toFixed(2)} ms, ${delay.missing} missing` : ''
}
