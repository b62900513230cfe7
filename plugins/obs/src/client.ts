// One session with one OBS: connect, identify, ask, hear. Everything that waits has an end; what is open when the session ends
// is rejected. It never reconnects: a session that is over is over.
import { createHash } from 'node:crypto'
import { messageOf } from '@restrike/sdk'
import { WebSocket } from 'ws'
import { causeOf, type ConnectFailure } from './connect-failure.ts'
import { connectionLost, refused } from './failures.ts'
import { closeCode, parseFrame, type Answer, type Hello } from './frames.ts'
import { Questions, type AnswerFrame } from './questions.ts'

export interface ObsRequest {
  readonly requestType: string
  readonly requestData?: Readonly<Record<string, unknown>>
}

export interface ClientOptions {
  readonly name: string
  readonly url: string
  readonly password: string
  /** For the whole way until OBS has accepted the password. */
  readonly connectTimeoutMs: number
  readonly signal: AbortSignal
  onEvent(type: string, data: unknown): void
  /** Told of each question: what was asked, how long it took, whether it was answered. */
  asked?(what: string, seconds: number, ok: boolean): void
}

export interface ObsClient {
  readonly webSocketVersion: string
  /** Resolves, once, to the code with which the session ended. */
  readonly closed: Promise<number>
  /** The answer's data. Rejects with `obs.request-refused`, `obs.no-answer` or `obs.connection-lost`. */
  call(type: string, data: Readonly<Record<string, unknown>> | undefined, limitMs: number): Promise<unknown>
  /** Several requests in one frame, answered one by one and in order. */
  batch(requests: readonly ObsRequest[], limitMs: number): Promise<readonly Answer[]>
  /** Resolves once every question asked so far is answered or given up. */
  idle(): Promise<void>
  /** Ends it at once, whatever state the socket is in. */
  end(): void
}

export type Connected = { readonly ok: true; readonly client: ObsClient } | { readonly ok: false; readonly failure: ConnectFailure }

/** A screenshot of a large canvas is some megabytes. */
const maxPayload = 64 << 20

export function connectObs(options: ClientOptions): Promise<Connected> {
  const { url, connectTimeoutMs, signal } = options
  const socket = socketTo(url)
  if (!(socket instanceof WebSocket)) return Promise.resolve({ ok: false, failure: socket })
  return new Promise((resolve) => {
    let settled = false
    let saidHello: Hello | undefined
    let fault: ConnectFailure | undefined
    const settle = (result: Connected): void => {
      if (settled) return
      settled = true
      clearTimeout(timer)
      signal.removeEventListener('abort', abort)
      resolve(result)
      if (!result.ok) socket.terminate()
    }
    const fail = (failure: ConnectFailure) => settle({ ok: false, failure })
    const timer = setTimeout(() => fail({ kind: silenceOf(socket, saidHello), detail: '' }), connectTimeoutMs)
    const abort = () => fail({ kind: 'given-up', detail: '' })
    signal.addEventListener('abort', abort, { once: true })
    // For the whole life of the socket: without a listener a late error would end the program.
    socket.on('error', (error) => {
      fault = causeOf(error, url)
      fail(fault)
    })
    socket.once('close', (code, reason) => {
      if (code === closeCode.authentication) {
        const asked = saidHello?.authentication !== undefined && options.password === ''
        fail({ kind: asked ? 'password-missing' : 'password-wrong', detail: '' })
      } else fail(fault ?? { kind: 'closed', detail: `${code} ${reason.toString()}`.trim() })
    })
    const greet = (data: WebSocket.RawData): void => {
      const frame = parseFrame(textOf(data))
      if (frame?.op === 0) {
        saidHello = frame.d
        socket.send(JSON.stringify(identify(frame.d, options.password)))
      } else if (frame?.op === 2 && saidHello) {
        socket.off('message', greet)
        const client = openClient(socket, saidHello, options)
        if (settled) client.end()
        else settle({ ok: true, client })
      } else fail({ kind: 'not-obs', detail: 'it speaks another protocol' })
    }
    socket.on('message', greet)
    if (signal.aborted) abort()
  })
}

/** Some addresses are refused before anything is tried. */
function socketTo(url: string): WebSocket | ConnectFailure {
  try {
    return new WebSocket(url, 'obswebsocket.json', { maxPayload, perMessageDeflate: false })
  } catch (error) {
    return { kind: 'other', detail: messageOf(error) }
  }
}

function silenceOf({ readyState, url }: WebSocket, saidHello: Hello | undefined): ConnectFailure['kind'] {
  if (readyState === WebSocket.OPEN && saidHello) return 'hangs'
  // OBS does not understand the beginning of TLS, and hangs up on it only after 5 s (measured, 29.0.2).
  return readyState === WebSocket.CONNECTING && url.startsWith('wss:') ? 'tls-unwanted' : 'silent'
}

function identify({ authentication }: Hello, password: string): object {
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const proof = authentication && { authentication: hash(hash(password + authentication.salt) + authentication.challenge) }
  return { op: 1, d: { rpcVersion: 1, ...(password === '' ? {} : proof) } }
}

function openClient(socket: WebSocket, { obsWebSocketVersion }: Hello, { name, onEvent, asked }: ClientOptions): ObsClient {
  const questions = new Questions(name)
  const closed = Promise.withResolvers<number>()
  socket.on('message', (data) => {
    const frame = parseFrame(textOf(data))
    if (frame?.op === 5) onEvent(frame.d.eventType, frame.d.eventData)
    else if (frame?.op === 7 || frame?.op === 9) questions.answer(frame)
  })
  socket.once('close', (code) => {
    questions.lost()
    closed.resolve(code)
  })
  const ask = <T>(what: string, op: 6 | 8, d: object, limitMs: number, take: (frame: AnswerFrame) => T): Promise<T> => {
    if (socket.readyState !== WebSocket.OPEN) return Promise.reject(connectionLost(name, what))
    const began = performance.now()
    const answer = questions.ask(what, limitMs, take, (requestId) => socket.send(JSON.stringify({ op, d: { requestId, ...d } })))
    const told = (ok: boolean) => () => asked?.(op === 8 ? 'batch' : what, (performance.now() - began) / 1000, ok)
    answer.then(told(true), told(false))
    return answer
  }
  return {
    webSocketVersion: obsWebSocketVersion,
    closed: closed.promise,
    call: (requestType, requestData, limitMs) =>
      ask(requestType, 6, { requestType, ...(requestData && { requestData }) }, limitMs, (frame) => {
        if (frame.op !== 7) throw connectionLost(name, requestType)
        const { requestStatus, responseData } = frame.d
        if (!requestStatus.result) throw refused(name, requestType, requestStatus.code, requestStatus.comment)
        return responseData
      }),
    batch: (requests, limitMs) =>
      ask(requests.map(({ requestType }) => requestType).join(', '), 8, { requests }, limitMs, (frame) =>
        frame.op === 9 ? frame.d.results : [],
      ),
    idle: () => questions.idle(),
    end: () => socket.terminate(),
  }
}

function textOf(data: WebSocket.RawData): string {
  return Array.isArray(data) ? Buffer.concat(data).toString() : Buffer.from(data as Uint8Array).toString() // `as`: only `nodebuffer` is used here
}
