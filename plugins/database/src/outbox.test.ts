import { setTimeout as sleep } from 'node:timers/promises'
import { until } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { Outbox, type Database, type WriteOp } from './handle.ts'
import { connect, scratchDatabase, scratchFolder } from './scratch.ts'

interface Batch {
  readonly count: number
  readonly texts: ReadonlyArray<string | null>
}

const insert = 'INSERT INTO events (seq, text) VALUES (?, ?)'
const table: WriteOp = { sql: 'CREATE TABLE IF NOT EXISTS events (seq INTEGER PRIMARY KEY, text TEXT NOT NULL)', params: [] }

function eventOutbox(limitRows = 100_000) {
  const stored: Array<[number, string | null]> = []
  const lost: Array<string | null> = []
  const outbox = new Outbox<Batch>({
    limitRows,
    ops: ({ texts, count }, first) => [{ sql: insert, count, columns: [texts.map((_, i) => first + i), texts] }],
    durable: async (db) => {
      await db.write([table])
      const row = await (await db.reader<{ events: { seq: number } }>())
        .selectFrom('events')
        .select('seq')
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row?.seq ?? 0
    },
    stored: ({ texts }, first) => stored.push(...texts.map((text, i): [number, string | null] => [first + i, text])),
    lost: ({ texts }) => lost.push(...texts),
  })
  return { outbox, stored, lost, push: (...texts: Array<string | null>) => outbox.push({ count: texts.length, texts }) }
}

const eventsIn = (file: string) =>
  connect(file)
    .prepare('SELECT seq, text FROM events ORDER BY seq')
    .all()
    .map((row) => [row['seq'], row['text']])

test('rows are numbered in order, stored, and then told', async () => {
  const db = await scratchDatabase()
  const { outbox, stored, push } = eventOutbox()
  push('a', 'b')
  expect(outbox.pendingRows).toBe(2)
  await outbox.attach(db)
  push('c')
  expect(await outbox.flush(5_000)).toBe(0)
  expect(eventsIn(db.file)).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
  expect(stored).toEqual(eventsIn(db.file))
  expect(outbox.nextSeq).toBe(4)
})

test('nothing is told before it is on the disk', async () => {
  const db = await scratchDatabase()
  const early: number[] = []
  const outbox = new Outbox<Batch>({
    limitRows: 1_000,
    ops: ({ texts, count }, first) => [{ sql: insert, count, columns: [texts.map((_, i) => first + i), texts] }],
    durable: (to) => to.write([table]).then(() => 0),
    stored: (_, first) => {
      if (eventsIn(db.file).length < first) early.push(first)
    },
    lost: () => undefined,
  })
  await outbox.attach(db)
  for (let i = 0; i < 50; i++) outbox.push({ count: 1, texts: [`${i}`] })
  await outbox.flush(5_000)
  expect(early).toEqual([])
})

test('a batch over the limit is refused and takes no number', async () => {
  const db = await scratchDatabase()
  const { outbox, lost, push } = eventOutbox(2)
  push('a', 'b')
  push('too much')
  await outbox.attach(db)
  await outbox.flush(5_000)
  push('c')
  await outbox.flush(5_000)
  expect(lost).toEqual(['too much'])
  expect(eventsIn(db.file)).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
})

test('a batch that fails by itself is lost alone and leaves no hole', async () => {
  const db = await scratchDatabase()
  const { outbox, stored, lost, push } = eventOutbox()
  push('a')
  push('bad', null)
  push('b')
  await outbox.attach(db)
  await outbox.flush(5_000)
  expect(lost).toEqual(['bad', null])
  expect(stored).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
  expect(eventsIn(db.file)).toEqual(stored)
})

test('a full buffer delays, it does not lose or reorder', async () => {
  const db = await scratchDatabase({ bufferRows: 1 })
  const { outbox, stored, lost, push } = eventOutbox()
  await outbox.attach(db)
  const other = connect(db.file)
  other.exec('BEGIN IMMEDIATE')
  const blocking = db.write([{ sql: 'INSERT INTO notes (text) VALUES (?)', params: ['blocks'] }])
  push('a')
  push('b')
  await until('the trouble', () => db.writer.trouble ?? undefined)
  other.exec('ROLLBACK')
  await blocking
  await outbox.flush(5_000)
  expect([stored, lost]).toEqual([
    [
      [1, 'a'],
      [2, 'b'],
    ],
    [],
  ])
})

