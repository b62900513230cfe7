// The vocabulary of contracts: what a plugin offers, as data and types. No behaviour lives here.
import type { z } from 'zod'

/** Any zod schema. `$ZodType` and not `ZodType`: with hundreds of commands the checker stays about five times quicker. */
export type Schema = z.core.$ZodType

export interface CommandSpec<I extends Schema = Schema, O extends Schema = Schema> {
  readonly summary: string
  readonly input: I
  readonly output: O
  /** True when it changes nothing: such a command also answers HTTP GET. */
  readonly readOnly: boolean
  /** How long a caller waits at the most, ms. Default: the kernel's. */
  readonly timeoutMs?: number
}

export interface EventSpec<P extends Schema = Schema> {
  readonly payload: P
  /** The last payload is kept and handed to every new subscriber: the event is the name of a state. */
  readonly retain: boolean
  /** The payload's own `seq`, durable across restarts, numbers the event instead of a count per process. */
  readonly durable: boolean
  /** For this process only: not numbered, not kept, not on the wire, its type trusted. For hot paths between plugins. */
  readonly local: boolean
  /** How many past events a reconnecting subscriber can resume from. */
  readonly history: number
}

export interface ErrorSpec<D extends Schema = Schema> {
  readonly summary: string
  /** What the operator or the caller should do about it. */
  readonly fix: string
  readonly data: D
  /** HTTP status when it crosses HTTP. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 500 | 503 | 504 | 507
}

export interface ContractShape {
  readonly config?: Schema
  /** Section of the configuration file, where it is not the contract's name. */
  readonly configSection?: string
  readonly errors?: Readonly<Record<string, ErrorSpec>>
  readonly commands?: Readonly<Record<string, CommandSpec>>
  readonly events?: Readonly<Record<string, EventSpec>>
}

export type Contract<Name extends string = string, S extends ContractShape = ContractShape> = { readonly name: Name } & Readonly<S>
export type AnyContract = Contract

/** What a plugin may be asked to do. Input is checked before the handler, output after it. */
export function command<I extends Schema, O extends Schema>(spec: {
  summary: string
  input: I
  output: O
  timeoutMs?: number
}): CommandSpec<I, O> {
  return { ...spec, readOnly: false }
}

/** A command without side effects. */
export function query<I extends Schema, O extends Schema>(spec: {
  summary: string
  input: I
  output: O
  timeoutMs?: number
}): CommandSpec<I, O> {
  return { ...spec, readOnly: true }
}

/** A fact announced by a plugin. */
export function event<P extends Schema>(
  payload: P,
  options: { retain?: boolean; durable?: boolean; local?: boolean; history?: number } = {},
): EventSpec<P> {
  const { retain = false, durable = false, local = false } = options
  return { payload, retain, durable, local, history: options.history ?? (local ? 0 : retain ? 1 : 256) }
}

/** A failure with a code of its own. */
export function failure<D extends Schema>(spec: ErrorSpec<D>): ErrorSpec<D> {
  return spec
}

/** Names a plugin's public face. Commands, events and errors get the full name `<name>.<key>`. */
export function contract<const Name extends string, const S extends ContractShape>(name: Name, shape: S): Contract<Name, S> {
  return { name, ...shape }
}
