// For tests: the two pipes the conformance suite runs over, each with a server that can be cut off and replaced. No product code.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Gateway } from '@restrike/kernel'
import { WebSocketServer, type WebSocket as ServerSocket } from 'ws'
import { WireHub } from './server.ts'
import { serveWebSocket } from './websocket.ts'

export interface Transport {
  readonly url: string
  readonly connect: (url: string) => WebSocket
  /** Cuts every connection without a word. */
  cut(): void
  /** While away, connections are refused. */
  away(is: boolean): void
  /** Another process takes over the address: all connections are cut, those after it are served by `gateway`. */
  replace(gateway: Gateway): void
  close(): Promise<void>
}

export async function webSockets(gateway: Gateway): Promise<Transport & { unsent: () => number }> {
  let hub = new WireHub(gateway)
  let isAway = false
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, verifyClient: () => !isAway })
  const sockets = new Set<ServerSocket>()
  server.on('connection', (socket, request) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveWebSocket(hub, socket, request.socket)
  })
  await once(server, 'listening')
  // A server that listens on TCP has an AddressInfo.
  const { port } = server.address() as AddressInfo
  const cut = () => {
    for (const socket of sockets) socket.terminate()
  }
  return {
    url: `ws://127.0.0.1:${port}/api/ws`,
    connect: (url) => new WebSocket(url),
    cut,
    away: (is) => void (isAway = is),
    /** Bytes that wait at the server for the client that is farthest behind. */
    unsent: () => Math.max(0, ...[...sockets].map((socket) => socket.bufferedAmount)),
    replace(next) {
      cut()
      hub.close()
      hub = new WireHub(next)
    },
    async close() {
      cut()
      hub.close()
      const closed = once(server, 'close')
      server.close()
      await closed
    },
  }
}

/** The client's half of a pair in memory, shaped like a browser's WebSocket. Everything goes through text, as on a wire. */
export class MemorySocket {
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((message: { data: unknown }) => void) | null = null
  onclose: (() => void) | null = null
  onerror: (() => void) | null = null
  /** What the server made of this connection. */
  #receive: ((text: string) => void) | undefined
  #onCut: (() => void) | undefined
  /** A pulled cable: nothing arrives in either direction, and nobody is told. */
  silent = false

  constructor(serve: (socket: MemorySocket) => { receive: (text: string) => void; onCut: () => void } | undefined) {
    setTimeout(() => {
      if (this.readyState !== 0) return
      const served = serve(this)
      if (!served) return this.cut()
      this.readyState = 1
      this.#receive = served.receive
      this.#onCut = served.onCut
      this.onopen?.()
    }, 0)
  }

  send(text: string): void {
    if (this.readyState === 1 && !this.silent) setTimeout(() => this.#receive?.(text), 0)
  }

  deliver(text: string | Uint8Array): void {
    const data = typeof text === 'string' ? text : new TextDecoder().decode(text)
    setTimeout(() => this.readyState === 1 && !this.silent && this.onmessage?.({ data }), 0)
  }

  close(): void {
    this.cut()
  }

  cut(): void {
    if (this.readyState === 3) return
    this.readyState = 3
    this.#receive = undefined
    this.#onCut?.()
    setTimeout(() => this.silent || this.onclose?.(), 0)
  }
}

export async function memory(gateway: Gateway): Promise<Transport & { sockets: Set<MemorySocket> }> {
  let hub = new WireHub(gateway)
  let isAway = false
  const sockets = new Set<MemorySocket>()
  const serve = (socket: MemorySocket) => {
    if (isAway) return undefined
    sockets.add(socket)
    const connection = hub.connect({ send: (text) => socket.deliver(text), buffered: () => 0, onceDrained() {} }, 'ws')
    const onCut = () => {
      sockets.delete(socket)
      connection.close()
    }
    return { receive: (text: string) => connection.receive(text), onCut }
  }
  const cut = () => {
    for (const socket of sockets) socket.cut()
  }
  return {
    url: 'memory:',
    sockets,
    // The client uses no more of a WebSocket than MemorySocket has.
    connect: () => new MemorySocket(serve) as unknown as WebSocket,
    cut,
    away: (is) => void (isAway = is),
    replace(next) {
      cut()
      hub.close()
      hub = new WireHub(next)
    },
    close: async () => {
      cut()
      hub.close()
    },
  }
}
