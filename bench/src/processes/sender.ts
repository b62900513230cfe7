// The scoring system's part, in a process of its own: sends datagrams at a pace or as fast as it can, and remembers when.
import { createSocket, type Socket } from 'node:dgram'
import { setTimeout as sleep } from 'node:timers/promises'
import { now } from '../clock.ts'
import { textsOf, type TrafficKind } from '../load/traffic.ts'
import { answering } from './child.ts'

export interface SendOrder {
  readonly port: number
  readonly kind: TrafficKind
  readonly count: number
  /** Place of the first one in its kind's list, so that one order can go on where another ended. Default 0. */
  readonly from?: number
  /** Datagrams a second; Infinity sends all of them back to back. */
  readonly rate: number
}

export interface Sent {
  readonly firstAt: number
  readonly lastAt: number
  /** When each one was sent, by the clock of all processes. */
  readonly times: Float64Array
}

const texts = new Map<TrafficKind, Buffer[]>()

function buffersOf(kind: TrafficKind): Buffer[] {
  const known = texts.get(kind) ?? textsOf(kind).map((text) => Buffer.from(text))
  texts.set(kind, known)
  return known
}

/** A connected socket looks no address up for each datagram. */
async function connected(port: number): Promise<Socket> {
  const socket = createSocket('udp4')
  // Nobody listening yet is no reason to stop.
  socket.on('error', () => undefined)
  await new Promise<void>((resolve) => socket.connect(port, '127.0.0.1', resolve))
  return socket
}

async function send({ port, kind, count, rate, from = 0 }: SendOrder): Promise<Sent> {
  const socket = await connected(port)
  const list = buffersOf(kind)
  const times = new Float64Array(count)
  // A late timer is made up for, but not by one flood that no scoring system would send.
  const burst = Number.isFinite(rate) ? Math.max(8, Math.ceil(rate * 0.004)) : count
  const began = now()
  for (let sent = 0; sent < count; ) {
    const due = Number.isFinite(rate) ? Math.floor(((now() - began) * rate) / 1000) + 1 : count
    const until = Math.min(count, due, sent + burst)
    for (; sent < until; sent++) {
      times[sent] = now()
      socket.send(list[(from + sent) % list.length] ?? '')
    }
    if (sent < count) await sleep(Math.max(0, Math.min(1000 / rate, 1)))
  }
  const lastAt = now()
  await new Promise<void>((resolve) => socket.close(() => resolve()))
  return { firstAt: times[0] ?? began, lastAt, times }
}

answering(send)
