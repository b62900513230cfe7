// What the database lends to plugins, over one SQLite connection of this thread. It outlives what uses it, as a file does.
// Its shape is that of the database plugin's handle, which a package may not import.
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

type Op =
  | { readonly sql: string; readonly params: readonly SQLInputValue[] }
  | { readonly sql: string; readonly columns: readonly unknown[]; readonly count: number }

export interface SqliteDatabase {
  write(ops: readonly Op[]): Promise<void>
  room(): number
  read(sql: string, params?: readonly SQLInputValue[]): Promise<Array<Record<string, unknown>>>
  reader(): Promise<never>
  migrate(owner: string, migrations: Readonly<Record<string, readonly string[]>>): Promise<void>
  rows(sql: string): Array<Record<string, unknown>>
  /** Writes fail from now on as on a disk that is full, or go through again. */
  refuse(yes: boolean): void
  /** Groups written so far. */
  readonly groups: number
}

export function sqliteDatabase(): SqliteDatabase {
  const db = new DatabaseSync(':memory:')
  const done = new Set<string>()
  let refused = false
  let groups = 0
  const run = (op: Op): void => {
    const statement = db.prepare(op.sql)
    if ('params' in op) return void statement.run(...op.params)
    for (let row = 0; row < op.count; row++) {
      // Columns of numbers only are understood here, and NaN is NULL by what the database promises.
      const values = op.columns.map((column) => (column instanceof Float64Array ? (column[row] ?? null) : null))
      statement.run(...values.map((value) => (Number.isNaN(value) ? null : value)))
    }
  }
  return {
    write(ops) {
      if (refused) return Promise.reject(new Error('the disk is full'))
      db.exec('BEGIN')
      for (const op of ops) run(op)
      db.exec('COMMIT')
      groups++
      return Promise.resolve()
    },
    room: () => 1_000,
    read: async (sql, params = []) => db.prepare(sql).all(...params),
    reader: () => Promise.reject(new Error('nobody asks for it here')),
    migrate(owner, migrations) {
      for (const [name, statements] of Object.entries(migrations)) {
        if (done.has(`${owner} ${name}`)) continue
        done.add(`${owner} ${name}`)
        for (const statement of statements) db.exec(statement)
      }
      return Promise.resolve()
    },
    rows: (sql) => db.prepare(sql).all(),
    refuse: (yes) => void (refused = yes),
    get groups() {
      return groups
    },
  }
}
