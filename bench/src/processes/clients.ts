// Many WebSocket clients in one process: note when each of them first had a frame that shows a datagram.
import { WebSocket } from 'ws'
import { now } from '../clock.ts'
import { clockValues } from '../load/traffic.ts'
import { answering } from './child.ts'

export type Shown = 'clock' | 'number'

export type ClientsOrder =
  | { readonly t: 'connect'; readonly url: string; readonly clients: number; readonly events: readonly string[] }
  /** Forgets what came so far and gets ready for `count` datagrams: those of the clock from place `from` on, or events from number `from` on. */
  | { readonly t: 'expect'; readonly count: number; readonly from: number; readonly shows: Shown }
  /** Waits until every client has seen the last datagram, or `limitMs`. */
  | { readonly t: 'seen'; readonly limitMs: number }
  | { readonly t: 'disconnect' }

export interface Seen {
  /** First frame of each kind in full, to copy. */
  readonly samples: Readonly<Record<string, string>>
  /** Client by client: when each datagram was first shown; NaN where it never was. */
  readonly states: Float64Array
  readonly events: Float64Array
  /** Number of the last event any client had. */
  readonly lastSeq: number
  /** Events that came twice, out of order, or after a hole. */
  readonly disorder: number
}

interface Client {
  readonly socket: WebSocket
  /** Datagrams already shown by a state. */
  shown: number
  /** Number of the last event. */
  seq: number
}

const clockMark = Buffer.from('"clock":{"ms":')
const stateHead = Buffer.from('{"t":"event","name":"match.state"')
const seqMark = Buffer.from('"seq":')
let clients: Client[] = []
const samples: Record<string, string> = {}
let expected: { count: number; from: number; shows: Shown } = { count: 0, from: 0, shows: 'number' }
let states = new Float64Array()
let events = new Float64Array()
let unfinished = { states: 0, events: 0 }
let lastSeq = 0
let disorder = 0

function numberBehind(data: Buffer, mark: Buffer): number {
  let at = data.indexOf(mark) + mark.length
  let value = 0
  for (let digit = (data[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (data[++at] ?? 0) - 48) value = value * 10 + digit
  return value
}

function takeState(client: Client, index: number, data: Buffer, at: number): void {
  if (expected.shows !== 'clock') return
  const place = clockValues - 1 - numberBehind(data, clockMark) / 1000
  const ahead = (place + 1 - expected.from - client.shown + 2 * clockValues) % clockValues
  // Half a turn of the clock ahead is behind: a state from before this trial, told again.
  if (ahead === 0 || ahead > clockValues / 2) return
  const upTo = Math.min(expected.count, client.shown + ahead)
  states.fill(at, index * expected.count + client.shown, index * expected.count + upTo)
  client.shown = upTo
  if (upTo === expected.count) unfinished.states--
}

function takeEvent(client: Client, index: number, data: Buffer, at: number): void {
  const seq = numberBehind(data, seqMark)
  if (client.seq !== 0 && seq !== client.seq + 1) disorder++
  client.seq = seq
  lastSeq = Math.max(lastSeq, seq)
  const place = seq - expected.from
  if (expected.shows !== 'number' || place < 0 || place >= expected.count) return
  events[index * expected.count + place] = at
  if (place === expected.count - 1) unfinished.events--
}

function take(client: Client, index: number, data: Buffer): void {
  const at = now()
  const isState = data.subarray(0, stateHead.length).equals(stateHead)
  samples[isState ? 'state' : 'event'] ??= data.toString()
  if (isState) takeState(client, index, data, at)
  else takeEvent(client, index, data, at)
}

async function connect(url: string, count: number, names: readonly string[]): Promise<void> {
  for (let index = 0; index < count; index++) {
    const socket = new WebSocket(url)
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    const client: Client = { socket, shown: 0, seq: 0 }
    socket.on('message', (data: Buffer) => take(client, index, data))
    clients.push(client)
    for (const name of names) socket.send(JSON.stringify({ t: 'sub', name }))
  }
  // A subscription has no answer of its own; behind a pong it has been taken.
  await Promise.all(clients.map(({ socket }) => new Promise((resolve) => socket.once('pong', resolve).ping())))
}

function expect({ count, from, shows }: Extract<ClientsOrder, { t: 'expect' }>): void {
  const ofStates = shows === 'clock'
  expected = { count, from: ofStates ? from % clockValues : from, shows }
  states = new Float64Array(ofStates ? count * clients.length : 0).fill(Number.NaN)
  events = new Float64Array(ofStates ? 0 : count * clients.length).fill(Number.NaN)
  unfinished = { states: ofStates ? clients.length : 0, events: ofStates ? 0 : clients.length }
  disorder = 0
  for (const client of clients) client.shown = 0
}

async function untilSeen(limitMs: number): Promise<void> {
  for (const end = now() + limitMs; now() < end && unfinished.states + unfinished.events > 0; ) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function disconnect(): Promise<void> {
  await Promise.all(
    clients.map(
      ({ socket }) =>
        new Promise<void>((resolve) => {
          socket.once('close', () => resolve()).terminate()
        }),
    ),
  )
  clients = []
}

answering<ClientsOrder, Seen>(async (order) => {
  if (order.t === 'connect') await connect(order.url, order.clients, order.events)
  else if (order.t === 'expect') expect(order)
  else if (order.t === 'seen') await untilSeen(order.limitMs)
  else await disconnect()
  const whole = order.t === 'seen'
  return { samples, states: whole ? states : new Float64Array(), events: whole ? events : new Float64Array(), lastSeq, disorder }
})
