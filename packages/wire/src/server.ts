// The server's end: fans events out to the connections of all clients. What one connection does is in server-connection.ts.
import type { Entry, Gateway, Topic } from '@restrike/kernel'
import type { ServerFrame } from './frames.ts'
import type { Pipe } from './pipe.ts'
import { Connection } from './server-connection.ts'

/** Fans events out to all connections; each event is encoded once. */
export class WireHub {
  readonly gateway: Gateway
  /** Second names of events, by which older clients know them. */
  readonly #aliases: ReadonlyMap<string, string>
  readonly #connections = new Set<Connection>()
  /** Of all clients there were. */
  readonly stats = { events: 0, bytes: 0, missed: 0, congested: 0 }
  /** Told how long one event took to all clients. */
  onEntry: ((seconds: number) => void) | undefined
  #encoded: { entry: Entry; name: string; text: Buffer } | undefined
  readonly #untap: () => void

  constructor(gateway: Gateway, aliases: ReadonlyMap<string, string> = new Map()) {
    this.gateway = gateway
    this.#aliases = aliases
    const namesOf = (name: string) => [name, ...[...aliases].filter(([, real]) => real === name).map(([alias]) => alias)]
    const names = new Map([...aliases.values()].map((real) => [real, namesOf(real)]))
    const each = (name: string, run: (connection: Connection, shown: string) => void) => {
      for (const shown of names.get(name) ?? [name]) for (const connection of this.#connections) run(connection, shown)
    }
    this.#untap = gateway.bus.tap({
      entry: (entry) => {
        const began = performance.now()
        each(entry.name, (connection, shown) => connection.pump(shown))
        this.onEntry?.((performance.now() - began) / 1000)
      },
      resumed: (name) => each(name, (connection, shown) => connection.resumed(shown)),
      gone: (name) => each(name, (connection, shown) => connection.gone(shown)),
    })
  }

  topic(name: string): Topic | undefined {
    return this.gateway.bus.topic(this.#aliases.get(name) ?? name)
  }

  connect(pipe: Pipe, caller: string): Connection {
    const connection = new Connection(this, pipe, caller, () => this.#connections.delete(connection))
    this.#connections.add(connection)
    return connection
  }

  get connections(): number {
    return this.#connections.size
  }

  encode(entry: Entry, name: string): Uint8Array {
    if (this.#encoded?.entry !== entry || this.#encoded.name !== name) {
      const { bus } = this.gateway
      const retained = bus.topic(entry.name)?.spec.retain ? { retained: true } : {}
      const frame: ServerFrame = { t: 'event', name, seq: entry.seq, epoch: bus.epoch, ...retained, payload: entry.payload }
      this.#encoded = { entry, name, text: Buffer.from(JSON.stringify(frame)) }
    }
    return this.#encoded.text
  }

  close(): void {
    this.#untap()
    for (const connection of this.#connections) connection.close()
  }
}
