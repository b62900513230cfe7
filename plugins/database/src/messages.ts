// What the database says to its two threads and what they answer. Types only.
import type { SqlValue, WriteOp } from './handle.ts'
import type { PackedGroups } from './pack.ts'
import type { Trouble } from './trouble.ts'

/** One atomic piece of work; ids ascend by one in the order of the calls. */
export interface Group {
  readonly id: number
  readonly rows: number
  readonly ops: readonly WriteOp[]
}

/** A group that was undone by its own fault. */
export interface BadGroup {
  readonly id: number
  readonly sql: string
  readonly reason: string
}

export interface WriterOptions {
  readonly file: string
  /** Upper limit of the file in pages, for tests of a full disk. */
  readonly maxPages?: number
  /** Shared; counted up and notified after each message, so that the thread can sleep on it. */
  readonly bell: Int32Array
}

/** Done in its turn, between groups. */
export type Errand =
  /** From its answer until `release` no group runs: the statements of a migration have the connection for themselves. */
  { readonly t: 'hold'; readonly id: number } | { readonly t: 'checkpoint'; readonly id: number } | { readonly t: 'close' }

export type ToWriter =
  | { readonly t: 'groups'; readonly packed: PackedGroups }
  | Errand
  | { readonly t: 'statement'; readonly id: number; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly t: 'release' }

export interface Rows {
  readonly columns: readonly string[]
  /** Row by row in one array: column names cross once, not with every row. */
  readonly values: readonly unknown[]
  readonly changes: number
}

export type FromWriter =
  /** `empty`: the file had no table. */
  | { readonly t: 'opened'; readonly empty: boolean }
  | { readonly t: 'cannot-open'; readonly reason: string }
  /** Every group up to `upTo` is over: on the disk, or in `bad`. */
  | { readonly t: 'committed'; readonly upTo: number; readonly bad: readonly BadGroup[]; readonly rows: number; readonly ms: number }
  /** Nothing can be written at the moment (it is tried again), or again it can (null). */
  | { readonly t: 'trouble'; readonly trouble: Trouble | null }
  | { readonly t: 'answer'; readonly id: number; readonly rows: Rows }
  | { readonly t: 'refused'; readonly id: number; readonly reason: string }

export interface ToReader {
  readonly id: number
  readonly sql: string
  readonly params: readonly SqlValue[]
}

export type FromReader = { readonly id: number; readonly rows: Rows } | { readonly id: number; readonly reason: string }
