// What the database lends to other plugins of this process: ordered durable writes, reads, migrations.
// Types, and what those who borrow it need; the work is done by two threads behind it.
import type { Kysely } from 'kysely'

export { followDatabase } from './follow.ts'
export { databaseHandle } from './lent.ts'
export { Outbox, type OutboxOptions } from './outbox.ts'
export { Relay, type RelayOptions } from './relay.ts'

/** What can be bound to one `?`. A number is bound as REAL, which an INTEGER column stores as an integer. */
export type SqlValue = string | number | bigint | null | Uint8Array

/** Blobs or UTF-8 texts of many rows, one behind the other; `ends[i]` is where row `i` ends (and `i + 1` begins). */
export interface PackedColumn {
  readonly kind: 'blob' | 'text'
  readonly bytes: Uint8Array
  readonly ends: Uint32Array
}

/** One value of each row, so that a thousand rows cross to the writer as a few arrays. NaN in a Float64Array is NULL. */
export type Column = Float64Array | ReadonlyArray<string | number | null> | PackedColumn

/** One statement; with columns it runs `count` times, taking row `i` of each column in the order of its `?`. */
export type WriteOp =
  | { readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly sql: string; readonly columns: readonly Column[]; readonly count: number }

/** Numbered steps by name (`0001-journal`), each the SQL statements that make it. A step that was released never changes. */
export type Migrations = Readonly<Record<string, readonly string[]>>

export interface Database {
  /**
   * Queues one atomic group and resolves once it is on the disk (a commit with synchronous=FULL). The order of calls is the order
   * of commits. Never blocks and never throws at once; the arrays must not be changed until it settles. Rejects with
   * `database.buffer-full` (nothing was queued), `database.statement-failed` (this group alone was undone) or `database.closed`
   * (unknown whether it got to the disk).
   */
  write(ops: readonly WriteOp[]): Promise<void>
  /** Rows that may still be queued before `write` refuses; it refuses exactly while this is 0. */
  room(): number
  /** One query on a separate read-only connection in a thread of its own; rows as objects, for the repository to check. */
  read(sql: string, params?: readonly SqlValue[]): Promise<Array<Record<string, unknown>>>
  /** Kysely over the same connection, loaded when it is first asked for; for repositories only. No transactions. */
  reader<Schema>(): Promise<Kysely<Schema>>
  /**
   * Runs the owner's numbered migrations that have not run yet, all or none, in the writer; each owner has its own migration
   * table. Before the first one on a database that has data, a copy is put beside the file. Rejects with `database.migration-failed`.
   */
  migrate(owner: string, migrations: Migrations): Promise<void>
}
