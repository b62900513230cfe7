// Ports that are free at this moment, for servers that must come back on the same one, and one that somebody else holds.
import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise<void>((resolve) => socket.close(() => resolve()))
  return port
}

export async function freeTcpPort(): Promise<number> {
  const { port, letGo } = await takenTcpPort()
  await letGo()
  return port
}

export interface TakenPort {
  readonly port: number
  /** Resolves once it is free; may be called again. */
  letGo(): Promise<void>
}

/** Held by a server of nobody. */
export async function takenTcpPort(): Promise<TakenPort> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const letGo = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { port: typeof address === 'object' && address ? address.port : 0, letGo }
}
