// The client's end, for browser and Node alike: typed calls and subscriptions over a WebSocket that reconnects by itself,
// resumes each subscription where it was, and never leaves a call waiting for ever.
import type { AppError, AnyContract, AppErrorOf, CommandName, EventName, Input, Output, Payload, Result } from '@restrike/sdk'
import { ClientConnection } from './client-connection.ts'

export interface ClientOptions {
  /** `ws://…/api/ws` */
  readonly url: string
  /** How long a call waits for its answer, ms. Default 15,000: longer than the server's own limit. */
  readonly callTimeoutMs?: number
  /** Waits between attempts to connect, ms; the last one repeats. */
  readonly retryMs?: readonly number[]
  readonly connect?: (url: string) => WebSocket
}

export type Connectivity = 'connecting' | 'open' | 'closed'

export interface EventMeta {
  readonly seq: number
}

export interface Listeners<P> {
  readonly event: (payload: P, meta: EventMeta) => void
  /** Events were missed for good. */
  readonly gap?: (from: number, to: number) => void
  /** The retained value is no longer known: its plugin stopped. */
  readonly gone?: () => void
  readonly error?: (error: AppError) => void
}

export interface Client<C extends AnyContract> {
  /** Throws AppError. */
  call<N extends CommandName<C>>(name: N, input: Input<C, N>): Promise<Output<C, N>>
  /** The same as a tagged union, for callers who handle each code. */
  attempt<N extends CommandName<C>>(name: N, input: Input<C, N>): Promise<Result<Output<C, N>, AppErrorOf<C>>>
  /** Subscribes until the returned function is called. A retained event arrives at once. `after` resumes a durable event. */
  on<N extends EventName<C>>(
    name: N,
    listener: ((payload: Payload<C, N>, meta: EventMeta) => void) | Listeners<Payload<C, N>>,
    after?: number,
  ): () => void
  /** Tells the state of the connection now and at each change. */
  onConnectivity(listener: (state: Connectivity) => void): () => void
  close(): void
}

/** Opens a client; it connects in the background and calls made meanwhile fail with `wire.disconnected` after their time limit. */
export function createClient<C extends AnyContract>(options: ClientOptions): Client<C> {
  const connection = new ClientConnection(options)
  // The one place where runtime names meet the contract types: the server checks input and output by the same schemas.
  return {
    call: (name, input) => connection.call(name, input) as never,
    attempt: (name, input) =>
      connection.call(name, input).then(
        (value) => ({ ok: true, value }) as never,
        (error: unknown) => ({ ok: false, error }) as never,
      ),
    on: (name, listener, after) =>
      connection.on(name, (typeof listener === 'function' ? { event: listener } : listener) as Listeners<unknown>, after),
    onConnectivity: (listener) => connection.onConnectivity(listener),
    close: () => connection.close(),
  }
}
