// Brings one owner's tables up to date through the writer, after a copy of the file. What the tables are is the owner's affair.
import { messageOf } from '@restrike/sdk/message-of'
import { migrationFailed } from './failures.ts'
import type { Migrations } from './handle.ts'
import type { Session } from './writer.ts'

export interface MigrationParts {
  session(): Promise<Session>
  /** Puts a copy of the file beside it, once; nothing where there is nothing to lose. */
  backup(owner: string): Promise<void>
}

/** Rejects with `database.migration-failed`, nothing changed. */
export async function migrate(parts: MigrationParts, owner: string, migrations: Migrations): Promise<void> {
  if (!/^[a-z][a-z0-9-]*$/.test(owner)) throw migrationFailed(owner, 'the name of an owner is made of small letters, digits and hyphens')
  const table = `${owner.replaceAll('-', '_')}_migration`
  const names = Object.keys(migrations).toSorted()
  try {
    const done = await withSession(parts, (session) => applied(session, table))
    const unknown = done.find((name) => !(name in migrations))
    if (unknown !== undefined) throw new Error(`the file was used by a newer version already, which has made the step "${unknown}"`)
    if (names.every((name) => done.includes(name))) return
    await parts.backup(owner)
    const { runMigrations } = await import('./run-migrations.ts')
    await withSession(parts, (session) => runMigrations(session, table, migrations))
  } catch (error) {
    throw migrationFailed(owner, messageOf(error), error)
  }
}

/** The usual case, nothing to do, asks once and starts no migrator. */
async function applied(session: Session, table: string): Promise<string[]> {
  const found = await session.execute('SELECT 1 FROM sqlite_schema WHERE name = ?', [table])
  if (found.values.length === 0) return []
  const rows = await session.execute(`SELECT name FROM ${table} ORDER BY name`, [])
  return rows.values.map(String)
}

async function withSession<T>(parts: MigrationParts, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await parts.session()
  try {
    return await work(session)
  } finally {
    session.release()
  }
}
