// Type arithmetic over contracts: from full names to inputs, outputs, payloads and errors. Types only.
import type { z } from 'zod'
import type { AnyContract, CommandSpec, ErrorSpec, EventSpec, Schema } from './contract.ts'
import type { AppError } from './app-error.ts'
import type { KernelErrorCode } from './errors.ts'

type Part = 'commands' | 'events' | 'errors'
type Keys<T> = T extends object ? keyof T & string : never

/** Every command of a union of contracts, by full name: `obs.recording.start`. */
export type CommandName<C extends AnyContract> = C extends AnyContract ? `${C['name']}.${Keys<C['commands']>}` : never
export type EventName<C extends AnyContract> = C extends AnyContract ? `${C['name']}.${Keys<C['events']>}` : never

type Entry<C extends AnyContract, P extends Part, N extends string> = C extends AnyContract
  ? N extends `${C['name']}.${infer K}`
    ? K extends keyof C[P]
      ? C[P][K]
      : never
    : never
  : never

/** What a caller passes (defaults may be left out). */
export type Input<C extends AnyContract, N extends CommandName<C>> =
  Entry<C, 'commands', N> extends CommandSpec<infer I> ? z.input<I> : never
export type Output<C extends AnyContract, N extends CommandName<C>> =
  Entry<C, 'commands', N> extends CommandSpec<Schema, infer O> ? z.output<O> : never
export type Payload<C extends AnyContract, N extends EventName<C>> = Entry<C, 'events', N> extends EventSpec<infer P> ? z.output<P> : never

type DataOf<E> = E extends ErrorSpec<infer D> ? z.output<D> : never

/** Every error that a call on these contracts may end in, tagged by `code`. */
export type AppErrorOf<C extends AnyContract> =
  | AppError<KernelErrorCode>
  | (C extends AnyContract
      ? { [K in Keys<C['errors']>]: AppError<`${C['name']}.${K}`, DataOf<NonNullable<C['errors']>[K]>> }[Keys<C['errors']>]
      : never)

export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }
