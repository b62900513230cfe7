// The client's connection: frames, reconnection, resumption, a watchdog for a server gone silent. Types live in client.ts.
import { AppError } from '@restrike/sdk/app-error'
import type { ClientOptions, Connectivity, Listeners } from './client.ts'
import type { ServerFrame } from './frames.ts'
import { readFrame } from './read-frame.ts'

interface Waiting {
  ok(value: unknown): void
  fail(error: AppError): void
  timer: ReturnType<typeof setTimeout>
}

interface Subscription {
  readonly listeners: Set<Listeners<unknown>>
  seq: number | undefined
  epoch: string | undefined
  /** For a listener that joins later: the last payload, when the event is a state. */
  last: { payload: unknown; seq: number } | undefined
}

const defaultRetryMs = [100, 250, 500, 1_000, 2_000]

// The states of a WebSocket, which an injected one may not name.
const openState = 1

/** A healthy server says something at least this often once asked, ms. */
const watchMs = 4_000
/** Id of the watchdog's own question; calls count from 1. */
const watchId = 0

export class ClientConnection {
  readonly #options: ClientOptions
  readonly #waiting = new Map<number, Waiting>()
  readonly #subscriptions = new Map<string, Subscription>()
  readonly #connectivity = new Set<(state: Connectivity) => void>()
  /** Frames of calls made while connecting, by their id; sent when it opens. */
  readonly #held = new Map<number, string>()
  #socket: WebSocket | undefined
  #state: Connectivity = 'connecting'
  #attempts = 0
  #lastId = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #watch: ReturnType<typeof setInterval> | undefined
  /** Silent checks in a row; a frame of any kind sets it back. */
  #silent = 0

  constructor(options: ClientOptions) {
    this.#options = options
    this.#connect()
  }

