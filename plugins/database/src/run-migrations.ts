// Runs migrations that have not run yet. Apart from migrate.ts because it needs Kysely, and a start with nothing to do does not.
import { CompiledQuery, type Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import type { Migrations } from './handle.ts'
import { kyselyOver } from './kysely.ts'
import type { Session } from './writer.ts'

/** One transaction around everything: Kysely itself does not trust SQLite to undo a change of tables, which it can. */
export async function runMigrations(session: Session, table: string, migrations: Migrations): Promise<void> {
  const db = kyselyOver((text, params) => session.execute(text, params))
  const steps = Object.entries(migrations).map(([name, statements]): [string, Migration] => [name, { up: (on) => runAll(on, statements) }])
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps)) },
    migrationTableName: table,
    migrationLockTableName: `${table}_lock`,
    disableTransactions: true,
  })
  await session.execute('BEGIN IMMEDIATE', [])
  const { error } = await migrator.migrateToLatest()
  // What is not committed is undone when the session is released.
  if (error !== undefined) throw error
  await session.execute('COMMIT', [])
}

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await db.executeQuery(CompiledQuery.raw(statement))
}
