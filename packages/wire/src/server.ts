// The server's end: calls and subscriptions of one client over one pipe. Every subscription is a cursor into the shared,
// short history of its topic, so a slow client costs no memory of its own and never delays anybody else.
import type { CallOptions, Entry, Gateway, Topic } from '@restrike/kernel'
import { AppError, issuesOf } from '@restrike/sdk'
import { ClientFrame, type ServerFrame } from './frames.ts'
import type { Pipe } from './pipe.ts'

/** Above this many unsent bytes a client counts as slow: it is served again when it has caught up. */
const highWaterBytes = 1 << 20
const callLimit = 100
const pageSize = 500

interface Subscription {
  readonly topic: Topic
  /** Number of the last event sent; undefined = starts with the next event. */
  cursor: number | undefined
  /** An older stretch is being read from the plugin's own store. */
  reading: boolean
}

export interface ConnectionStats {
  /** Events this client was told to have missed. */
  missed: number
  /** How often it was too slow for the pipe. */
  congested: number
}

/** Fans events out to all connections; each event is encoded once. */
export class WireHub {
  readonly gateway: Gateway
  readonly #connections = new Set<Connection>()
  #encoded: { entry: Entry; text: Buffer } | undefined
  readonly #untap: () => void

  constructor(gateway: Gateway) {
    this.gateway = gateway
    this.#untap = gateway.bus.tap(
      (entry) => this.#toAll((connection) => connection.pump(entry.name)),
      (name) => this.#toAll((connection) => connection.gone(name)),
    )
  }

  connect(pipe: Pipe, caller: string): Connection {
    const connection = new Connection(this, pipe, caller, () => this.#connections.delete(connection))
    this.#connections.add(connection)
    return connection
  }

  get connections(): number {
    return this.#connections.size
  }

  encode(entry: Entry): Uint8Array {
    if (this.#encoded?.entry !== entry) {
      const frame: ServerFrame = { t: 'event', name: entry.name, seq: entry.seq, epoch: this.gateway.bus.epoch, payload: entry.payload }
      this.#encoded = { entry, text: Buffer.from(JSON.stringify(frame)) }
    }
    return this.#encoded.text
  }

  close(): void {
    this.#untap()
    this.#toAll((connection) => connection.close())
  }

  #toAll(run: (connection: Connection) => void): void {
    for (const connection of this.#connections) run(connection)
  }
}

export class Connection {
  readonly stats: ConnectionStats = { missed: 0, congested: 0 }
  readonly #hub: WireHub
  readonly #pipe: Pipe
  readonly #caller: string
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #calls = new Map<string | number, AbortController>()
  readonly #onClose: () => void
  #congested = false
  #closed = false

  constructor(hub: WireHub, pipe: Pipe, caller: string, onClose: () => void) {
    this.#hub = hub
    this.#pipe = pipe
    this.#caller = caller
    this.#onClose = onClose
  }

  /** Takes one message of the client. Anything that is no frame is answered with a coded error. */
  receive(text: string): void {
    const frame = parseFrame(text)
    if ('error' in frame) return this.#send({ t: 'err', id: frame.id, error: frame.error.toJSON() })
    switch (frame.t) {
      case 'call':
        return this.#call(frame.id, frame.name, frame.input)
      case 'cancel':
        return this.#calls.get(frame.id)?.abort()
      case 'sub':
        return this.#subscribe(frame.name, frame.after, frame.epoch)
      case 'unsub':
        this.#subscriptions.delete(frame.name)
        return
      default:
        frame satisfies never
    }
  }

