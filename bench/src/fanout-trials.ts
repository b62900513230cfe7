// One trial of a fan-out: datagrams sent at a pace, and when each client had the frame that shows each of them; by the server, or by a bare
// fan-out of frames of the same bytes.
import { clientCount, delays, type Court } from './court.ts'
import { openStored } from './journal-rows.ts'
import type { Child } from './processes/child.ts'
import type { Seen } from './processes/clients.ts'
import type { FanoutOrder, FanoutPorts } from './processes/fanout.ts'
import { threadTimes, usageText } from './processor-time.ts'
import { percentile } from './statistics.ts'

const limitMs = 10_000

/** Datagrams a second, for so long, to so many clients (50 unless said). */
export interface Pace {
  readonly rate: number
  readonly trialMs: number
  readonly clients?: number
}

export interface View {
  readonly name: 'match.state' | 'match.event'
  /** States are told apart by their clock, events by their number. */
  readonly shows: FanoutOrder['shows']
}
export interface Delay {
  readonly p50: number
  readonly p99: number
  readonly missing: number
  readonly disorder: number
  /** Processor time of the serving process for each datagram, by thread. */
  readonly usage: string
}

export type Frame = Omit<FanoutOrder, 'from'>
export type Fanout = Child<FanoutOrder, FanoutPorts>
const kindOf = { clock: 'clock', number: 'hits' } as const

/** Cuts a real frame where it says what it shows. */
export async function frameOrder({ server, clients, sender }: Court, { name, shows }: View): Promise<Frame> {
  await clients.ask({ t: 'connect', url: server.wsUrl, clients: 1, events: [name] })
  await sender.ask({ port: server.udp, kind: kindOf[shows], count: 3, rate: 10 })
  const { samples } = await clients.ask({ t: 'seen', limitMs: 200 })
  await clients.ask({ t: 'disconnect' })
  const mark = shows === 'clock' ? '"clock":{"ms":' : '"seq":'
  const sample = samples[shows === 'clock' ? 'state' : 'event'] ?? ''
  const at = sample.indexOf(mark) + mark.length
  return { before: sample.slice(0, at), after: sample.slice(at).replace(/^(\d+|null)/, ''), shows }
}

export async function tryServer(court: Court, view: View, pace: Pace): Promise<Delay> {
  const { server } = court
  using stored = openStored(server.data)
  const from = view.shows === 'number' ? stored.lastEvent() + 1 : nextClock(pace)
  return tryClients(court, view, { url: server.wsUrl, pid: server.pid, port: server.udp, pace, from })
}

export async function tryFanout(court: Court, fanout: Fanout, frame: Frame, view: View, pace: Pace): Promise<Delay> {
  const from = view.shows === 'number' ? 1 : nextClock(pace)
  const ports = await fanout.ask({ ...frame, from })
  return tryClients(court, view, { url: `ws://127.0.0.1:${ports.ws}/`, pid: fanout.pid, port: ports.udp, pace, from })
}

let clockPlace = 0

/** Each trial goes on where the clock stood, so that an old state is never taken for a new one. */
function nextClock(pace: Pace): number {
  const from = clockPlace
  clockPlace += countOf(pace)
  return from
}

interface Where {
  readonly url: string
  readonly pid: number
  readonly port: number
  readonly pace: Pace
  readonly from: number
}

async function tryClients({ clients, sender }: Court, { name, shows }: View, { url, pid, port, pace, from }: Where): Promise<Delay> {
  const count = countOf(pace)
  await clients.ask({ t: 'connect', url, clients: pace.clients ?? clientCount, events: [name] })
  await clients.ask({ t: 'expect', count, from, shows })
  const threads = threadTimes(pid)
  const { times } = await sender.ask({ port, kind: kindOf[shows], count, rate: pace.rate, from: shows === 'clock' ? from : 0 })
  const seen = await clients.ask({ t: 'seen', limitMs })
  const usage = usageText(threads, threadTimes(pid), count)
  await clients.ask({ t: 'disconnect' })
  return { ...delayOf(seen, times, shows), usage }
}

function countOf({ rate, trialMs }: Pace): number {
  return Math.round((rate * trialMs) / 1000)
}

function delayOf({ states, events, disorder }: Seen, times: Float64Array, shows: View['shows']): Omit<Delay, 'usage'> {
  const all = delays(shows === 'clock' ? states : events, times)
  const known = all.filter((delay) => !Number.isNaN(delay))
  return { p50: percentile(known, 0.5), p99: percentile(known, 0.99), missing: all.length - known.length, disorder }
}
