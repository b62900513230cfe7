// Copies of the whole database file made before its tables change. Regular backups are another plugin's affair.
import { open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '@restrike/sdk'
import { Reader } from './reader.ts'

const limitMs = 600_000
const keptCopies = 3

/**
 * Writes a consistent copy beside `file`, checks that it opens and is whole, and returns its path. Of earlier copies the newest stay.
 * The writer goes on meanwhile; what it commits later is not in the copy.
 */
export async function copyBeforeMigration(file: string, at: Date): Promise<string> {
  const { dir, name, ext } = path.parse(file)
  const prefix = `${name}.before-migration-`
  const copy = path.join(dir, `${prefix}${at.toISOString().replaceAll(/[:.]/g, '-')}${ext}`)
  const partial = `${copy}.partial`
  const reader = new Reader(file)
  try {
    await rm(partial, { force: true })
    await reader.query('VACUUM INTO ?', [partial], limitMs)
  } finally {
    await reader.close()
  }
  await verify(partial)
  await using handle = await open(partial, 'r+')
  await handle.sync()
  await rename(partial, copy)
  const copies = (await readdir(dir)).filter((entry) => entry.startsWith(prefix) && entry.endsWith(ext)).toSorted()
  for (const old of copies.slice(0, -keptCopies)) await rm(path.join(dir, old))
  return copy
}

async function verify(file: string): Promise<void> {
  const problems = await problemsOf(file, true, limitMs)
  if (problems.length > 0) throw new Error(`the copy made before the migration is damaged: ${problems[0] ?? ''}`)
}

/** What SQLite finds wrong with the file, at most 100 lines; empty for a sound one. Reads all of it, in a thread of its own. */
export async function problemsOf(file: string, quick: boolean, timeLimitMs: number): Promise<string[]> {
  const reader = new Reader(file)
  try {
    const { values } = await reader.query(quick ? 'PRAGMA quick_check(100)' : 'PRAGMA integrity_check(100)', [], timeLimitMs)
    return values.map(String).filter((line) => line !== 'ok')
  } catch (error) {
    // Damage in the wrong place makes the check itself fail.
    if (error instanceof AppError && error.code === 'database.statement-failed') return [error.message]
    throw error
  } finally {
    await reader.close()
  }
}
