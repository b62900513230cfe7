// Rows of a query on their way between threads: column names once, then one flat array of values.
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { Rows } from './messages.ts'

/** Runs the statement, which must return arrays where it returns rows. */
export function collect(statement: StatementSync, params: readonly SQLInputValue[]): Rows {
  statement.setReturnArrays(true)
  if (statement.columns().length === 0) {
    return { columns: [], values: [], changes: Number(statement.run(...params).changes) }
  }
  // It returns arrays, which its declared type does not know.
  const rows = statement.all(...params) as unknown as unknown[][]
  const values: unknown[] = []
  for (const row of rows) for (const value of row) values.push(value)
  // Asked afterwards: a statement kept from before a migration is prepared anew when it runs.
  return { columns: statement.columns().map((column) => column.name), values, changes: 0 }
}

/** The rows as objects, as Kysely wants them. */
export function toObjects({ columns, values }: Rows): Array<Record<string, unknown>> {
  const objects: Array<Record<string, unknown>> = []
  if (columns.length === 0) return objects
  for (let at = 0; at < values.length; at += columns.length) {
    const object: Record<string, unknown> = {}
    for (let c = 0; c < columns.length; c++) object[columns[c] ?? ''] = values[at + c]
    objects.push(object)
  }
  return objects
}