test('over many restarts in the middle of writing nothing is lost, nothing doubled, and the numbers have no hole', async () => {
  const file = `${scratchFolder()}/restarts.db`
  const { outbox, stored, lost, push } = eventOutbox()
  const pushed: string[] = []
  const feeding = new AbortController()
  const feed = (async () => {
    for (let i = 0; !feeding.signal.aborted; i++) {
      pushed.push(`${i}`)
      push(`${i}`)
      if (i % 20 === 0) await sleep(1)
    }
  })()
  for (let round = 0; round < 8; round++) {
    const db = await scratchDatabase({ file })
    await outbox.attach(db)
    await sleep(15)
    // Sometimes the outbox lets go first, sometimes it is cut off in the middle with too little time to finish.
    if (round % 2 === 0) outbox.detach()
    await db.close(round % 3 === 0 ? 0 : 4_000)
  }
  feeding.abort()
  await feed
  const last = await scratchDatabase({ file })
  await outbox.attach(last)
  expect(await outbox.flush(10_000)).toBe(0)
  expect(lost).toEqual([])
  expect(eventsIn(file)).toEqual(pushed.map((text, i) => [i + 1, text]))
  expect(stored).toEqual(eventsIn(file))
})

test('what the disk turns out to have is told as stored and not written again', async () => {
  const db = await scratchDatabase()
  const { outbox, stored, push } = eventOutbox()
  await outbox.attach(db)
  // Its answer is lost on the way, as when the program is stopped between the commit and the news of it.
  const deaf: Database = {
    ...db,
    room: () => 1,
    write: async (ops) => {
      await db.write(ops)
      if (ops[0]?.sql === insert) throw new Error('cut off')
    },
  }
  await outbox.attach(deaf)
  push('a', 'b')
  await until('the commit', () => (eventsIn(db.file).length === 2 ? true : undefined))
  await outbox.attach(db)
  push('c')
  await outbox.flush(5_000)
  expect(eventsIn(db.file)).toEqual([
    [1, 'a'],
    [2, 'b'],
    [3, 'c'],
  ])
  expect(stored).toEqual(eventsIn(db.file))
})

test('an attach whose numbers cannot be read is tried again', async () => {
  const db = await scratchDatabase()
  let fails = 1
  const told: number[] = []
  const outbox = new Outbox<Batch>({
    limitRows: 10,
    ops: () => [table],
    durable: () => (fails-- > 0 ? Promise.reject(new Error('not yet')) : Promise.resolve(7)),
    stored: (_, first) => told.push(first),
    lost: () => undefined,
  })
  outbox.push({ count: 1, texts: ['a'] })
  await outbox.attach(db)
  await outbox.flush(5_000)
  expect(told).toEqual([8])
})

test('a listener that throws does not stop the rows behind it', async () => {
  const db = await scratchDatabase()
  const troubles: unknown[] = []
  const outbox = new Outbox<Batch>({
    limitRows: 10,
    ops: () => [table],
    durable: () => Promise.resolve(0),
    stored: () => {
      throw new Error('a listener')
    },
    lost: () => undefined,
    trouble: (error) => troubles.push(error),
  })
  await outbox.attach(db)
  outbox.push({ count: 1, texts: ['a'] })
  outbox.push({ count: 1, texts: ['b'] })
  expect(await outbox.flush(5_000)).toBe(0)
  await Promise.resolve()
  expect(troubles).toHaveLength(2)
})

test('while something else must come first nothing is written, and everything once it may', async () => {
  const db = await scratchDatabase()
  let mayWrite = false
  const outbox = new Outbox<Batch>({
    limitRows: 1_000,
    ops: ({ texts, count }, first) => [{ sql: insert, count, columns: [texts.map((_, i) => first + i), texts] }],
    durable: (to) => to.write([table]).then(() => 0),
    stored: () => undefined,
    lost: () => undefined,
    mayWrite: () => mayWrite,
  })
  await outbox.attach(db)
  outbox.push({ count: 2, texts: ['a', 'b'] })
  await db.write([])
  expect(eventsIn(db.file)).toEqual([])
  mayWrite = true
  expect(await outbox.flush(5_000)).toBe(0)
  expect(eventsIn(db.file)).toEqual([
    [1, 'a'],
    [2, 'b'],
  ])
})
