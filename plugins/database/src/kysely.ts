// Kysely over a thread: a driver that only passes statements on. What they mean is Kysely's, where they run is the thread's.
import {
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely'
import type { SqlValue } from './handle.ts'
import type { Rows } from './messages.ts'
import { toObjects } from './rows.ts'

/** A Kysely without a schema of its own. */
export function kyselyOver(execute: Execute): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: threadDialect(execute) })
}

export type Execute = (sql: string, params: readonly SqlValue[]) => Promise<Rows>

/** Without transactions: a reader needs none, a migration has one around it already. */
function threadDialect(execute: Execute): Dialect {
  const connection = threadConnection(execute)
  const refuse = () => Promise.reject(new Error('There are no transactions here: use one statement, or write a group through the handle'))
  const driver: Driver = {
    init: async () => {},
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  }
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

function threadConnection(execute: Execute): DatabaseConnection {
  return {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const rows = await execute(sql, parameters.map(toSqlValue))
      // Kysely's caller has declared what its own statement returns; the repository checks what matters.
      return { rows: toObjects(rows) as R[], numAffectedRows: BigInt(rows.changes) }
    },
    streamQuery() {
      throw new Error('Streaming is not offered: ask for a page at a time')
    },
  }
}

function toSqlValue(value: unknown): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array)
    return value
  if (typeof value === 'boolean') return value ? 1 : 0
  throw new TypeError(`SQLite cannot store a value of type ${typeof value}`)
}
