import { AppError } from '@restrike/sdk'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Database, WriteOp } from './handle.ts'
import { Relay } from './relay.ts'

interface Batch {
  readonly count: number
  readonly name: string
}

/** A database whose answers are given by hand. */
function byHand() {
  const asked: Array<{ name: string; yes(): void; no(code: string): void }> = []
  const state = { room: 1000 }
  const db: Pick<Database, 'write' | 'room'> = {
    room: () => state.room,
    write: (ops: readonly WriteOp[]) =>
      new Promise<void>((resolve, reject) => {
        asked.push({ name: ops[0]?.sql ?? '', yes: resolve, no: (code) => reject(new AppError(code, {}, code)) })
      }),
  }
  // Only these two are used by a relay.
  return { asked, state, db: db as Database, names: () => asked.map(({ name }) => name) }
}

function relay(limitRows = 100) {
  const lost: string[] = []
  const made = new Relay<Batch>({ limitRows, ops: ({ name }) => [{ sql: name, params: [] }], lost: ({ name }) => lost.push(name) })
  return { relay: made, lost, push: (...names: string[]) => names.forEach((name) => made.push({ count: 1, name })) }
}

const settled = () => vi.advanceTimersByTimeAsync(0)

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('batches go out at once and in order, many under way', () => {
  const { db, names } = byHand()
  const { relay: sut, push } = relay()
  sut.attach(db)
  push('a', 'b', 'c')
  expect(names()).toEqual(['a', 'b', 'c'])
})

test('a batch counts as pending until its commit', async () => {
  const { db, asked } = byHand()
  const { relay: sut, push } = relay()
  sut.attach(db)
  push('a', 'b')
  asked[0]?.yes()
  await settled()
  expect(sut.pendingRows).toBe(1)
})

test('what waits while there is no database goes out in order when it comes, and what was under way goes again', async () => {
  const first = byHand()
  const second = byHand()
  const { relay: sut, push } = relay()
  sut.attach(first.db)
  push('a', 'b')
  first.asked[0]?.yes()
  await settled()
  sut.detach()
  push('c')
  first.asked[1]?.no('database.closed')
  await settled()
  sut.attach(second.db)
  expect(second.names()).toEqual(['b', 'c'])
})

test('a late answer of the database before does not count for the one after', async () => {
  const first = byHand()
  const second = byHand()
  const { relay: sut, push } = relay()
  sut.attach(first.db)
  push('a')
  sut.detach()
  sut.attach(second.db)
  first.asked[0]?.yes()
  await settled()
  expect(sut.pendingRows).toBe(1)
  second.asked[0]?.yes()
  await settled()
  expect(sut.pendingRows).toBe(0)
})

test('while the database has no room nothing is sent, and everything once it has', async () => {
  const { db, names, state } = byHand()
  const { relay: sut, push } = relay()
  state.room = 0
  sut.attach(db)
  push('a', 'b')
  expect(names()).toEqual([])
  state.room = 10
  await vi.advanceTimersByTimeAsync(300)
  expect(names()).toEqual(['a', 'b'])
})

test('a refused write is sent again with all behind it', async () => {
  const { db, asked, names } = byHand()
  const { relay: sut, push } = relay()
  sut.attach(db)
  push('a', 'b')
  asked[0]?.no('database.buffer-full')
  asked[1]?.yes()
  await vi.advanceTimersByTimeAsync(300)
  expect(names()).toEqual(['a', 'b', 'a', 'b'])
  expect(sut.pendingRows).toBe(2)
})

test('a batch whose own statements fail is lost alone and told', async () => {
  const { db, asked } = byHand()
  const { relay: sut, push, lost } = relay()
  sut.attach(db)
  push('bad', 'good')
  asked[0]?.no('database.statement-failed')
  asked[1]?.yes()
  await settled()
  expect([lost, sut.pendingRows]).toEqual([['bad'], 0])
})

test('over the limit a batch is refused and told', () => {
  const { relay: sut, push, lost } = relay(2)
  push('a', 'b', 'c')
  expect([lost, sut.pendingRows]).toEqual([['c'], 2])
})

test('it tells whether everything was given to the database', () => {
  const { db, state } = byHand()
  const { relay: sut, push } = relay()
  push('a')
  expect(sut.handedOver).toBe(false)
  sut.attach(db)
  expect(sut.handedOver).toBe(true)
  state.room = 0
  push('b')
  expect(sut.handedOver).toBe(false)
})
