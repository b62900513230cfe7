// A fake OBS Studio that speaks obs-websocket 5 on 127.0.0.1: only for faults a real OBS cannot be made to show reliably.
// It records and streams nothing, writes no file, and sends every event whatever was subscribed to.
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage } from 'node:http'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { handlers, type Inside, refused, type Result } from './fake-obs-requests.ts'
import { type FakeObsState, freshState } from './fake-obs-state.ts'

/** What is answered instead of the usual: `data` or `code` (100 alone: ok, and nothing happens) leave the state as it is. With `afterMs`
 * alone the usual happens at once, and only its answer is late; Infinity: it happens and is never answered. */
export interface OwnAnswer {
  readonly data?: object
  readonly code?: number
  readonly comment?: string
  readonly afterMs?: number
}
type Told = OwnAnswer | 'never' | 'usual'
export type Answer = Told | ((data: unknown) => Told | Promise<Told>)

export interface FakeObsRequest {
  readonly type: string
  readonly data: unknown
  /** By `performance.now()`. */
  readonly at: number
}

export interface FakeObs extends AsyncDisposable {
  readonly url: string
  readonly port: number
  /** All it got to see, in order; the members of a batch one by one, when it is their turn. */
  readonly requests: readonly FakeObsRequest[]
  /** Clients that are identified now. */
  readonly clients: number
  readonly state: FakeObsState
  /** While true each request is refused with 207. */
  notReady: boolean
  /** Sends an event to all identified clients. */
  emit(type: string, data?: object): void
  /** From now on this is answered to requests of the type; 'usual' takes it back. */
  answer(type: string, how: Answer): void
  /** As a stopped process: connections stay open, new ones are accepted by the system, nothing is read or sent, no pong either. */
  silence(): void
  /** Ends it: what came in meanwhile is answered, what was held back is sent. */
  speak(): void
  /** 1001 (the default) is OBS's clean end, 1006 an end without a close frame. Clients may come back at once. */
  dropClients(code?: number): void
}

export interface FakeObsOptions {
  readonly port?: number
  readonly password?: string
  /** Accepts the connection and never says a word. */
  readonly acceptsTcpOnly?: boolean
  /** Answers whatever comes with bytes that are no HTTP. */
  readonly garbage?: boolean
}

const Message = z.object({ op: z.int(), d: z.record(z.string(), z.unknown()) })
const Identify = z.object({ rpcVersion: z.int(), authentication: z.string().optional() })
const Request = z.object({ requestType: z.string(), requestId: z.string().optional(), requestData: z.unknown().optional() })
const Batch = z.object({ requestId: z.string(), haltOnFailure: z.boolean().default(false), requests: z.array(Request) })

const close = { undecodable: 4002, missingField: 4003, unknownOp: 4006, notIdentified: 4007, alreadyIdentified: 4008, wrongPassword: 4009 }

/** Resolves when it listens; rejects when the port is taken. Disposed, it breaks off all connections (1006) and frees the port. */
export async function fakeObs(options: FakeObsOptions = {}): Promise<FakeObs> {
  const fake = new Fake(options)
  await fake.listen(options.port ?? 0)
  return fake
}

class Fake implements FakeObs {
  readonly state = freshState(Object.keys(handlers))
  readonly requests: FakeObsRequest[] = []
  notReady = false
  port = 0
  readonly #password: string | undefined
  readonly #server: Server
  readonly #webSockets = new WebSocketServer({ noServer: true, handleProtocols: (offered) => offered.has(json) && json })
  readonly #connections = new Set<Socket>()
  readonly #identified = new Set<WebSocket>()
  readonly #answers = new Map<string, Answer>()
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #inside: Inside
  #silent = false
  #held: Array<() => void> = []

