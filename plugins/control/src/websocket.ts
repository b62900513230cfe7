// The WebSocket at /api/ws: the same checks as HTTP, a heartbeat, and the wire protocol behind it.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { within } from '@restrike/kernel'
import type { WireHub } from '@restrike/wire/server'
import { serveWebSocket } from '@restrike/wire/websocket'
import { AppError } from '@restrike/sdk'
import { WebSocketServer, type WebSocket } from 'ws'

const maxPayload = 1 << 20
/** So long clients may take to answer that they are let go. */
const answerMs = 500

export interface WebSocketOptions {
  readonly hub: WireHub
  /** Throws an AppError for a request that may not come in. */
  admit(request: IncomingMessage): void
  /** How many clients may be connected at once. */
  clientLimit(): number
  /** The HTTP status of an error code. */
  statusOf(code: string): number
}

/** Returns the upgrade handler, the heartbeat to be run now and then, and the closing. */
export function webSocketFront({ hub, admit, clientLimit, statusOf }: WebSocketOptions) {
  const server = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const alive = new WeakSet<WebSocket>()

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy())
    try {
      const path = new URL(request.url ?? '/', 'http://host').pathname
      if (path !== '/api/ws') throw new AppError('control.not-found', { path }, `There is no WebSocket at ${path}`)
      admit(request)
      const limit = clientLimit()
      if (server.clients.size >= limit)
        throw new AppError('control.too-many-clients', { limit }, `More than ${limit} clients are connected`)
      server.handleUpgrade(request, socket, head, (client) => {
        alive.add(client)
        client.on('pong', () => alive.add(client))
        serveWebSocket(hub, client, socket)
      })
    } catch (error) {
      refuse(socket, error instanceof AppError ? error : new AppError('control.bad-request', {}, 'The request cannot be read'), statusOf)
    }
  }

  /** Ends clients that did not answer since the last time: a pulled cable closes nothing by itself. */
  const heartbeat = (): void => {
    for (const client of server.clients) {
      if (!alive.delete(client)) client.terminate()
      else client.ping()
    }
  }

  /** Never fails, and does not wait for long: a page that hangs answers nothing, and would keep the HTTP server from closing. */
  const close = async (): Promise<void> => {
    server.close()
    const clients = [...server.clients]
    const gone = Promise.all(clients.map((client) => new Promise((resolve) => client.once('close', resolve))))
    for (const client of clients) client.close(1001, 'this address is closed')
    await within(answerMs, gone).catch(() => clients.forEach((client) => client.terminate()))
  }
  return { upgrade, heartbeat, close }
}

function refuse(socket: Duplex, error: AppError, statusOf: (code: string) => number): void {
  const body = JSON.stringify(error)
  socket.end(
    `HTTP/1.1 ${statusOf(error.code)} Refused\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}
