// Opens the file and puts its parts together: one writer, one reader, migrations with a copy before the first.
import path from 'node:path'
import type { Kysely } from 'kysely'
import { copyBeforeMigration } from './backup.ts'
import type { Database, SqlValue } from './handle.ts'
import { migrate } from './migrate.ts'
import { Reader } from './reader.ts'
import { toObjects } from './rows.ts'
import { Writer, type WriterSettings } from './writer.ts'

export interface OpenDatabase extends Database, AsyncDisposable {
  readonly file: string
  readonly writer: Writer
  /** Writes what is queued, for `limitMs` at the most, and closes the file. */
  close(limitMs: number): Promise<void>
}

export interface OpenSettings extends WriterSettings {
  /** Told where the copy from before a migration lies. */
  copied?(path: string): void
  /** Told of each query, with the time spent behind others. */
  queried?(sql: string, ms: number): void
}

/** Rejects with `database.cannot-open`, the file left as it is. */
export async function openDatabase(settings: OpenSettings): Promise<OpenDatabase> {
  const file = path.resolve(settings.file)
  const { writer, empty } = await Writer.open({ ...settings, file })
  const reader = new Reader(file)
  const query = async (sql: string, params: readonly SqlValue[]) => {
    const began = performance.now()
    try {
      return await reader.query(sql, params)
    } finally {
      settings.queried?.(sql, performance.now() - began)
    }
  }
  // Loaded when it is wanted: a start reads what little it needs by itself, and is quicker by a tenth of a second.
  let kysely: Promise<Kysely<unknown>> | undefined
  const overReader = () => import('./kysely.ts').then(({ kyselyOver }) => kyselyOver(query))
  let copy: Promise<string> | undefined
  const backup = async (): Promise<void> => {
    if (empty) return
    copy ??= copyBeforeMigration(file, new Date())
    try {
      settings.copied?.(await copy)
    } catch (error) {
      copy = undefined
      throw error
    }
  }
  const close = async (limitMs: number): Promise<void> => {
    // First the reader: the last one to close the file tidies it up.
    await reader.close()
    await writer.close(limitMs)
  }
  return {
    file,
    writer,
    write: (ops) => writer.write(ops),
    room: () => writer.backlog.room(),
    // The tables are known to the repository that asks, not here.
    reader: <Schema>() => (kysely ??= overReader()) as unknown as Promise<Kysely<Schema>>,
    read: async (sql, params = []) => toObjects(await query(sql, params)),
    migrate: (owner, migrations) => migrate({ session: () => writer.session(), backup }, owner, migrations),
    close,
    [Symbol.asyncDispose]: () => close(4_000),
  }
}
