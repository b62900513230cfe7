// For tests only: what the database lends, over one SQLite connection of this thread. It outlives the plugins that use it, as a file does.
import { DatabaseSync } from 'node:sqlite'
import type { Database } from '@restrike/database/handle'

export interface SqliteDatabase extends Database {
  rows(sql: string): Array<Record<string, unknown>>
  /** Writes fail from now on as on a disk that is full, or go through again. */
  refuse(yes: boolean): void
}

export function sqliteDatabase(): SqliteDatabase {
  const db = new DatabaseSync(':memory:')
  const done = new Set<string>()
  let refused = false
  return {
    write(ops) {
      if (refused) return Promise.reject(new Error('the disk is full'))
      for (const op of ops) if ('params' in op) db.prepare(op.sql).run(...op.params)
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
  }
}
