import { Kernel, quietLog } from '@restrike/kernel'
import { databaseHandle, type Database } from '@restrike/database/handle'
import { contract, definePlugin } from '@restrike/sdk'
import { sqliteDatabase } from '@restrike/testkit'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import plugin from './plugin.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function running(db?: Database) {
  const kernel = new Kernel({ log: quietLog, config: () => ({}) })
  onTestFinished(() => kernel.stop())
  const call = (name: string, input: object = {}) => kernel.call(`settings.${name}`, input, { caller: 'test' })
  const lend = (lent: Database) =>
    kernel.add(
      definePlugin({
        contract: contract('database', {}),
        start(ctx) {
          ctx.lend(databaseHandle, lent)
          return {}
        },
      }),
    )
  await kernel.add(plugin)
  const told: unknown[] = []
  kernel.bus.on('settings.current', (payload) => void told.push(payload))
  if (db) await lend(db)
  const health = () => kernel.health().plugins.find(({ name }) => name === 'settings')
  return { call, kernel, lend, told, health }
}

/** Lets through what `held` waits for once `go` is called. */
function slowly(db: ReturnType<typeof sqliteDatabase>) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const migrate = db.migrate
  db.migrate = async (...given) => {
    await promise
    return migrate(...given)
  }
  return { db, go: resolve }
}

test('values are told once they are read, and after each change', async () => {
  const { call, told } = await running(sqliteDatabase())
  await call('set', { key: 'b', value: 1 })
  await call('set', { key: 'a', value: [2] })
  expect(told).toEqual([{ values: {} }, { values: { b: 1 } }, { values: { a: [2], b: 1 } }])
})

test('without a database nothing is answered, and nothing told', async () => {
  const { call, told } = await running()
  for (const [name, input] of Object.entries({ get: { key: 'a' }, all: {}, set: { key: 'a', value: 1 }, history: {} }))
    await expect(call(name, input)).rejects.toMatchObject({ code: 'settings.unavailable' })
  expect(told).toEqual([])
})

test('who asks while the tables are being read waits for them', async () => {
  const { db, go } = slowly(sqliteDatabase())
  const { call } = await running(db)
  const asked = call('all')
  await vi.advanceTimersByTimeAsync(1_000)
  go()
  expect(await asked).toEqual({ settings: [] })
})

test('who asks does not wait for ever for tables that cannot be read', async () => {
  const { call } = await running(slowly(sqliteDatabase()).db)
  const asked = call('all').catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(3_000)
  expect(await asked).toMatchObject({ code: 'settings.unavailable' })
})

test('the settings come back by themselves, as another program left them', async () => {
  const db = sqliteDatabase()
  const { call, kernel, told } = await running(db)
  await call('set', { key: 'a', value: 1 })
  await kernel.stopPlugin('database')
  await expect(call('get', { key: 'a' })).rejects.toMatchObject({ code: 'settings.unavailable' })
  await db.write([{ sql: `UPDATE settings SET value = '2'`, params: [] }])
  await kernel.startPlugin('database')
  expect(await call('get', { key: 'a' })).toMatchObject({ value: 2 })
  expect(told.at(-1)).toEqual({ values: { a: 2 } })
})

test('tables that cannot be made are said with what to do, and tried again', async () => {
  const db = sqliteDatabase()
  const migrate = db.migrate
  db.migrate = () => Promise.reject(new Error('the disk is full'))
  const { call, health } = await running(db)
  await expect(call('all')).rejects.toMatchObject({ code: 'settings.unavailable' })
  expect(health()).toMatchObject({ health: 'degraded', reason: 'The settings cannot be read: the disk is full' })
  db.migrate = migrate
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await call('all')).toEqual({ settings: [] })
  expect(health()).toMatchObject({ health: 'ok' })
})

test('who expects another value is told what it is and who set it; of two at once the second is refused', async () => {
  const { call } = await running(sqliteDatabase())
  await call('set', { key: 'a', value: { on: true }, changedBy: 'Kim', expected: null })
  const data = { key: 'a', expected: { on: false }, actual: { on: true }, changedBy: 'Kim' }
  await expect(call('set', { key: 'a', value: 1, expected: { on: false } })).rejects.toMatchObject({
    code: 'settings.changed-meanwhile',
    data,
  })
  const both = await Promise.allSettled([1, 2].map((value) => call('set', { key: 'a', value, expected: { on: true } })))
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await call('get', { key: 'a' })).toMatchObject({ value: 1 })
})

test('a value is limited by the bytes of its JSON, not by its letters', async () => {
  const { call } = await running(sqliteDatabase())
  await call('set', { key: 'a', value: 'x'.repeat(65_534) })
  const tooLarge = { code: 'settings.too-large', data: { key: 'a', bytes: 65_537 } }
  await expect(call('set', { key: 'a', value: 'x'.repeat(65_535) })).rejects.toMatchObject(tooLarge)
  await expect(call('set', { key: 'a', value: '한'.repeat(22_000) })).rejects.toMatchObject({ code: 'settings.too-large' })
})

test('who keeps hold of the object given cannot change what was kept', async () => {
  const { call } = await running(sqliteDatabase())
  const value = { on: true }
  await call('set', { key: 'a', value })
  value.on = false
  expect(await call('get', { key: 'a' })).toMatchObject({ value: { on: true } })
})
