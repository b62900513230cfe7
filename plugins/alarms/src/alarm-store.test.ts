import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AlarmStore } from './alarm-store.ts'
import type { Alarm } from './contract.ts'
import { sqliteDatabase } from '@restrike/testkit'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const time = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString()
const alarm = (minute: number, fields: Partial<Alarm> = {}): Alarm => ({
  ...{ id: `id-${minute}`, rule: 'cpu', about: null, severity: 'warning', text: 'Busy', fix: null, raisedAt: time(minute) },
  ...{ acknowledgedAt: null, acknowledgedBy: null, resolvedAt: null, ...fields },
})
const idsOf = (alarms: readonly Alarm[]) => alarms.map(({ id }) => id)

async function attached(limitRows = 1_000) {
  const db = sqliteDatabase()
  const store = new AlarmStore(limitRows)
  await store.attach(db)
  return { db, store }
}

/** Another run of the program on the same database. */
async function nextRun(db: ReturnType<typeof sqliteDatabase>): Promise<AlarmStore> {
  const store = new AlarmStore(1_000)
  await store.attach(db)
  return store
}

test('an alarm is kept as it was last, and read as it was kept', async () => {
  const { db, store } = await attached()
  const seen = alarm(1, { about: 'cam', fix: 'Wait.', acknowledgedAt: time(2), acknowledgedBy: 'Kim', resolvedAt: time(3) })
  store.keep({ key: 'cpu cam', alarm: alarm(1) })
  store.keep({ key: 'cpu cam', alarm: seen })
  expect(await (await nextRun(db)).list(10, undefined)).toEqual([seen])
})

test('the newest stand first, a page at a time', async () => {
  const { db, store } = await attached()
  for (const minute of [1, 2, 3, 4, 5]) store.keep({ key: `k${minute}`, alarm: alarm(minute) })
  for (const reader of [store, await nextRun(db)]) {
    expect(idsOf(await reader.list(2, undefined))).toEqual(['id-5', 'id-4'])
    expect(idsOf(await reader.list(2, time(4)))).toEqual(['id-3', 'id-2'])
  }
})

test('the next run finds open what this one left open, and not what it raised itself', async () => {
  const { db, store } = await attached()
  store.keep({ key: 'a', alarm: alarm(1) })
  store.keep({ key: 'b', alarm: alarm(2, { resolvedAt: time(3) }) })
  expect(await store.open()).toEqual([])
  expect(await (await nextRun(db)).open()).toEqual([{ key: 'a', alarm: alarm(1) }])
})

test('what is raised while the database is away is kept when it is there', async () => {
  const store = new AlarmStore(1_000)
  store.keep({ key: 'a', alarm: alarm(1) })
  const db = sqliteDatabase()
  await store.attach(db)
  expect(idsOf(await (await nextRun(db)).list(10, undefined))).toEqual(['id-1'])
  expect(store.lost).toBe(0)
})

test('what cannot be written for a while is told all the same, and written later', async () => {
  const { db, store } = await attached()
  db.refuse(true)
  store.keep({ key: 'a', alarm: alarm(1) })
  expect(idsOf(await store.list(10, undefined))).toEqual(['id-1'])
  db.refuse(false)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(db.rows('SELECT id FROM alarms')).toEqual([{ id: 'id-1' }])
})

test('what waits in memory has an end, and what went beyond it is counted', () => {
  const store = new AlarmStore(100)
  for (let minute = 0; minute < 150; minute++) store.keep({ key: 'a', alarm: alarm(minute) })
  expect(store.lost).toBe(50)
})

test('what was resolved long ago is removed, what is open stays', async () => {
  const { db, store } = await attached()
  store.keep({ key: 'a', alarm: alarm(1, { resolvedAt: time(5) }) })
  store.keep({ key: 'b', alarm: alarm(2, { resolvedAt: time(20) }) })
  store.keep({ key: 'c', alarm: alarm(3) })
  store.forget(time(10))
  expect(idsOf(await (await nextRun(db)).list(10, undefined))).toEqual(['id-3', 'id-2'])
})
