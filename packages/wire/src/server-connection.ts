// The server's end of one connection: calls and subscriptions over one pipe. Every subscription is a cursor into the shared,
// short history of its topic, so a slow client costs no memory of its own and never delays anybody else.
import { within, type CallOptions, type Topic } from '@restrike/kernel'
import { AppError, issuesOf } from '@restrike/sdk'
import { CallId, ClientFrame, type ServerFrame } from './frames.ts'
import type { Pipe } from './pipe.ts'
import type { WireHub } from './server.ts'

/** Above this many unsent bytes a client counts as slow: it is served again when it has caught up. */
const highWaterBytes = 1 << 20
const callLimit = 100
const pageSize = 500
const backlogTimeoutMs = 10_000

interface Subscription {
  /** As the client calls it: the event's name or an alias. */
  readonly name: string
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

export class Connection {
  readonly stats: ConnectionStats = { missed: 0, congested: 0 }
  readonly #hub: WireHub
  readonly #pipe: Pipe
  readonly #caller: string
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #calls = new Map<CallId, AbortController>()
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
        return this.#subscribe(frame)
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
    subscription.cursor ??= subscription.topic.seq - 1
    for (let sent = true; sent && subscription.cursor < subscription.topic.seq; ) {
      sent = !this.#isCongested() && this.#next(subscription, subscription.cursor)
    }
  }

  /** Sends the event behind `cursor`, or tells that it is missed. False when it has to be waited for. */
  #next(subscription: Subscription, cursor: number): boolean {
    const { topic } = subscription
    // A retained event is a state: skipping to the latest is what a snapshot is. A fact that is skipped is said.
    if (!topic.spec.retain && cursor + 1 < topic.oldest) {
      if (topic.backlog) void this.#readBacklog(subscription, topic.backlog, cursor)
      if (topic.backlog || topic.away) return false
      this.#skip(subscription, topic.oldest - 1)
      return true
    }
    const entry = topic.after(cursor)
    subscription.cursor = entry?.seq ?? topic.seq
    if (entry) this.#sendEvent(this.#hub.encode(entry, subscription.name))
    return true
  }

  /** The plugin of a durable event is back with its store: what a subscription waits for can be had now. */
  resumed(name: string): void {
    const subscription = this.#subscriptions.get(name)
    if (subscription?.cursor === undefined) return
    subscription.cursor = Math.min(subscription.cursor, subscription.topic.seq)
    this.pump(name)
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

  #call(id: CallId, name: string, input: unknown): void {
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
      .then((value) => this.#send({ t: 'ok', id, value }))
      // Also when the answer turns out to be no JSON: a call is never left without one.
      .catch((error: unknown) =>
        refuse(error instanceof AppError ? error : new AppError('kernel.internal', { name }, `"${name}" failed`, { cause: error })),
      )
      .finally(() => this.#calls.delete(id))
      .catch(() => undefined)
  }

  #subscribe(frame: Extract<ClientFrame, { t: 'sub' }>): void {
    const { name, after } = frame
    const topic = this.#hub.topic(name)
    if (!topic || topic.spec.local) {
      const error = new AppError('kernel.unknown-event', { name }, `There is no event "${name}"`)
      return this.#send({ t: 'err', id: null, name, error: error.toJSON() })
    }
    const cursor = startOf(topic, this.#hub.gateway.bus.epoch, frame)
    this.#subscriptions.set(name, { name, topic, cursor, reading: false })
    // Who comes back may show a state that nobody answers for any more.
    if (topic.spec.retain && !topic.last && after !== undefined) this.#send({ t: 'gone', name })
    if (frame.mark && !topic.spec.retain && cursor !== undefined) {
      this.#send({ t: 'at', name, seq: cursor, epoch: this.#hub.gateway.bus.epoch })
    }
    if (cursor !== undefined) this.pump(name)
  }

  /** Catches up from the plugin's own store, page by page, until the history in memory reaches back far enough. */
  async #readBacklog(subscription: Subscription, backlog: NonNullable<Topic['backlog']>, after: number): Promise<void> {
    const { topic } = subscription
    subscription.reading = true
    try {
      const page = await within(backlogTimeoutMs, backlog(after, pageSize), `Reading back "${topic.name}"`)
      for (const payload of this.#holds(subscription) ? page : []) {
        // A durable payload carries its own number: the bus has checked that when it was announced.
        const seq = (payload as { seq: number }).seq
        this.#send({ t: 'event', name: subscription.name, seq, epoch: this.#hub.gateway.bus.epoch, payload })
        subscription.cursor = seq
      }
      if (page.length === 0 && this.#holds(subscription)) this.#skip(subscription, topic.oldest - 1)
    } catch {
      // While the plugin is away the subscription waits for it; a store that fails under a running plugin is a gap.
      if (topic.backlog === backlog && this.#holds(subscription)) this.#skip(subscription, topic.oldest - 1)
    } finally {
      subscription.reading = false
    }
    if (this.#holds(subscription)) this.pump(subscription.name)
  }

  /** False when the client has ended or replaced the subscription meanwhile. */
  #holds(subscription: Subscription): boolean {
    return this.#subscriptions.get(subscription.name) === subscription
  }

  /** Tells that the events up to `to` are missed and goes on behind them. */
  #skip(subscription: Subscription, to: number): void {
    const from = (subscription.cursor ?? 0) + 1
    if (to < from) return
    subscription.cursor = to
    this.stats.missed += to - from + 1
    this.#hub.stats.missed += to - from + 1
    if (!subscription.topic.spec.retain) this.#send({ t: 'gap', name: subscription.name, from, to })
  }

  #isCongested(): boolean {
    if (this.#congested) return true
    if (this.#pipe.buffered() < highWaterBytes) return false
    this.#congested = true
    this.stats.congested++
    this.#hub.stats.congested++
    this.#pipe.onceDrained(() => {
      this.#congested = false
      for (const name of this.#subscriptions.keys()) this.pump(name)
    })
    return true
  }

  #sendEvent(encoded: Uint8Array): void {
    this.#hub.stats.events++
    this.#hub.stats.bytes += encoded.length
    this.#pipe.send(encoded)
  }

  #send(frame: ServerFrame): void {
    if (!this.#closed) this.#pipe.send(JSON.stringify(frame))
  }
}

/** The number behind which a subscription starts; undefined = not known yet, with the next event. */
function startOf(topic: Topic, epoch: string, frame: { after?: number | undefined; epoch?: string | undefined }): number | undefined {
  const { spec, seq, backlog, away } = topic
  const known = !spec.durable || backlog !== undefined || away
  const { after } = frame
  // The numbers of a store hold across restarts; others begin anew, and nothing of the new ones has been seen.
  const newNumbers = !spec.durable && after !== undefined && frame.epoch !== undefined && frame.epoch !== epoch
  if (newNumbers) return 0
  // A number that does not exist yet belongs to another database or process.
  if (after !== undefined && (after <= seq || !known)) return after
  // Without a place to resume from: a state starts with its snapshot, facts start with the next one.
  if (spec.retain) return 0
  return known ? seq : undefined
}

function parseFrame(text: string): ClientFrame | { error: AppError; id: CallId | null } {
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

/** The id of a frame that is otherwise wrong, so that its sender knows which one; null where that is wrong too. */
function idOf(json: unknown): CallId | null {
  const id: unknown = typeof json === 'object' && json !== null && 'id' in json ? json.id : null
  return CallId.safeParse(id).data ?? null
}
