import { expect, test } from 'vitest'
import type { WriteOp } from './handle.ts'
import { connect, note, notesIn, scratchDatabase } from './scratch.ts'

test('a write that is acknowledged is on the disk for every other connection', async () => {
  const db = await scratchDatabase()
  await db.write([note('one')])
  expect(notesIn(db.file)).toEqual(['one'])
})

test('a write is not acknowledged before its commit', async () => {
  const db = await scratchDatabase()
  const seen: number[] = []
  const writes = Array.from({ length: 50 }, (_, i) => db.write([note(`${i}`)]).then(() => seen.push(notesIn(db.file).length - i)))
  await Promise.all(writes)
  expect(Math.min(...seen)).toBeGreaterThan(0)
})

test('what is written in one go shares commits and keeps its order', async () => {
  const db = await scratchDatabase()
  const before = db.writer.tally.commits
  const texts = Array.from({ length: 1_000 }, (_, i) => `text ${i}`)
  await Promise.all(texts.map((text) => db.write([note(text)])))
  expect(notesIn(db.file)).toEqual(texts)
  expect(db.writer.tally.commits - before).toBeLessThan(20)
})

test('columns are stored row by row, whatever they are packed in', async () => {
  const db = await scratchDatabase()
  await db.write([{ sql: 'CREATE TABLE mixed (n INTEGER, x REAL, s TEXT, packed TEXT, b BLOB)', params: [] }])
  const text = new TextEncoder().encode('blauérot')
  // A slice out of the middle of a larger buffer, as a socket hands it over.
  const blob = new Uint8Array([9, 9, 1, 2, 3, 9]).subarray(2, 5)
  const columns = [
    Float64Array.of(1, 2),
    Float64Array.of(0.5, Number.NaN),
    ['a', null],
    { kind: 'text', bytes: text, ends: Uint32Array.of(6, 9) } as const,
    { kind: 'blob', bytes: blob, ends: Uint32Array.of(0, 3) } as const,
  ]
  await db.write([{ sql: 'INSERT INTO mixed VALUES (?, ?, ?, ?, ?)', columns, count: 2 }])
  expect(connect(db.file).prepare('SELECT * FROM mixed').all()).toEqual([
    { n: 1, x: 0.5, s: 'a', packed: 'blaué', b: new Uint8Array() },
    { n: 2, x: null, s: null, packed: 'rot', b: Uint8Array.of(1, 2, 3) },
  ])
})

test('a column that does not fit the count is refused, and nothing of its group stays', async () => {
  const db = await scratchDatabase()
  const short: WriteOp = { sql: 'INSERT INTO notes (text) VALUES (?)', columns: [['a']], count: 2 }
  await expect(db.write([note('before'), short])).rejects.toMatchObject({ code: 'database.statement-failed' })
  expect(notesIn(db.file)).toEqual([])
})

test('a bad group among good ones is undone whole and alone', async () => {
  const db = await scratchDatabase()
  const results = await Promise.allSettled([
    db.write([note('a')]),
    db.write([note('half'), note('a')]),
    db.write([{ sql: 'INSERT INTO nowhere VALUES (1)', params: [] }]),
    db.write([note('b')]),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(results[1]).toMatchObject({ reason: { code: 'database.statement-failed', data: { reason: expect.stringContaining('UNIQUE') } } })
  expect(notesIn(db.file)).toEqual(['a', 'b'])
  expect(db.writer.tally.lostRows).toBe(3)
})

test('a fault that shows only at the commit is blamed on its own group', async () => {
  const db = await scratchDatabase()
  await db.write([{ sql: 'CREATE TABLE marks (note INTEGER REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED)', params: [] }])
  const results = await Promise.allSettled([
    db.write([note('a')]),
    db.write([note('x'), { sql: 'INSERT INTO marks VALUES (77)', params: [] }]),
    db.write([note('b')]),
  ])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(notesIn(db.file)).toEqual(['a', 'b'])
})

test('a value that no thread and no file can take spoils its own group only', async () => {
  const db = await scratchDatabase()
  const odd = { sql: 'INSERT INTO notes (text) VALUES (?)', params: [(() => 1) as unknown as string] }
  const results = await Promise.allSettled([db.write([note('a')]), db.write([odd]), db.write([note('b')])])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(notesIn(db.file)).toEqual(['a', 'b'])
})

test('closing stores what is queued', async () => {
  const db = await scratchDatabase()
  const writes = Array.from({ length: 5_000 }, (_, i) => db.write([note(`${i}`)]))
  await db.close(5_000)
  expect((await Promise.allSettled(writes)).every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(notesIn(db.file)).toHaveLength(5_000)
})

test('a closed database says so', async () => {
  const db = await scratchDatabase()
  await db.close(5_000)
  await expect(db.write([note('a')])).rejects.toMatchObject({ code: 'database.closed' })
  await expect((await db.reader<{ notes: { id: number } }>()).selectFrom('notes').selectAll().execute()).rejects.toMatchObject({
    code: 'database.closed',
  })
})