  constructor({ password, acceptsTcpOnly, garbage }: FakeObsOptions) {
    this.#password = password
    this.#inside = {
      state: this.state,
      emit: (type, data) => this.emit(type, data),
      later: (ms, act) => this.#later(ms, act),
      changing: new Set(),
      named: { record: 0, replay: 0 },
    }
    this.#server = acceptsTcpOnly || garbage ? createServer() : this.#speaking()
    this.#server.on('connection', (socket: Socket) => {
      this.#connections.add(socket)
      socket.on('error', () => undefined).on('close', () => this.#connections.delete(socket))
      if (garbage) socket.once('data', () => socket.write(Buffer.from('\u0000\u0007no HTTP at all\r\n\r\n')))
      if (acceptsTcpOnly || garbage) socket.resume()
    })
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`
  }

  get clients(): number {
    return this.#identified.size
  }

  async listen(port: number): Promise<void> {
    this.#server.listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    // It listens on TCP, so its address is no path of a pipe.
    this.port = (this.#server.address() as AddressInfo).port
  }

  emit(type: string, data?: object): void {
    const event = { eventType: type, eventIntent: intents[type] ?? 1, ...(data && { eventData: data }) }
    for (const client of this.#identified) this.#send(client, 5, event)
  }

  answer(type: string, how: Answer): void {
    this.#answers.set(type, how)
  }

  silence(): void {
    this.#silent = true
    for (const client of this.#webSockets.clients) client.pause()
  }

  speak(): void {
    this.#silent = false
    for (const client of this.#webSockets.clients) client.resume()
    for (const act of this.#held.splice(0)) act()
  }

  dropClients(code = 1001): void {
    this.#identified.clear()
    for (const client of this.#webSockets.clients) {
      client.resume()
      if (code === 1006) client.terminate()
      else client.close(code)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#held = []
    this.#identified.clear()
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()))
    for (const socket of this.#connections) socket.destroy()
    await closed
  }

  #speaking(): Server {
    const server = createHttpServer((_request, response) => response.writeHead(426).end())
    server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
      this.#whenSpeaking(() => this.#webSockets.handleUpgrade(request, socket, head, (client) => this.#welcome(client)))
    })
    return server
  }

  #welcome(client: WebSocket): void {
    const challenge = randomBytes(32).toString('base64')
    const salt = randomBytes(32).toString('base64')
    const expected = this.#password === undefined ? undefined : hashed(hashed(this.#password + salt) + challenge)
    client.on('error', () => undefined).on('close', () => this.#identified.delete(client))
    // `ws` hands text over as a Buffer.
    client.on('message', (text: Buffer) => this.#whenSpeaking(() => this.#hear(client, text.toString('utf8'), expected)))
    this.#send(client, 0, {
      obsWebSocketVersion: this.state.version.obsWebSocketVersion,
      rpcVersion: 1,
      ...(expected && { authentication: { challenge, salt } }),
    })
  }

  #hear(client: WebSocket, text: string, expected: string | undefined): void {
    if (client.readyState !== client.OPEN) return
    const message = Message.safeParse(parsed(text))
    if (!message.success) return client.close(close.undecodable)
    const { op, d } = message.data
    if (op === 1) return this.#identify(client, d, expected)
    if (!this.#identified.has(client)) return client.close(close.notIdentified)
    // Reidentify: all events are sent as it is.
    if (op === 3) return this.#send(client, 2, { negotiatedRpcVersion: 1 })
    if (op === 6) return this.#single(client, d)
    if (op === 8) return this.#batch(client, d)
    client.close(close.unknownOp, `Unknown OpCode: ${op}`)
  }

  #identify(client: WebSocket, d: unknown, expected: string | undefined): void {
    const identify = Identify.safeParse(d)
    if (this.#identified.has(client)) return client.close(close.alreadyIdentified)
    if (!identify.success) return client.close(close.missingField)
    if (expected !== undefined && identify.data.authentication !== expected)
      return client.close(close.wrongPassword, 'Authentication failed.')
    this.#identified.add(client)
    this.#send(client, 2, { negotiatedRpcVersion: 1 })
  }

  #single(client: WebSocket, d: unknown): void {
    const request = Request.required({ requestId: true }).safeParse(d)
    if (!request.success) return client.close(close.missingField)
    void this.#respond(request.data).then((response) => response && this.#send(client, 7, response))
  }

  #batch(client: WebSocket, d: unknown): void {
    const batch = Batch.safeParse(d)
    if (!batch.success) return client.close(close.missingField)
    const { requestId, requests, haltOnFailure } = batch.data
    const run = async () => {
      const results: object[] = []
      for (const request of requests) {
        const response = await this.#respond(request)
        if (!response) return
        results.push(response)
        if (haltOnFailure && !response.requestStatus.result) break
      }
      this.#send(client, 9, { requestId, results })
    }
    void run()
  }

  /** Undefined: never answered. */
  async #respond({ requestType, requestId, requestData }: z.infer<typeof Request>) {
    this.requests.push({ type: requestType, data: requestData, at: performance.now() })
    const result = await this.#result(requestType, requestData)
    if (!result) return undefined
    const { code, comment, data } = result
    return {
      requestType,
      requestId,
      requestStatus: { result: code === 100, code, comment },
      ...(code === 100 && data && { responseData: data }),
    }
  }

  async #result(type: string, data: unknown): Promise<Result | undefined> {
    if (this.notReady) return refused(207, 'OBS is not ready to perform the request.')
    const own = this.#answers.get(type) ?? 'usual'
    const how = typeof own === 'function' ? await own(data) : own
    if (how === 'never') return undefined
    if (how === 'usual') return this.#usual(type, data)
    const { afterMs, code = how.data && 100 } = how
    const result = code === undefined ? this.#usual(type, data) : { code, comment: how.comment, data: how.data }
    if (afterMs === Infinity) return undefined
    if (afterMs !== undefined) await new Promise<void>((resolve) => this.#later(afterMs, resolve))
    return result
  }

  #usual(type: string, data: unknown): Result {
    const handle = this.state.version.availableRequests.includes(type) ? handlers[type] : undefined
    return handle?.(this.#inside, data) ?? refused(204, 'Your request type is not valid.')
  }

  #send(client: WebSocket, op: number, d: object): void {
    const text = JSON.stringify({ op, d })
    this.#whenSpeaking(() => client.readyState === client.OPEN && client.send(text))
  }

  #whenSpeaking(act: () => void): void {
    if (this.#silent) this.#held.push(act)
    else act()
  }

  #later(ms: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      act()
    }, ms)
    this.#timers.add(timer)
    return () => clearTimeout(timer)
  }
}

const json = 'obswebsocket.json'

/** The EventSubscription bit of each event it emits itself. */
const intents: Readonly<Record<string, number>> = {
  CurrentProgramSceneChanged: 4,
  SceneTransitionStarted: 16,
  SceneTransitionVideoEnded: 16,
  SceneTransitionEnded: 16,
  StreamStateChanged: 64,
  RecordStateChanged: 64,
  ReplayBufferStateChanged: 64,
  ReplayBufferSaved: 64,
  VirtualcamStateChanged: 64,
  SceneItemEnableStateChanged: 128,
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
