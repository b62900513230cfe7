// The least a server in Node can do: each datagram becomes one WebSocket frame for every client, of the same bytes as the real server's.
import { createSocket } from 'node:dgram'
import { type WebSocket, WebSocketServer } from 'ws'
import { clockMsAt } from '../load/traffic.ts'
import { answering } from './child.ts'

export interface FanoutOrder {
  /** A frame of the real server, cut where it says which datagram it shows: the clock for states, the number for events. */
  readonly before: string
  readonly after: string
  readonly shows: 'clock' | 'number'
  /** What the first datagram shows: its place in the clock's list, or its number. */
  readonly from: number
}

export interface FanoutPorts {
  readonly udp: number
  readonly ws: number
}

let order: FanoutOrder = { before: '', after: '', shows: 'number', from: 1 }
let count = 0
const clients = new Set<WebSocket>()

function fanOut(): void {
  const shown = order.shows === 'clock' ? clockMsAt(count) : count
  count++
  const frame = Buffer.from(`${order.before}${shown}${order.after}`)
  for (const client of clients) client.send(frame, { binary: false })
}

const udp = createSocket('udp4')
udp.on('message', fanOut)
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false })
server.on('connection', (client) => {
  clients.add(client)
  client.on('close', () => clients.delete(client))
})
const ready = Promise.all([
  new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve)),
  new Promise<void>((resolve) => server.once('listening', resolve)),
]).then(() => udp.setRecvBufferSize(8 << 20))

answering<FanoutOrder, FanoutPorts>(async (given) => {
  await ready
  order = given
  count = given.from
  const address = server.address()
  return { udp: udp.address().port, ws: typeof address === 'object' && address ? address.port : 0 }
})
