import type { Database, WriteOp } from '@restrike/database/handle'
import { expect, test } from 'vitest'
import { JournalStore } from './journal.ts'

/** A database whose latest session is `latest`; it keeps what is written. */
function databaseWith(latest: number) {
  const written: WriteOp[] = []
  const db: Database = {
    write: (ops) => {
      written.push(...ops)
      return Promise.resolve()
    },
    room: () => 1_000,
    read: () => Promise.resolve([{ id: latest }]),
    reader: () => Promise.reject(new Error('the journal asks by plain SQL')),
    migrate: () => Promise.resolve(),
  }
  /** Session ids of the datagrams handed over, batch by batch. */
  const sessions = () => written.flatMap((op) => ('columns' in op && op.columns[0] instanceof Float64Array ? [[...op.columns[0]]] : []))
  return { db, sessions }
}

const arrival = { bytes: Buffer.from('rdy;'), from: '192.168.8.20:6000', at: 1_000, monotonicMs: 1 }

test('what came before the database is handed over when it comes', async () => {
  const store = new JournalStore(1_000)
  const session = store.newSession()
  store.push(session, 1, [arrival, arrival])
  const { db, sessions } = databaseWith(0)
  await store.attach(db)
  expect(sessions()).toEqual([[session.id, session.id]])
  expect(session.id).toBe(session.startedAt)
})

test('after the clock was set back a session still comes behind those on the disk, with what it has received', async () => {
  const store = new JournalStore(1_000)
  const first = store.newSession()
  store.push(first, 1, [arrival])
  const second = store.newSession()
  store.push(second, 1, [arrival])
  const future = Date.now() + 3_600_000
  const { db, sessions } = databaseWith(future)
  await store.attach(db)
  expect([first.id, second.id]).toEqual([future + 1, future + 2])
  expect(sessions()).toEqual([[future + 1], [future + 2]])
  expect(store.newSession().id).toBe(future + 3)
})

test('a session keeps its id when the database goes and comes back', async () => {
  const store = new JournalStore(1_000)
  const session = store.newSession()
  const { db } = databaseWith(0)
  await store.attach(db)
  const { id } = session
  store.detach()
  await store.attach(databaseWith(id).db)
  expect(session.id).toBe(id)
})

test('a stretch of time is refused while the database is away: nothing received and nothing known are not the same', async () => {
  const store = new JournalStore(1_000)
  const journal = store.journal()
  await expect(journal.between(0, 1, 10)).rejects.toThrow(/database/)
  await store.attach({ ...databaseWith(0).db, read: (sql) => Promise.resolve(sql.includes('max(coalesce') ? [{ id: 0 }] : []) })
  expect(await journal.between(0, 1, 10)).toEqual([])
})
