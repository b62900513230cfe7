import type { Database } from '@restrike/database/handle'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepRecordings } from './keeping.ts'
import type { PartKeeper } from './part-keeper.ts'
import { RecordingStore } from './recording-store.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A database whose every read takes so long; the first `fails` of its migrations fail. */
function database(readMs = 0, fails = 0): Database {
  let left = fails
  return {
    write: () => Promise.resolve(),
    room: () => 100,
    read: () => new Promise((resolve) => void setTimeout(() => resolve([]), readMs)),
    reader: () => Promise.reject(new Error('not used')),
    migrate: () => (left-- > 0 ? Promise.reject(new Error('no space left')) : Promise.resolve()),
  }
}

/** What happens, in order; the database is lent and taken away by hand. */
function starting() {
  const happened: string[] = []
  let came: ((db: Database) => unknown) | undefined
  const ctx = {
    after: (ms: number, run: () => unknown) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    borrow: (_handle: unknown, run: unknown) => void (came = run as typeof came),
    log: { debug() {}, info() {}, warn() {}, error: (text: string) => void happened.push(text) },
  }
  const keeper: Pick<PartKeeper, 'restore'> = { restore: () => void happened.push('restored') }
  keepRecordings(ctx, new RecordingStore(100), keeper as PartKeeper, () => void happened.push('begun'))
  return { happened, lend: (db: Database) => came?.(db) as () => void }
}

test('what was left unfinished is read before anything is done', async () => {
  const { happened, lend } = starting()
  lend(database(100))
  await vi.advanceTimersByTimeAsync(1_000)
  expect(happened).toEqual(['restored', 'begun'])
})

test('without a database recording begins all the same, and once', async () => {
  const { happened, lend } = starting()
  await vi.advanceTimersByTimeAsync(1_400)
  expect(happened).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(happened).toEqual(['begun'])
  lend(database())
  await vi.advanceTimersByTimeAsync(1_000)
  expect(happened).toEqual(['begun', 'restored'])
})

test('a database that is slow is not waited for, and read to its end', async () => {
  const { happened, lend } = starting()
  lend(database(3_000))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(happened).toEqual(['begun', 'restored'])
})

test('a table that cannot be made is tried again', async () => {
  const { happened, lend } = starting()
  lend(database(0, 2))
  await vi.advanceTimersByTimeAsync(10_000)
  expect(happened).toEqual([
    ...['the list of recordings cannot be opened', 'begun'],
    ...['the list of recordings cannot be opened', 'restored'],
  ])
})

test('a database that went while it was read changes nothing any more', async () => {
  const { happened, lend } = starting()
  const goes = lend(database(500))
  await vi.advanceTimersByTimeAsync(200)
  goes()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(happened).toEqual(['begun'])
})
