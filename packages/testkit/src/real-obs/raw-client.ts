// obs-websocket 5 spoken by hand: what another program, or the OBS user's own hand, does and sees. No reconnecting, no types per request.
import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { until } from '../until.ts'

const Data = z.record(z.string(), z.unknown())
type Data = z.infer<typeof Data>

const Message = z.discriminatedUnion('op', [
  z.object({
    op: z.literal(0),
    d: z.object({ obsWebSocketVersion: z.string(), authentication: z.object({ challenge: z.string(), salt: z.string() }).optional() }),
  }),
  z.object({ op: z.literal(2), d: z.object({ negotiatedRpcVersion: z.int() }) }),
  z.object({ op: z.literal(5), d: z.object({ eventType: z.string(), eventData: Data.optional() }) }),
  z.object({
    op: z.literal(7),
    d: z.object({
      requestId: z.string(),
      requestStatus: z.object({ result: z.boolean(), code: z.int(), comment: z.string().optional() }),
      responseData: Data.optional(),
    }),
  }),
])
type Hello = Extract<z.infer<typeof Message>, { op: 0 }>['d']

export interface RawAnswer {
  readonly ok: boolean
  /** 100 is success; the others are obs-websocket's RequestStatus. */
  readonly code: number
  readonly comment: string
  readonly data: Data
}

export interface RawEvent {
  readonly type: string
  readonly data: Data
  /** `performance.now()` when it came. */
  readonly atMs: number
}

export interface RawObs extends AsyncDisposable {
  /** Of obs-websocket, such as 5.1.0. */
  readonly version: string
  /** Every event so far, in order. */
  readonly events: readonly RawEvent[]
  /** Code of the closing, once it is closed: 1001 when OBS ends, 1006 when it is killed, 4009 for a wrong password. */
  readonly closed: number | undefined
  /** Rejects when the connection closes before the answer, or when none comes within the limit (5 s). */
  request(type: string, data?: object, limitMs?: number): Promise<RawAnswer>
  /** Like `request`, but a refusal throws; gives the answer's data. */
  ask(type: string, data?: object, limitMs?: number): Promise<Data>
  /** Hears each event; the function returned ends that. */
  onEvent(hear: (event: RawEvent) => void): () => void
  /** The first event, come already or not, that fits, counted from the one numbered `from`. */
  event(type: string, fits?: (data: Data) => boolean, from?: number, limitMs?: number): Promise<RawEvent>
  close(): Promise<void>
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

/** The server sends a challenge only where it wants a password. */
function identify({ authentication }: Hello, password: string | null, eventSubscriptions: number): object {
  const proof = authentication && { authentication: sha256(sha256((password ?? '') + authentication.salt) + authentication.challenge) }
  return { op: 1, d: { rpcVersion: 1, eventSubscriptions, ...proof } }
}

/** All events but the ones that come many times a second. */
const ordinaryEvents = 2047

/** Resolves when it is logged in; rejects, with the close code in the message, when it is refused. */
export async function rawObs(url: string, password: string | null, options: { events?: number; limitMs?: number } = {}): Promise<RawObs> {
  const connection = new Connection(url, password, options.events ?? ordinaryEvents)
  try {
    await Promise.race([connection.ready, sleep(options.limitMs ?? 5_000, undefined, { ref: false })])
    if (connection.version === '') throw new Error(`${url} does not answer`)
    return connection
  } catch (error) {
    await connection.close()
    throw error
  }
}

interface Waiting {
  resolve(answer: RawAnswer): void
  reject(reason: Error): void
}

class Connection implements RawObs {
  version = ''
  closed: number | undefined
  readonly events: RawEvent[] = []
  readonly ready: Promise<void>
  readonly #socket: WebSocket
  readonly #waiting = new Map<string, Waiting>()
  readonly #hearing = new Set<(event: RawEvent) => void>()
  readonly #over: Promise<void>
  #last = 0

  constructor(url: string, password: string | null, subscriptions: number) {
    this.#socket = new WebSocket(url, 'obswebsocket.json')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.ready = promise
    let hello: Hello | undefined
    this.#socket.addEventListener('message', ({ data }) => {
      const message = Message.parse(JSON.parse(String(data)))
      if (message.op === 0) {
        hello = message.d
        this.#socket.send(JSON.stringify(identify(hello, password, subscriptions)))
      } else if (message.op === 2) {
        this.version = hello?.obsWebSocketVersion ?? 'unknown'
        resolve()
      } else this.#hear(message)
    })
    this.#over = new Promise((over) => {
      this.#socket.addEventListener('close', ({ code, reason }) => {
        this.closed = code
        const closed = new Error(`${url} closed the connection: ${code} ${reason}`)
        reject(closed)
        for (const waiting of this.#waiting.values()) waiting.reject(closed)
        this.#waiting.clear()
        over()
      })
    })
  }

  #hear(message: Exclude<z.infer<typeof Message>, { op: 0 | 2 }>): void {
    if (message.op === 5) {
      const event = { type: message.d.eventType, data: message.d.eventData ?? {}, atMs: performance.now() }
      this.events.push(event)
      for (const hear of this.#hearing) hear(event)
      return
    }
    const { requestId, requestStatus, responseData } = message.d
    const { result: ok, code, comment = '' } = requestStatus
    this.#waiting.get(requestId)?.resolve({ ok, code, comment, data: responseData ?? {} })
    this.#waiting.delete(requestId)
  }

  async request(type: string, data: object = {}, limitMs = 5_000): Promise<RawAnswer> {
    if (this.closed !== undefined) throw new Error(`${type}: the connection is closed (${this.closed})`)
    const requestId = String((this.#last += 1))
    const { promise, resolve, reject } = Promise.withResolvers<RawAnswer>()
    this.#waiting.set(requestId, { resolve, reject })
    this.#socket.send(JSON.stringify({ op: 6, d: { requestType: type, requestId, requestData: data } }))
    const timer = setTimeout(() => {
      this.#waiting.delete(requestId)
      reject(new Error(`${type}: no answer within ${limitMs} ms`))
    }, limitMs)
    return promise.finally(() => clearTimeout(timer))
  }

  async ask(type: string, data?: object, limitMs?: number): Promise<Data> {
    const answer = await this.request(type, data, limitMs)
    if (!answer.ok) throw new Error(`${type} ${JSON.stringify(data)}: ${answer.code} ${answer.comment}`)
    return answer.data
  }

  onEvent(hear: (event: RawEvent) => void): () => void {
    this.#hearing.add(hear)
    return () => void this.#hearing.delete(hear)
  }

  event(type: string, fits: (data: Data) => boolean = () => true, from = 0, limitMs = 5_000): Promise<RawEvent> {
    return until(type, () => this.events.slice(from).find((event) => event.type === type && fits(event.data)), limitMs)
  }

  async close(): Promise<void> {
    this.#socket.close()
    await Promise.race([this.#over, sleep(1_000, undefined, { ref: false })])
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }
}
