import type { Database } from '@restrike/database/handle'
import { decodeDatagram, encodeOrder, handSender, type Datagram, type HandOrder, type MatchState } from '@restrike/pss'
import type { Journal } from '@restrike/udp/handle'
import { beforeEach, expect, test } from 'vitest'
import { Archive } from './archive.ts'
import { LiveMatch } from './live-match.ts'

/** A database in which nothing is stored yet; it keeps what is written. */
function emptyDatabase() {
  const written: string[] = []
  const db: Database = {
    write: (ops) => {
      written.push(...ops.map(({ sql }) => sql))
      return Promise.resolve()
    },
    room: () => 1000,
    read: () => Promise.resolve([]),
    reader: () => Promise.reject(new Error('a start asks none of the large questions')),
    migrate: () => Promise.resolve(),
  }
  return { db, written }
}

function datagrams(...texts: string[]): Datagram[] {
  return texts.map((text, i) => ({ seq: i + 1, at: 1000 * i, monotonicMs: 1000 * i, from: 'a:1', text, messages: decodeDatagram(text) }))
}

/** The journal of a session before, and nothing else. */
function journalOf(session: number, list: readonly Datagram[]): Journal {
  return {
    handedOver: () => true,
    settled: () => Promise.resolve(),
    between: async () => [],
    after: (place) => Promise.resolve(place.session >= session ? [] : list.map((datagram) => ({ session, datagram }))),
  }
}

let states: MatchState[]
let live: LiveMatch
beforeEach(() => {
  states = []
  const archive = new Archive({ limitRows: 1000, stored: () => undefined, mayWrite: () => true })
  live = new LiveMatch({ archive, staleAfterMs: () => 3000, onEvent: () => undefined, onState: (state) => states.push(state) })
})

test('what arrives while the past is read is folded after it', async () => {
  const past = datagrams('rnd;2;', 'sc1;4;sc2;2;')
  live.hold()
  live.take({ session: 2, datagrams: datagrams('clk;01:10;start;') })
  await live.resume(emptyDatabase().db, journalOf(1, past))
  live.release()
  expect(live.state).toMatchObject({ round: 2, blue: { score: 4 }, red: { score: 2 }, clock: { ms: 70_000, running: true } })
})

test('without a database it follows what it hears', () => {
  live.take({ session: 2, datagrams: datagrams('rnd;2;') })
  expect(live.state.round).toBe(2)
})

test('a database that comes late brings the past, and what was followed meanwhile is not counted twice', async () => {
  const before = datagrams('rnd;2;', 'pt1;1;')
  const now = datagrams('xyz;', 'pt1;1;', 'clk;01:10;')
  live.take({ session: 2, datagrams: now })
  live.hold()
  const journal: Journal = {
    handedOver: () => true,
    settled: () => Promise.resolve(),
    between: async () => [],
    after: (place) =>
      Promise.resolve(
        [...before.map((datagram) => ({ session: 1, datagram })), ...now.map((datagram) => ({ session: 2, datagram }))].filter(
          ({ session }) => session > place.session,
        ),
      ),
  }
  await live.resume(emptyDatabase().db, journal)
  live.release()
  expect(live.state).toMatchObject({ round: 2, points: { blue: { punch: 2 } }, unknownMessages: 1 })
})

test('unknown messages are counted since the program started', async () => {
  live.hold()
  const now = datagrams('xyz;', 'clk;01:10;')
  live.take({ session: 1, datagrams: now })
  await live.resume(emptyDatabase().db, journalOf(1, now))
  live.release()
  live.take({ session: 1, datagrams: [{ ...now[0], seq: 3, monotonicMs: 9000 } as Datagram] })
  expect(live.state.unknownMessages).toBe(2)
})

/** Orders by hand among what the scoring system sends. */
function order(type: HandOrder['type'], seq: number, at: number, ...wire: string[]): Datagram {
  const messages = wire.flatMap((text) => decodeDatagram(text)).filter((one) => one.stream !== 'unknown' && one.stream !== 'invalid')
  const text = encodeOrder({ type, what: '', messages })
  return { seq, at, monotonicMs: at, from: handSender, text, messages: decodeDatagram(text) }
}

test('a match by hand is not stale, however long the scoring system is silent; one that it is to go on with is', () => {
  live.take({
    session: 1,
    datagrams: [...datagrams('rnd;1;', 'clk;01:10;start;'), order('start', 3, 2_000), order('do', 4, 3_000, 'clk;01:05;')],
  })
  expect(live.state).toMatchObject({ manual: true, clock: { running: true } })
  live.watch(60_000)
  expect(live.state.stale).toBe(false)
  live.take({ session: 1, datagrams: [order('end', 5, 61_000)] })
  live.watch(65_000)
  expect(live.state).toMatchObject({ manual: false, stale: true })
})

test('a silent feed is noticed in time, whatever the clock on the wall is set to meanwhile', () => {
  const hourMs = 3_600_000
  const list = datagrams('rnd;1;', 'clk;01:10;start;').map((datagram) => ({ ...datagram, at: datagram.at + hourMs }))
  live.take({ session: 1, datagrams: list })
  live.watch(3_900)
  expect(live.state.stale).toBe(false)
  live.watch(4_100)
  expect(live.state.stale).toBe(true)
})

test('what the scoring system sends while the match is by hand is told to nobody', () => {
  live.take({ session: 1, datagrams: [...datagrams('rnd;1;'), order('start', 2, 1_000)] })
  const told = states.length
  live.take({ session: 1, datagrams: [{ ...order('do', 3, 2_000, 'sc1;9'), from: '10.0.0.2:6000' }] })
  expect([states.length, live.state.blue.score]).toEqual([told, 0])
})

test('unknown messages are counted once over a restart by hand, and an order by hand is none', async () => {
  live.hold()
  const now = [...datagrams('xyz;', 'rnd;1;'), order('start', 3, 2_000), { ...order('do', 4, 3_000), from: '10.0.0.2:6000' }]
  live.take({ session: 1, datagrams: now })
  await live.resume(emptyDatabase().db, journalOf(1, now))
  live.release()
  live.take({ session: 1, datagrams: [order('end', 5, 4_000)] })
  expect(live.state.unknownMessages).toBe(2)
})

test('who waits for it to be free goes on when all that was held is folded', async () => {
  live.hold()
  const free = live.free().then(() => live.state.round)
  live.take({ session: 2, datagrams: datagrams('rnd;2;') })
  live.release()
  expect(await free).toBe(2)
  await live.free()
})
