// All connections by name: adding, leaving, finding the one that is meant. One that is dead never keeps another waiting.
import { AppError, oneAtATime } from '@restrike/sdk'
import { Connection, type ConnectionOptions } from './connection.ts'
import type { ConnectionFile } from './connection-file.ts'
import type { ConnectionSpec, ObsConnection, ObsRole } from './contract.ts'

export interface Given {
  readonly name: string
  readonly url?: string | undefined
  readonly password?: string | undefined
  readonly role?: ObsRole | undefined
}

/** Where OBS listens unless it is told otherwise. */
const usualUrl = 'ws://127.0.0.1:4455'

export class Connections {
  readonly #options: ConnectionOptions
  readonly #file: ConnectionFile
  /** In the order they were given; those left stay, closed. */
  readonly #all = new Map<string, Connection>()
  /** Two orders about one name would each replace the same connection, and one of theirs would be nobody's. */
  readonly #inTurn = oneAtATime()
  #closed = false

  constructor(file: ConnectionFile, options: ConnectionOptions) {
    this.#file = file
    this.#options = options
  }

  async open(): Promise<void> {
    for (const spec of await this.#file.read()) this.#add(spec)
  }

  async close(): Promise<void> {
    this.#closed = true
    await Promise.all([...this.#all.values()].map((connection) => connection.close()))
  }

  status(): ObsConnection[] {
    return [...this.#all.values()].map((connection) => connection.status())
  }

  /** Connects anew with what is given, the rest as known. Rejects with `obs.not-kept` when only storing it failed. */
  connect(given: Given): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#all.get(given.name)
      const spec = completed(given, before?.spec)
      const changed = JSON.stringify(before?.spec) !== JSON.stringify(spec)
      if (!before || changed || before.state !== 'connected') {
        const wanted = before?.wanted
        await before?.close()
        const connection = this.#add(spec)
        if (wanted) connection.want(wanted)
      }
      if (!this.#file.holds(spec)) await this.#file.keep(spec)
    })
  }

  /** The configuration has changed: who is new is connected, who is gone is left, who is the same is not touched. */
  configure(configured: readonly ConnectionSpec[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#file.configure(configured)
      const wanted = new Map((await this.#file.read()).map((spec) => [spec.name, spec]))
      for (const [name, connection] of [...this.#all]) {
        const spec = wanted.get(name)
        if (spec && JSON.stringify(spec) === JSON.stringify(connection.spec)) continue
        await connection.close()
        this.#all.delete(name)
        if (spec) this.#add(spec).want(connection.wanted)
      }
      for (const [name, spec] of wanted) if (!this.#all.has(name)) this.#add(spec)
      this.#options.onChange()
    })
  }

  disconnect(name: string, forget: boolean): Promise<void> {
    return this.#inTurn(() => this.#disconnect(name, forget))
  }

  async #disconnect(name: string, forget: boolean): Promise<void> {
    const connection = this.named(name)
    await connection.close()
    if (!forget) return
    await this.#file.forget(name)
    const configured = this.#file.configured(name)
    // The configuration cannot be forgotten by a command: what it says holds again, and is left alone as asked.
    if (configured) this.#all.set(name, await closed(new Connection(configured, this.#options)))
    else this.#all.delete(name)
    this.#options.onChange()
  }

  named(name: string): Connection {
    const connection = this.#all.get(name)
    if (!connection) throw new AppError('obs.unknown-connection', { name }, `There is no OBS connection "${name}"`)
    return connection
  }

  /** The one named, or the first whose role fits. */
  pick(name: string | undefined, role: 'record' | 'stream'): Connection {
    if (name !== undefined) return this.named(name)
    const all = [...this.#all.values()]
    const fits = all.filter(({ spec }) => spec.role === role || spec.role === 'both')
    const found = fits.find(({ state }) => state === 'connected') ?? fits[0]
    if (!found) throw new AppError('obs.unknown-connection', { name: role }, `No OBS connection is there to ${role}`)
    return found
  }

  #add(spec: ConnectionSpec): Connection {
    const connection = new Connection(spec, this.#options)
    this.#all.set(spec.name, connection)
    if (!this.#closed) connection.open()
    return connection
  }
}

/** What was not given is as before, or as usual. The order of the keys is that of every spec. */
function completed({ name, url, password, role }: Given, known: Partial<ConnectionSpec> = {}): ConnectionSpec {
  return {
    name,
    url: url ?? known.url ?? usualUrl,
    password: password ?? known.password ?? '',
    role: role ?? known.role ?? 'both',
  }
}

async function closed(connection: Connection): Promise<Connection> {
  connection.open()
  await connection.close()
  return connection
}
