// Runs one operation: binds its values, or its columns row by row without making an object of each row.
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Column, PackedColumn, SqlValue, WriteOp } from './handle.ts'

export type Prepare = (sql: string) => StatementSync

const keptStatements = 300

/** Prepares each SQL text once; the oldest are forgotten, for texts that carry their values in them. */
export function statementCache(db: DatabaseSync, made?: (statement: StatementSync) => void): Prepare {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    const known = statements.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    made?.(statement)
    statements.set(sql, statement)
    for (const oldest of statements.keys()) {
      if (statements.size <= keptStatements) break
      statements.delete(oldest)
    }
    return statement
  }
}

export function runOp(prepare: Prepare, op: WriteOp): void {
  const statement = prepare(op.sql)
  if (!('columns' in op)) {
    statement.run(...op.params)
    return
  }
  const columns = op.columns.map((column) => unpack(column, op.count))
  const row: SqlValue[] = Array.from({ length: columns.length }, () => null)
  for (let at = 0; at < op.count; at++) {
    for (let c = 0; c < columns.length; c++) row[c] = columns[c]?.[at] ?? null
    statement.run(...row)
  }
}

/** The column so that `[i]` is the value of row `i`. */
function unpack(column: Column, count: number): ArrayLike<SqlValue> {
  const values = 'ends' in column ? unpackBytes(column) : column
  if (values.length !== count) throw new RangeError(`A column has ${values.length} values for ${count} rows`)
  return values
}

function unpackBytes({ kind, bytes, ends }: PackedColumn): ArrayLike<SqlValue> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let start = 0
  const next = (end: number): SqlValue => {
    const from = start
    start = end
    return kind === 'text' ? buffer.toString('utf8', from, end) : buffer.subarray(from, end)
  }
  return Array.from(ends, next)
}
