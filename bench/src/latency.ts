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
import { threadTimes, usageText } from './processor-time.ts'
import { rowOf, type Row } from './row.ts'
import { startSilence } from './silence.ts'
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
  /** Processor time of the serving process for each datagram, by thread. */
  readonly usage: string
}

type Frame = Omit<FanoutOrder, 'from'>
type Fanout = Child<FanoutOrder, FanoutPorts>
const kindOf = { clock: 'clock', number: 'hits' } as const

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
  rows.push(...(await silentObs(court, options)))
  if (options.profile) await profile(options)
  return rows
}

/**
 * The same with an OBS configured that takes the connection and never says a word, against the server without one: what hangs there
 * must not be felt here.
 */
async function silentObs(plain: Court, options: BenchmarkOptions): Promise<Row[]> {
  const view = views[0]
  const rate = 1_000
  if (!view) return []
  await using silent = await startSilence()
  await using court = await openCourt({}, ['--config', silent.config])
  const figures: Delay[] = []
  const baselines: Delay[] = []
  await tryServer(court, view, rate)
  for (let round = 0; round < options.rounds; round++) {
    figures.push(await tryServer(court, view, rate))
    baselines.push(await tryServer(plain, view, rate))
    options.say(`latency: with a silent OBS: ${delayText(figures.at(-1))}; without ${delayText(baselines.at(-1))}`)
  }
  const missing = figures.reduce((sum, delay) => sum + delay.missing + delay.disorder, 0)
  return (['p50', 'p99'] as const).map((key) =>
    rowOf({
      benchmark: 'latency',
      what: `${view.name} at ${rate}/s, ${key}, a silent OBS configured`,
      unit: 'ms',
      figures: figures.map((delay) => delay[key]),
      baselines: baselines.map((delay) => delay[key]),
      targets: [{ of: 'ratio', atMost: key === 'p50' ? 1.1 : 1.25 }],
      holds: missing === 0,
      note: 'the same server without it',
    }),
  )
}

/** Cuts a real frame where it says what it shows. */
async function frameOrder({ server, clients, sender }: Court, { name, shows }: View): Promise<Frame> {
  await clients.ask({ t: 'connect', url: server.wsUrl, clients: 1, events: [name] })
  await sender.ask({ port: server.udp, kind: kindOf[shows], count: 3, rate: 10 })
  const { samples } = await clients.ask({ t: 'seen', limitMs: 200 })
  await clients.ask({ t: 'disconnect' })
  const mark = shows === 'clock' ? '"clock":{"ms":' : '"seq":'
  const sample = samples[shows === 'clock' ? 'state' : 'event'] ?? ''
  const at = sample.indexOf(mark) + mark.length
  return { before: sample.slice(0, at), after: sample.slice(at).replace(/^(\d+|null)/, ''), shows }
}

async function tryServer(court: Court, view: View, rate: number): Promise<Delay> {
  const { server } = court
  using stored = openStored(server.data)
  const from = view.shows === 'number' ? stored.lastEvent() + 1 : nextClock(rate)
  return tryClients(court, view, { url: server.wsUrl, pid: server.pid, port: server.udp, rate, from })
}

async function tryFanout(court: Court, fanout: Fanout, frame: Frame, view: View, rate: number): Promise<Delay> {
  const from = view.shows === 'number' ? 1 : nextClock(rate)
  const ports = await fanout.ask({ ...frame, from })
  return tryClients(court, view, { url: `ws://127.0.0.1:${ports.ws}/`, pid: fanout.pid, port: ports.udp, rate, from })
}

let clockPlace = 0

/** Each trial goes on where the clock stood, so that an old state is never taken for a new one. */
function nextClock(rate: number): number {
  const from = clockPlace
  clockPlace += countAt(rate)
  return from
}

interface Where {
  readonly url: string
  readonly pid: number
  readonly port: number
  readonly rate: number
  readonly from: number
}

async function tryClients({ clients, sender }: Court, { name, shows }: View, { url, pid, port, rate, from }: Where): Promise<Delay> {
  const count = countAt(rate)
  await clients.ask({ t: 'connect', url, clients: clientCount, events: [name] })
  await clients.ask({ t: 'expect', count, from, shows })
  const threads = threadTimes(pid)
  const { times } = await sender.ask({ port, kind: kindOf[shows], count, rate, from: shows === 'clock' ? from : 0 })
  const seen = await clients.ask({ t: 'seen', limitMs })
  const usage = usageText(threads, threadTimes(pid), count)
  await clients.ask({ t: 'disconnect' })
  return { ...delayOf(seen, times, shows), usage }
}

function countAt(rate: number): number {
  return Math.round((rate * trialMs) / 1000)
}

function delayOf({ states, events, disorder }: Seen, times: Float64Array, shows: View['shows']): Omit<Delay, 'usage'> {
  const all = delays(shows === 'clock' ? states : events, times)
  const known = all.filter((delay) => !Number.isNaN(delay))
  return { p50: percentile(known, 0.5), p99: percentile(known, 0.99), missing: all.length - known.length, disorder }
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
  return delay ? `p50 ${delay.p50.toFixed(2)} p99 ${delay.p99.toFixed(2)} ms, ${delay.missing} missing [${delay.usage}]` : ''
}