  call(name: string, input: unknown): Promise<unknown> {
    const id = ++this.#lastId
    const { url, callTimeoutMs = 15_000 } = this.#options
    return new Promise((ok, fail) => {
      // First, so that input which is no JSON leaves nothing behind.
      const text = JSON.stringify({ t: 'call', id, name, input })
      if (this.#state === 'closed') return fail(disconnected(url))
      const timer = setTimeout(() => {
        this.#send({ t: 'cancel', id })
        const waited = this.#held.has(id)
        this.#settle(id)?.fail(
          waited ? disconnected(url) : new AppError('kernel.timeout', { name }, `"${name}" gave no answer within ${callTimeoutMs} ms`),
        )
      }, callTimeoutMs)
      this.#waiting.set(id, { ok, fail, timer })
      if (this.#state === 'open') this.#socket?.send(text)
      else this.#held.set(id, text)
    })
  }

  on(name: string, listeners: Listeners<unknown>, after?: number): () => void {
    const known = this.#subscriptions.get(name)
    const subscription: Subscription = known ?? { listeners: new Set(), seq: after, epoch: undefined, last: undefined }
    subscription.listeners.add(listeners)
    this.#subscriptions.set(name, subscription)
    if (!known) this.#subscribe(name, subscription)
    else if (subscription.last) {
      const { payload, seq } = subscription.last
      surviving(() => listeners.event(payload, { seq }))
    }
    return () => {
      subscription.listeners.delete(listeners)
      if (subscription.listeners.size > 0 || this.#subscriptions.get(name) !== subscription) return
      this.#subscriptions.delete(name)
      this.#send({ t: 'unsub', name })
    }
  }

  onConnectivity(listener: (state: Connectivity) => void): () => void {
    this.#connectivity.add(listener)
    listener(this.#state)
    return () => this.#connectivity.delete(listener)
  }

  close(): void {
    clearTimeout(this.#retry)
    clearInterval(this.#watch)
    this.#enter('closed')
    this.#socket?.close()
    this.#failAll()
  }

  #connect(): void {
    const open = this.#options.connect ?? ((url: string) => new WebSocket(url))
    const socket = open(this.#options.url)
    this.#socket = socket
    this.#startWatch(socket)
    // A socket given up by the watchdog may still come to life: its word counts no more.
    socket.onopen = () => this.#socket === socket && this.#opened(socket)
    socket.onmessage = (message) => this.#socket === socket && this.#receive(message.data)
    // An error is always followed by a close: one path for both.
    socket.onerror = () => undefined
    socket.onclose = () => this.#lost(socket)
  }

  #opened(socket: WebSocket): void {
    this.#attempts = 0
    this.#silent = 0
    // Before the listeners hear of it: what they subscribe or call then must not be sent twice.
    for (const [name, subscription] of this.#subscriptions) this.#subscribe(name, subscription)
    for (const text of this.#held.values()) socket.send(text)
    this.#held.clear()
    this.#enter('open')
  }

  #lost(socket: WebSocket): void {
    if (this.#state === 'closed' || this.#socket !== socket) return
    this.#socket = undefined
    clearInterval(this.#watch)
    this.#enter('connecting')
    this.#failAll()
    const waits = this.#options.retryMs ?? defaultRetryMs
    const waitMs = waits[Math.min(this.#attempts++, waits.length - 1)] ?? 1_000
    // Spread, so that fifty consoles do not return in the same millisecond.
    this.#retry = setTimeout(() => this.#connect(), waitMs * (0.8 + 0.4 * Math.random()))
  }

  /** A pulled cable closes nothing: ask when it is silent, and leave when there is no answer either. */
  #startWatch(socket: WebSocket): void {
    this.#silent = 0
    clearInterval(this.#watch)
    this.#watch = setInterval(() => {
      this.#silent++
      if (this.#silent === 2) this.#send({ t: 'call', id: watchId, name: 'system.health', input: {} })
      if (this.#silent < 4) return
      socket.close()
      this.#lost(socket)
    }, watchMs / 2)
  }

  #receive(data: unknown): void {
    this.#silent = 0
    const frame = typeof data === 'string' ? readFrame(safeJson(data)) : undefined
    // A frame of a newer server is not ours to judge: skip it.
    if (!frame) return
    switch (frame.t) {
      case 'ok':
        return this.#settle(frame.id)?.ok(frame.value)
      case 'err': {
        const error = new AppError(frame.error.code, frame.error.data, frame.error.message)
        if (frame.name !== undefined) return this.#tell(frame.name, (listener) => listener.error?.(error))
        return this.#settle(frame.id)?.fail(error)
      }
      default:
        return this.#follow(frame)
    }
  }

  /** A frame that belongs to a subscription: keeps its place in the numbers and tells the listeners. */
  #follow(frame: Exclude<ServerFrame, { t: 'ok' | 'err' }>): void {
    const subscription = this.#subscriptions.get(frame.name)
    if (!subscription) return
    switch (frame.t) {
      case 'at':
        subscription.seq = frame.seq
        subscription.epoch = frame.epoch
        return
      case 'event':
        subscription.seq = frame.seq
        subscription.epoch = frame.epoch
        // Only of a state: a fact told again to a listener that joins later would be a fact doubled.
        if (frame.retained) subscription.last = { payload: frame.payload, seq: frame.seq }
        return this.#tell(frame.name, (listener) => listener.event(frame.payload, { seq: frame.seq }))
      case 'gap':
        subscription.seq = frame.to
        return this.#tell(frame.name, (listener) => listener.gap?.(frame.from, frame.to))
      case 'gone':
        subscription.last = undefined
        return this.#tell(frame.name, (listener) => listener.gone?.())
      default:
        frame satisfies never
    }
  }

  #tell(name: string, run: (listener: Listeners<unknown>) => void): void {
    for (const listener of [...(this.#subscriptions.get(name)?.listeners ?? [])]) surviving(() => run(listener))
  }

  #subscribe(name: string, subscription: Subscription): void {
    this.#send({
      t: 'sub',
      name,
      ...(subscription.seq === undefined ? { mark: true } : { after: subscription.seq }),
      ...(subscription.epoch === undefined ? {} : { epoch: subscription.epoch }),
    })
  }

  #settle(id: number | string | null): Waiting | undefined {
    const waiting = typeof id === 'number' ? this.#waiting.get(id) : undefined
    if (!waiting || typeof id !== 'number') return undefined
    clearTimeout(waiting.timer)
    this.#waiting.delete(id)
    this.#held.delete(id)
    return waiting
  }

  /** Calls already sent are lost with the connection; those still held wait for the next one. */
  #failAll(): void {
    for (const id of [...this.#waiting.keys()]) {
      if (this.#state === 'closed' || !this.#held.has(id)) this.#settle(id)?.fail(disconnected(this.#options.url))
    }
  }

  #send(frame: object): void {
    if (this.#socket?.readyState === openState) this.#socket.send(JSON.stringify(frame))
  }

  #enter(state: Connectivity): void {
    if (this.#state === state || this.#state === 'closed') return
    this.#state = state
    for (const listener of [...this.#connectivity]) surviving(() => listener(state))
  }
}

function disconnected(url: string): AppError {
  return new AppError('wire.disconnected', { url }, `There is no connection to ${url}`)
}

/** A listener that throws harms only itself; its error still surfaces as an uncaught one. */
function surviving(run: () => void): void {
  try {
    run()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
