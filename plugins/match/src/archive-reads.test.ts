import { sqliteDatabase } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { lastEvents } from './archive-reads.ts'
import { migrations } from './migrations.ts'

test('of each match asked for the last event is known, of one without events nothing', async () => {
  const db = sqliteDatabase()
  await db.migrate('match', migrations)
  const insert = `INSERT INTO match_events (seq, match_id, type, at, session, n, place, body) VALUES (?, ?, 'ready', 0, 1, 1, 0, '{}')`
  await db.write([[1, 'a'] as const, [2, 'b'] as const, [5, 'a'] as const, [9, 'c'] as const].map((params) => ({ sql: insert, params })))
  expect(await lastEvents(db, ['a', 'b', "it's none"])).toEqual({ a: 5, b: 2 })
})
