// One front: HTTP and WebSocket at one address, from when it listens until it is closed.
import type { Gateway } from '@restrike/kernel'
import type { WireHub } from '@restrike/wire/server'
import { httpFront, refuseStrangers, statusOf, type HttpOptions } from './http.ts'
import type { Address } from './listening.ts'
import { webSocketFront } from './websocket.ts'

export interface Served extends Omit<HttpOptions, 'host' | 'port'> {
  readonly gateway: Gateway
  readonly hub: WireHub
  clientLimit(): number
}

export interface Front {
  /** As asked for. */
  readonly asked: Address
  /** As the system has it: the number of the address, and the port really bound. */
  readonly bound: Address
  readonly url: string
  /** To be called every `heartbeatMs`. */
  heartbeat(): void
  close(): Promise<void>
}

export const heartbeatMs = 10_000

/** Rejects with what the system says where it cannot listen; then nothing is left open. */
export async function openFront({ hub, clientLimit, ...served }: Served, asked: Address): Promise<Front> {
  const { host } = asked
  let port = asked.port
  const app = await httpFront({ ...served, host, port: () => port })
  const sockets = webSocketFront({
    hub,
    admit: (request) => refuseStrangers(request, { host, port: () => port }),
    clientLimit,
    statusOf: (code) => statusOf(code, served.gateway.contracts()),
  })
  app.server.on('upgrade', sockets.upgrade)
  const close = async () => {
    await Promise.all([sockets.close(), app.close()])
  }
  try {
    await app.listen({ host, port })
  } catch (error) {
    await close()
    throw error
  }
  const address = app.server.address()
  const bound = typeof address === 'object' && address ? { host: address.address, port: address.port } : asked
  port = bound.port
  return { asked, bound, url: urlOf(host, port), heartbeat: sockets.heartbeat, close }
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
