import type { Database } from '@restrike/database/handle'
import { sqliteDatabase } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { searchable } from './archive-search.ts'
import { migrations } from './migrations.ts'

async function oldArchive(matches: number) {
  const db = sqliteDatabase()
  await db.migrate('match', migrations)
  const insert = `INSERT INTO matches (id, number, started_at, state) VALUES (?, ?, ?, '{}')`
  await db.write(Array.from({ length: matches }, (_, i) => ({ sql: insert, params: [`m${i}`, `${i}`, i] })))
  const pages: number[] = []
  // `as`: only these two are asked for.
  const lent = { read: db.read, write: (ops) => (pages.push(ops.length), db.write(ops)) } as Pick<Database, 'read' | 'write'> as Database
  return { db, lent, pages }
}

test('matches of an earlier version are made findable in small groups, each once', async () => {
  const { db, lent, pages } = await oldArchive(1_201)
  await searchable(lent)
  expect(db.rows('SELECT count(*) AS found FROM match_search')).toEqual([{ found: 1_201 }])
  expect(pages.reduce((sum, page) => sum + page, 0)).toBe(1_201)
  expect(Math.max(...pages)).toBeLessThanOrEqual(500)
})

test('rows that the file does not take are not tried for ever', async () => {
  const { lent } = await oldArchive(1_201)
  let writes = 0
  await searchable({ ...lent, write: () => (++writes > 10 ? Promise.reject(new Error('without end')) : Promise.resolve()) })
  expect(writes).toBe(3)
})
