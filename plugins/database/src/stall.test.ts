import { until } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { connect, note, notesIn, scratchDatabase } from './scratch.ts'

test('while another program holds the file, rows wait; afterwards all are stored in order', async () => {
  const db = await scratchDatabase()
  const other = connect(db.file)
  other.exec('BEGIN IMMEDIATE')
  const texts = ['a', 'b', 'c', 'd']
  const writes = texts.map((text) => db.write([note(text)]))
  const trouble = await until('the trouble', () => db.writer.trouble ?? undefined)
  expect(trouble.kind).toBe('locked')
  expect(db.writer.backlog.rows).toBe(4)
  other.exec('ROLLBACK')
  await Promise.all(writes)
  expect(notesIn(db.file)).toEqual(texts)
  await until('the all-clear', () => db.writer.trouble === null || undefined)
})

test('on a full disk rows wait, and are stored when there is space again', async () => {
  const db = await scratchDatabase({ maxPages: 60 })
  await db.write([
    { sql: 'CREATE TABLE filler (b BLOB)', params: [] },
    { sql: 'INSERT INTO filler VALUES (zeroblob(160000))', params: [] },
  ])
  const texts = Array.from({ length: 20 }, (_, i) => `${i} ${'x'.repeat(3_000)}`)
  const writes = Promise.all(texts.map((text) => db.write([note(text)])))
  const trouble = await until('the trouble', () => db.writer.trouble ?? undefined)
  expect(trouble.kind).toBe('full')
  connect(db.file).exec('DELETE FROM filler')
  await writes
  expect(notesIn(db.file)).toEqual(texts)
  expect(db.writer.tally.lostRows).toBe(0)
})

test('a bad group is told from a disk that does not take anything', async () => {
  const db = await scratchDatabase()
  await db.write([note('a')])
  const other = connect(db.file)
  other.exec('BEGIN IMMEDIATE')
  const results = Promise.allSettled([db.write([note('b')]), db.write([note('a')]), db.write([note('c')])])
  await until('the trouble', () => db.writer.trouble ?? undefined)
  other.exec('ROLLBACK')
  expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(notesIn(db.file)).toEqual(['a', 'b', 'c'])
})

test('the buffer is bounded: beyond it writes are refused at once, and taken again when there is room', async () => {
  const db = await scratchDatabase({ bufferRows: 3 })
  const other = connect(db.file)
  other.exec('BEGIN IMMEDIATE')
  const kept = ['a', 'b', 'c'].map((text) => db.write([note(text)]))
  expect(db.room()).toBe(0)
  await expect(db.write([note('d')])).rejects.toMatchObject({ code: 'database.buffer-full', data: { queuedRows: 3 } })
  other.exec('ROLLBACK')
  await Promise.all(kept)
  expect(db.room()).toBe(3)
  await db.write([note('e')])
  expect(notesIn(db.file)).toEqual(['a', 'b', 'c', 'e'])
})

test('bytes count against the buffer as rows do', async () => {
  const db = await scratchDatabase({ bufferBytes: 1_000 })
  const write = db.write([note('x'.repeat(2_000))])
  expect(db.room()).toBe(0)
  await write
  expect(db.room()).toBeGreaterThan(0)
})

test('closing a database that cannot write ends in time, and says which rows it could not store', async () => {
  const db = await scratchDatabase()
  connect(db.file).exec('BEGIN IMMEDIATE')
  const write = db.write([note('a')])
  const [result] = await Promise.all([Promise.allSettled([write]), db.close(400)])
  expect(result).toMatchObject([{ reason: { code: 'database.closed' } }])
})