  /** Sends what a subscription has not seen yet, as far as the pipe takes it. */
  pump(name: string): void {
    const subscription = this.#subscriptions.get(name)
    if (!subscription || subscription.reading || this.#closed) return
    const { topic } = subscription
    subscription.cursor ??= topic.seq - 1
    while (subscription.cursor < topic.seq) {
      if (this.#isCongested()) return
      if (!topic.spec.retain && topic.backlog && subscription.cursor + 1 < topic.oldest) {
        this.#readBacklog(subscription, topic.backlog, subscription.cursor).catch(() => undefined)
        return
      }
      const entry = topic.after(subscription.cursor)
      if (!entry) {
        this.#skip(subscription, topic.seq)
        return
      }
      // A retained event is a state: skipping to the latest is what a snapshot is. A fact that is skipped is said.
      if (!topic.spec.retain && !topic.spec.durable && entry.seq > subscription.cursor + 1) this.#skip(subscription, entry.seq - 1)
      subscription.cursor = entry.seq
      this.#pipe.send(this.#hub.encode(entry))
    }
  }

  gone(name: string): void {
    if (this.#subscriptions.has(name)) this.#send({ t: 'gone', name })
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    for (const call of this.#calls.values()) call.abort()
    this.#subscriptions.clear()
    this.#onClose()
  }

  #call(id: string | number, name: string, input: unknown): void {
    const refuse = (error: AppError) => this.#send({ t: 'err', id, error: error.toJSON() })
    if (this.#calls.size >= callLimit) {
      return refuse(new AppError('wire.too-many-calls', { limit: callLimit }, `More than ${callLimit} calls are open on this connection`))
    }
    if (this.#calls.has(id)) {
      return refuse(
        new AppError('wire.bad-frame', { issues: [{ path: 'id', message: 'already in use' }] }, `A call with id ${id} is still open`),
      )
    }
    const abort = new AbortController()
    this.#calls.set(id, abort)
    const options: CallOptions = { caller: this.#caller, signal: abort.signal }
    this.#hub.gateway
      .call(name, input, options)
      .then(
        (value) => this.#send({ t: 'ok', id, value }),
        (error: unknown) =>
          refuse(error instanceof AppError ? error : new AppError('kernel.internal', { name }, `"${name}" failed`, { cause: error })),
      )
      .finally(() => this.#calls.delete(id))
      .catch(() => undefined)
  }

  #subscribe(name: string, after: number | undefined, epoch: string | undefined): void {
    const { bus } = this.#hub.gateway
    const topic = bus.topic(name)
    if (!topic || topic.spec.local) {
      const error = new AppError('kernel.unknown-event', { name }, `There is no event "${name}"`)
      return this.#send({ t: 'err', id: null, name, error: error.toJSON() })
    }
    const sameNumbers = topic.spec.durable || epoch === undefined || epoch === bus.epoch
    // A number that does not exist yet belongs to another database or process.
    const resumes = after !== undefined && sameNumbers && (after <= topic.seq || (topic.spec.durable && !topic.backlog))
    // Without a place to resume from: a state starts with its snapshot, facts start with the next one.
    const cursor = resumes ? after : topic.spec.retain ? 0 : undefined
    this.#subscriptions.set(name, { topic, cursor, reading: false })
    if (cursor !== undefined) this.pump(name)
  }

  /** Catches up from the plugin's own store, page by page, until the history in memory reaches back far enough. */
  async #readBacklog(subscription: Subscription, backlog: NonNullable<Topic['backlog']>, after: number): Promise<void> {
    const { topic } = subscription
    subscription.reading = true
    try {
      const page = await backlog(after, pageSize)
      for (const payload of page) {
        // A durable payload carries its own number: the bus has checked that when it was announced.
        const seq = (payload as { seq: number }).seq
        this.#send({ t: 'event', name: topic.name, seq, epoch: this.#hub.gateway.bus.epoch, payload })
        subscription.cursor = seq
      }
      if (page.length === 0) this.#skip(subscription, topic.oldest - 1)
    } catch {
      this.#skip(subscription, topic.oldest - 1)
    } finally {
      subscription.reading = false
    }
    if (this.#subscriptions.get(topic.name) === subscription) this.pump(topic.name)
  }

  /** Tells that the events up to `to` are missed and goes on behind them. */
  #skip(subscription: Subscription, to: number): void {
    const from = (subscription.cursor ?? 0) + 1
    if (to < from) return
    subscription.cursor = to
    this.stats.missed += to - from + 1
    if (!subscription.topic.spec.retain) this.#send({ t: 'gap', name: subscription.topic.name, from, to })
  }

  #isCongested(): boolean {
    if (this.#congested) return true
    if (this.#pipe.buffered() < highWaterBytes) return false
    this.#congested = true
    this.stats.congested++
    this.#pipe.onceDrained(() => {
      this.#congested = false
      for (const name of this.#subscriptions.keys()) this.pump(name)
    })
    return true
  }

  #send(frame: ServerFrame): void {
    if (!this.#closed) this.#pipe.send(JSON.stringify(frame))
  }
}

function parseFrame(text: string): ClientFrame | { error: AppError; id: string | number | null } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { id: null, error: new AppError('wire.bad-frame', { issues: [] }, 'This is not JSON') }
  }
  const parsed = ClientFrame.safeParse(json)
  if (parsed.success) return parsed.data
  const issues = issuesOf(parsed.error)
  return {
    id: idOf(json),
    error: new AppError('wire.bad-frame', { issues }, `This is no frame: ${issues[0]?.path ?? ''}: ${issues[0]?.message ?? ''}`),
  }
}

function idOf(json: unknown): string | number | null {
  const id: unknown = typeof json === 'object' && json !== null && 'id' in json ? json.id : null
  return typeof id === 'number' || typeof id === 'string' ? id : null
}
