import { expect, test } from 'vitest'
import { Reader } from './reader.ts'
import { connect, note, notesIn, scratchDatabase } from './scratch.ts'

interface Tables {
  notes: { id: number; text: string }
}

test('a reader sees what is stored', async () => {
  const db = await scratchDatabase()
  await db.write([note('a'), note('b')])
  const rows = await (await db.reader<Tables>()).selectFrom('notes').selectAll().where('text', '=', 'b').execute()
  expect(rows).toEqual([{ id: 2, text: 'b' }])
})

test('reads are answered while much is being written', async () => {
  const db = await scratchDatabase()
  const texts = Array.from({ length: 20_000 }, (_, i) => `${i}`)
  let over = false
  const writing = db.write([{ sql: 'INSERT INTO notes (text) VALUES (?)', columns: [texts], count: texts.length }]).then(() => {
    over = true
  })
  const count = async () =>
    (await db.reader<Tables>())
      .selectFrom('notes')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  const first = await count()
  // The whole group or nothing of it.
  expect([0, 20_000]).toContain(first.n)
  await writing
  expect(over).toBe(true)
  expect(await count()).toEqual({ n: 20_000 })
})

test('a reader cannot write', async () => {
  const db = await scratchDatabase()
  await expect((await db.reader<Tables>()).insertInto('notes').values({ id: 1, text: 'a' }).execute()).rejects.toThrow(/readonly/)
  expect(notesIn(db.file)).toEqual([])
})

test('a statement kept from before a table changed gives the new columns', async () => {
  const db = await scratchDatabase()
  await db.write([note('a')])
  const all = async () => (await db.reader<Tables>()).selectFrom('notes').selectAll().execute()
  await all()
  await db.write([{ sql: 'ALTER TABLE notes ADD COLUMN mark TEXT', params: [] }])
  expect(await all()).toEqual([{ id: 1, text: 'a', mark: null }])
})

test('a query that takes too long is given up, and those behind it are answered', async () => {
  const db = await scratchDatabase()
  const reader = new Reader(db.file)
  await reader.query('SELECT 1', [])
  const slow = 'WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 3000000) SELECT count(*) FROM c'
  const [late, next] = await Promise.allSettled([reader.query(slow, [], 30), reader.query('SELECT 2 AS two', [])])
  expect(late).toMatchObject({ reason: { code: 'database.timeout' } })
  expect(next).toMatchObject({ value: { values: [2] } })
  await reader.close()
})

test('a query on a file that cannot be read fails by itself', async () => {
  const reader = new Reader('/nowhere/at/all.db')
  await expect(reader.query('SELECT 1', [])).rejects.toMatchObject({ code: 'database.statement-failed' })
  await reader.close()
})

test('values come back as they were stored', async () => {
  const db = await scratchDatabase()
  connect(db.file).exec('CREATE TABLE kinds (i INTEGER, r REAL, t TEXT, b BLOB, n TEXT)')
  await db.write([{ sql: 'INSERT INTO kinds VALUES (?, ?, ?, ?, ?)', params: [7n, 1.5, 'é', Uint8Array.of(1, 2), null] }])
  const rows = await (await db.reader<{ kinds: object }>()).selectFrom('kinds').selectAll().execute()
  expect(rows).toEqual([{ i: 7, r: 1.5, t: 'é', b: Uint8Array.of(1, 2), n: null }])
})
