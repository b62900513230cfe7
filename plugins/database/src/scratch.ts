// For tests only: a database in a folder of its own, a table to fill, and a second connection to look with.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'
import type { WriteOp } from './handle.ts'
import { openDatabase, type OpenDatabase, type OpenSettings } from './open.ts'

export const createNotes = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)'

export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-database-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An open database with the table `notes`; closed at the end of the test. */
export async function scratchDatabase(settings: Partial<OpenSettings> = {}): Promise<OpenDatabase> {
  const file = settings.file ?? path.join(scratchFolder(), 'scratch.db')
  const db = await openDatabase({ bufferRows: 100_000, bufferBytes: 100_000_000, died: () => undefined, ...settings, file })
  onTestFinished(() => db.close(1_000))
  if (!connect(file).prepare("SELECT 1 FROM sqlite_schema WHERE name = 'notes'").get()) await db.write([{ sql: createNotes, params: [] }])
  return db
}

/** Another program's connection to the same file. */
export function connect(file: string): DatabaseSync {
  const other = new DatabaseSync(file, { timeout: 1_000 })
  onTestFinished(() => {
    if (other.isOpen) other.close()
  })
  return other
}

export function note(text: string | null): WriteOp {
  return { sql: 'INSERT INTO notes (text) VALUES (?)', params: [text] }
}

/** The texts on the disk, in the order in which they were stored. */
export function notesIn(file: string): string[] {
  return connect(file)
    .prepare('SELECT text FROM notes ORDER BY id')
    .all()
    .map((row) => String(row['text']))
}
