import type { Database } from '@restrike/database/handle'
import { decodeDatagram, type MatchState } from '@restrike/pss'
import type { Handle } from '@restrike/sdk'
import type { Journal } from '@restrike/udp/handle'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Archive } from './archive.ts'
import { keepArchive } from './keeping.ts'
import { LiveMatch } from './live-match.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const at = (text: string, seq: number) => ({
  seq,
  at: 1000 * seq,
  monotonicMs: 1000 * seq,
  from: 'a:1',
  text,
  messages: decodeDatagram(text),
})

/** A match at its start; what it borrows is lent by hand. */
function starting() {
  const states: MatchState[] = []
  const archive = new Archive({ limitRows: 1000, stored: () => undefined, mayWrite: () => true })
  const live = new LiveMatch({ archive, staleAfterMs: () => 3000, onEvent: () => undefined, onState: (state) => states.push(state) })
  const borrowers = new Map<string, (value: unknown) => unknown>()
  const ctx = {
    after: (ms: number, run: () => unknown) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    borrow: <T>(handle: Handle<T>, came: (value: T) => unknown) => void borrowers.set(handle.key, came as (value: unknown) => unknown),
    health: () => undefined,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    resume: () => undefined,
  }
  keepArchive(ctx, archive, live)
  const journal: Journal = {
    handedOver: () => true,
    settled: () => Promise.resolve(),
    between: async () => [],
    after: (place) => Promise.resolve(place.session > 0 ? [] : [{ session: 1, datagram: at('sc1;4;sc2;2;', 1) }]),
  }
  const lend = (key: string, value: unknown) => borrowers.get(key)?.(value)
  return { states, live, lendJournal: () => lend('udp.journal', journal), lendDatabase: (db: Database) => lend('database.handle', db) }
}

/** Nothing is stored in it, and each read takes `readMs`. */
function slowDatabase(readMs: number): Database {
  return {
    write: () => Promise.resolve(),
    room: () => 1000,
    read: () => new Promise((resolve) => void setTimeout(() => resolve([]), readMs)),
    reader: () => Promise.reject(new Error('a start asks none of the large questions')),
    migrate: () => Promise.resolve(),
  }
}

test('without a database the match is followed after a moment', async () => {
  const { states, live } = starting()
  live.take({ session: 2, datagrams: [at('rnd;2;', 1)] })
  await vi.advanceTimersByTimeAsync(1_400)
  expect(states).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(states.at(-1)).toMatchObject({ round: 2 })
})

test('the past is read to its end before anything heard meanwhile is folded, however late the database came', async () => {
  const { states, live, lendJournal, lendDatabase } = starting()
  lendJournal()
  await vi.advanceTimersByTimeAsync(1_400)
  lendDatabase(slowDatabase(400))
  live.take({ session: 2, datagrams: [at('clk;01:10;start;', 1)] })
  await vi.advanceTimersByTimeAsync(500)
  expect(states).toEqual([])
  await vi.advanceTimersByTimeAsync(3_000)
  expect(states.at(-1)).toMatchObject({ blue: { score: 4 }, red: { score: 2 }, clock: { ms: 70_000, running: true } })
})
