// The processes around a server under test: who sends, and the clients that watch.
import { type ServerProcess, startServer } from '@restrike/testkit'
import { type Child, startChild } from './processes/child.ts'
import type { ClientsOrder, Seen } from './processes/clients.ts'
import type { SendOrder, Sent } from './processes/sender.ts'

export const clientCount = 50

export interface Court extends AsyncDisposable {
  readonly server: ServerProcess
  readonly sender: Child<SendOrder, Sent>
  readonly clients: Child<ClientsOrder, Seen>
}

/** A server that has heard a load, so that what follows belongs to a match. */
export async function openCourt(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<Court> {
  const server = await startServer({ env, args })
  const sender = startChild<SendOrder, Sent>('sender.ts')
  const clients = startChild<ClientsOrder, Seen>('clients.ts')
  await sender.ask({ port: server.udp, kind: 'load', count: 12, rate: 1_000 })
  return {
    server,
    sender,
    clients,
    async [Symbol.asyncDispose]() {
      await clients[Symbol.asyncDispose]()
      await sender[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

/** From each datagram's sending to its showing at each client, ms; the client-by-client list of `Seen` against the sending times. */
export function delays(shown: Float64Array, sent: Float64Array): Float64Array {
  return shown.map((at, i) => at - (sent[i % sent.length] ?? Number.NaN))
}
