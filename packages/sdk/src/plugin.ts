// What a plugin is to the kernel, and what the kernel is to a plugin. Types and one identity function.
import type { z } from 'zod'
import type { AnyContract, CommandSpec, ContractShape, ErrorSpec, EventSpec, Schema } from './contract.ts'
import type { AppError } from './app-error.ts'
import type { Handle } from './handle.ts'
import type { Metrics } from './metrics.ts'
import type { CommandName, EventName, Input, Output, Payload } from './names.ts'

type Own<C extends AnyContract, P extends keyof ContractShape> = NonNullable<C[P]>
type OwnKey<C extends AnyContract, P extends keyof ContractShape> = keyof Own<C, P> & string

export interface Logger {
  debug(message: string, data?: object): void
  info(message: string, data?: object): void
  warn(message: string, data?: object): void
  error(message: string, data?: object): void
}

/** How a running plugin says it is. `reason` is what is wrong, `fix` what to do, both for the operator. */
export type Health = { readonly status: 'ok' } | { readonly status: 'degraded' | 'failed'; readonly reason: string; readonly fix?: string }

export interface CallContext {
  /** Who asks: a plugin's name, `http`, `ws` or `cli`. */
  readonly caller: string
  /** Aborts when the caller gives up, the time is over or the plugin stops. */
  readonly signal: AbortSignal
}

/** One function per command of the contract; none may be missing. */
export type Handlers<C extends AnyContract> = {
  readonly [K in keyof Own<C, 'commands'>]: Own<C, 'commands'>[K] extends CommandSpec<infer I, infer O>
    ? (input: z.output<I>, call: CallContext) => z.input<O> | Promise<z.input<O>>
    : never
}

export type Disposer = () => unknown
export type Resource = AsyncDisposable | Disposable | Disposer

type EventPayload<C extends AnyContract, K extends string> = C['events'] extends infer E
  ? K extends keyof E
    ? E[K] extends EventSpec<infer P>
      ? z.input<P>
      : never
    : never
  : never
type ConfigOf<C extends AnyContract> = C extends { config: infer Z extends Schema } ? z.output<Z> : undefined
type ErrorData<C extends AnyContract, K extends string> = C['errors'] extends infer E
  ? K extends keyof E
    ? E[K] extends ErrorSpec<infer D>
      ? z.output<D>
      : never
    : never
  : never

/** What is wrong with one field of a section, in words. */
export interface FieldProblem<F extends string = string> {
  readonly field: F
  readonly message: string
}

/** Everything a plugin gets from the kernel. `Others` are the contracts it needs or uses, and its own. */
export interface PluginContext<C extends AnyContract, Others extends AnyContract> {
  /** The section of the configuration as it holds now: it changes while the plugin runs where `acceptConfig` was called. */
  readonly config: ConfigOf<C>
  readonly log: Logger
  /** Counts and measures for `/metrics`; forgotten when the plugin stops. */
  readonly metrics: Metrics
  /**
   * Takes changes of these fields while it runs: `ctx.config` is the new one from then on, and `apply` is told. A change of any other
   * field restarts the plugin. When `apply` throws, the plugin is restarted too.
   */
  acceptConfig(fields: ReadonlyArray<keyof ConfigOf<C> & string>, apply?: (config: ConfigOf<C>) => unknown): void
  /**
   * Asked before a command changes one of these fields, with the section as it would be: what is returned is wrong with it, and nothing is
   * changed. A text that is put in place as a whole, as by hand, is not asked about.
   */
  checkConfig(
    fields: ReadonlyArray<keyof ConfigOf<C> & string>,
    check: (config: ConfigOf<C>) => Promise<ReadonlyArray<FieldProblem<keyof ConfigOf<C> & string>>>,
  ): void
  /** Aborts when the plugin is asked to stop. */
  readonly signal: AbortSignal
  /** Ties a resource to this plugin: released last-in first-out when it stops. */
  own<T extends Resource>(resource: T): T
  /** Owned timers; a throwing callback is logged and harms nothing else. */
  every(intervalMs: number, run: () => unknown): void
  after(delayMs: number, run: () => unknown): Disposer
  emit<K extends OwnKey<C, 'events'>>(event: K, payload: EventPayload<C, K>): void
  /** Listens while this plugin runs; a retained event arrives at once. Works before the other plugin is there. */
  on<N extends EventName<Others>>(event: N, listener: (payload: Payload<Others, N>) => unknown): void
  call<N extends CommandName<Others>>(command: N, input: Input<Others, N>): Promise<Output<Others, N>>
  error<K extends OwnKey<C, 'errors'>>(
    code: K,
    data: ErrorData<C, K>,
    message: string,
    options?: ErrorOptions,
  ): AppError<`${C['name']}.${K}`, ErrorData<C, K>>
  health(health: Health): void
  /** Says that it cannot go on: the kernel stops it and tries again with back-off. */
  fail(error: unknown): void
  /** Lends a value to other plugins of this process while this one runs; what is returned takes it back before. */
  lend<T>(handle: Handle<T>, value: T): Disposer
  /** Runs `came` whenever the handle is lent (at once if it is); what `came` returns runs when it goes. */
  borrow<T>(handle: Handle<T>, came: (value: T) => void | Disposer): void
  /** Continues the numbers of a durable event at `last`, and tells how to read those no longer in memory (ascending, after a number). */
  resume<K extends OwnKey<C, 'events'>>(
    event: K,
    last: number,
    read: (after: number, limit: number) => Promise<ReadonlyArray<EventPayload<C, K>>>,
  ): void
}

export interface PluginDefinition<
  C extends AnyContract = AnyContract,
  N extends readonly AnyContract[] = readonly AnyContract[],
  U extends readonly AnyContract[] = readonly AnyContract[],
  H extends readonly AnyContract[] = readonly AnyContract[],
> {
  readonly contract: C
  /** What it cannot run without: losing one stops it, its return starts it. */
  readonly needs?: N
  /** What it works with when it is there. */
  readonly uses?: U
  /** Whose events it hears, without minding whether or when that plugin starts. */
  readonly hears?: H
  readonly startTimeoutMs?: number
  start(ctx: PluginContext<C, N[number] | U[number] | H[number] | C>): Handlers<C> | Promise<Handlers<C>>
}

/** A plugin as the kernel sees it: its types no longer known, its contract still telling them at run time. */
export interface Plugin {
  readonly contract: AnyContract
  readonly needs: readonly AnyContract[]
  readonly uses: readonly AnyContract[]
  readonly hears: readonly AnyContract[]
  readonly startTimeoutMs?: number
  start(ctx: PluginContext<AnyContract, AnyContract>): unknown
}

export function definePlugin<
  const C extends AnyContract,
  const N extends readonly AnyContract[] = readonly [],
  const U extends readonly AnyContract[] = readonly [],
  const H extends readonly AnyContract[] = readonly [],
>(definition: PluginDefinition<C, N, U, H>): Plugin {
  // The kernel hands over a context made from this very contract, so forgetting its type here is safe.
  return { needs: [], uses: [], hears: [], ...definition }
}
