import { AppError } from '@restrike/sdk'
import { sqliteDatabase } from '@restrike/testkit'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SettingChange } from './contract.ts'
import { SettingStore } from './setting-store.ts'

const began = '2026-05-01T10:00:00.000Z'
beforeEach(() => void vi.useFakeTimers({ now: new Date(began) }))
afterEach(() => void vi.useRealTimers())

const waits = new AbortController().signal

async function attached(db = sqliteDatabase()) {
  const store = new SettingStore()
  const told: SettingChange[] = []
  await store.attach(db, () => true)
  const set = (key: string, value: unknown, changedBy: string | null = null, signal = waits) =>
    store.set({ key, value, changedBy, changeReason: null }, signal, { changed: (change) => void told.push(change) })
  return { db, store, told, set }
}

test('what is set is read in the next run, with who and when', async () => {
  const { db, set } = await attached()
  await set('keys', { review: 'R' }, 'Kim')
  const { store } = await attached(db)
  expect(store.get('keys')).toEqual({ key: 'keys', value: { review: 'R' }, changedAt: began, changedBy: 'Kim', changeReason: null })
})

test('one that is set back has no value any more, but a history', async () => {
  const { db, set } = await attached()
  await set('keys', 1)
  await set('keys', null)
  const { store } = await attached(db)
  expect(store.values()).toEqual({})
  expect(store.get('keys')).toMatchObject({ value: null, changedAt: began })
  expect(await store.history('keys', undefined, 10)).toMatchObject([
    { before: 1, value: null },
    { before: null, value: 1 },
  ])
})

test('values stand in the order of their keys', async () => {
  const { store, set } = await attached()
  for (const key of ['b', 'a.2', 'a.10', 'C']) await set(key, true)
  expect(Object.keys(store.values())).toEqual(['C', 'a.10', 'a.2', 'b'])
})

test('history goes back a page at a time, of one key or of all, and its numbers go on in the next run', async () => {
  const { db, set } = await attached()
  for (const value of [1, 2, 3]) await set(value === 2 ? 'b' : 'a', value)
  const next = await attached(db)
  await next.set('a', 4)
  const numbers = async (...asked: Parameters<SettingStore['history']>) => (await next.store.history(...asked))?.map(({ n }) => n)
  expect(await numbers(undefined, undefined, 2)).toEqual([4, 3])
  expect(await numbers(undefined, 3, 10)).toEqual([2, 1])
  expect(await numbers('a', undefined, 10)).toEqual([4, 3, 1])
})

test('changes asked for at once are made one after the other, each from what the one before left', async () => {
  const { told, set } = await attached()
  await Promise.all([1, 2, 3].map((value) => set('a', value)))
  expect(told.map(({ n, before, value }) => [n, before, value])).toEqual([
    [1, null, 1],
    [2, 1, 2],
    [3, 2, 3],
  ])
})

test('without a database nothing is changed, told or claimed', async () => {
  const { store, told, set } = await attached()
  await set('a', 1)
  store.detach()
  expect(await set('a', 2)).toBeUndefined()
  expect(await store.history(undefined, undefined, 10)).toBeUndefined()
  expect(told).toHaveLength(1)
})

test('a change that got to the disk without an answer is known before the next one', async () => {
  const db = sqliteDatabase()
  const { told, set } = await attached(db)
  const write = db.write
  db.write = async (ops) => {
    await write(ops)
    throw new AppError('database.closed', {}, 'Not known to be written')
  }
  expect(await set('a', 1)).toBeUndefined()
  db.write = write
  await set('a', 2)
  expect(told).toMatchObject([{ n: 2, before: 1, value: 2 }])
})

test('a change that failed is neither told nor kept, and the next one goes through', async () => {
  const { db, store, told, set } = await attached()
  db.refuse(true)
  await expect(set('a', 1)).rejects.toThrow('the disk is full')
  expect(store.get('a').value).toBeNull()
  db.refuse(false)
  await set('a', 2)
  expect(told).toMatchObject([{ n: 1, before: null, value: 2 }])
})

test('a change that nobody waits for any more when its turn comes is not made', async () => {
  const { db, set } = await attached()
  const gone = new AbortController()
  const first = set('a', 1)
  const second = set('a', 2, null, gone.signal)
  gone.abort(new Error('gone'))
  await first
  await expect(second).rejects.toThrow('gone')
  expect(db.groups).toBe(1)
})

test('of the history of a key the newest 200 are kept, and all of the last 90 days; other keys keep theirs', async () => {
  const { db, set, store } = await attached()
  await set('other', 1)
  for (let value = 0; value < 250; value++) await set('busy', value)
  expect(await store.history(undefined, undefined, 500)).toHaveLength(251)
  vi.setSystemTime(new Date('2026-07-30T10:00:00.000Z'))
  await set('busy', 'within 90 days')
  expect(await store.history('busy', undefined, 500)).toHaveLength(251)
  vi.setSystemTime(new Date('2026-07-30T10:00:00.001Z'))
  await set('busy', 'later')
  const kept = await store.history('busy', undefined, 500)
  expect([kept?.length, kept?.at(-1)?.value, kept?.[0]?.n]).toEqual([200, 52, 253])
  expect(await store.history('other', undefined, 10)).toHaveLength(1)
  const next = await attached(db)
  await next.set('busy', 'numbers go on')
  expect(next.told).toMatchObject([{ n: 254, before: 'later' }])
})

test('a row that somebody else has spoilt takes none of the others away', async () => {
  const { db, set } = await attached()
  await set('good', 1)
  await db.write([{ sql: `INSERT INTO settings VALUES ('bad', '{oops', 'x', NULL, NULL)`, params: [] }])
  const store = new SettingStore()
  expect(await store.attach(db, () => true)).toBe(1)
  expect(store.values()).toEqual({ good: 1 })
})

test('a database that went away while its rows were read is not taken for there', async () => {
  const store = new SettingStore()
  await store.attach(sqliteDatabase(), () => false)
  expect(store.there).toBe(false)
})
