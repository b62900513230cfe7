import { beforeEach, expect, test } from 'vitest'
import type { ReceivedBatch } from './contract.ts'
import { Feed } from './feed.ts'
import { JournalStore } from './journal.ts'
import type { Arrival } from './socket.ts'

function arrival(text: string, from = '192.168.8.20:6000'): Arrival {
  return { bytes: Buffer.from(text), from, at: 1_000, monotonicMs: 1 }
}

let store: JournalStore
let delivered: ReceivedBatch[]
beforeEach(() => {
  store = new JournalStore(1_000)
  delivered = []
})
const feed = (...allow: string[]) => new Feed({ allow, store, deliver: (batch) => delivered.push(batch) })

test('datagrams are numbered within their session, and the next one begins again', () => {
  const sut = feed()
  sut.begin({ id: 5, startedAt: 5 })
  sut.take([arrival('rdy;'), arrival('rnd;1;')])
  sut.take([arrival('rdy;')])
  sut.begin({ id: 6, startedAt: 6 })
  sut.take([arrival('rdy;')])
  expect(delivered.map(({ session, datagrams }) => [session, datagrams.map(({ seq }) => seq)])).toEqual([
    [5, [1, 2]],
    [5, [3]],
    [6, [1]],
  ])
})

test('each waits for the disk before it is handed on', () => {
  const waiting: number[] = []
  const sut = new Feed({ allow: [], store, deliver: () => waiting.push(store.waiting) })
  sut.begin({ id: 5, startedAt: 5 })
  sut.take([arrival('rdy;'), arrival('rdy;')])
  expect(waiting).toEqual([2])
})

test('who is not on the allow-list is counted, not kept and not heard', () => {
  const sut = feed('192.168.8.20')
  sut.begin({ id: 5, startedAt: 5 })
  sut.take([arrival('rdy;', '192.168.8.21:6000'), arrival('rnd;1;'), arrival('rdy;', '192.168.8.2:6000')])
  expect([sut.statistics.refused, sut.statistics.datagrams, store.waiting]).toEqual([2, 1, 1])
  expect(delivered[0]?.datagrams.map(({ seq, text }) => [seq, text])).toEqual([[1, 'rnd;1;']])
})

test('without a session nothing is taken', () => {
  const sut = feed()
  sut.take([arrival('rdy;')])
  sut.begin({ id: 5, startedAt: 5 })
  sut.end()
  sut.take([arrival('rdy;')])
  expect([delivered, store.waiting]).toEqual([[], 0])
})

test('over the limit of the buffer a datagram is heard, and counted as not kept', () => {
  store = new JournalStore(2)
  const sut = feed()
  sut.begin({ id: 5, startedAt: 5 })
  for (let i = 0; i < 3; i++) sut.take([arrival('rdy;')])
  expect([store.waiting, store.lost, delivered.length]).toEqual([2, 1, 3])
})

test('what is entered by hand is kept and handed on in its place, from a sender that nobody else can be, and is no traffic', () => {
  const sut = feed('192.168.8.20')
  sut.begin({ id: 5, startedAt: 5 })
  sut.take([arrival('rnd;1;')])
  sut.put('restrike-hand;end;')
  sut.take([arrival('rdy;')])
  const all = delivered.flatMap(({ session, datagrams }) => datagrams.map(({ seq, from, text }) => [session, seq, from, text]))
  expect(all).toEqual([
    [5, 1, '192.168.8.20:6000', 'rnd;1;'],
    [5, 2, 'manual', 'restrike-hand;end;'],
    [5, 3, '192.168.8.20:6000', 'rdy;'],
  ])
  expect(store.waiting).toBe(3)
  const { datagrams, messages, unknown, lastAt } = sut.statistics
  expect({ datagrams, messages, unknown, lastAt, senders: sut.statistics.senders().length }).toEqual({
    datagrams: 2,
    messages: 2,
    unknown: 0,
    lastAt: 1_000,
    senders: 1,
  })
})

test('while no socket is open it has a session of its own, behind the one before and before the next one', () => {
  const sut = feed()
  sut.put('restrike-hand;start;')
  sut.put('restrike-hand;end;')
  sut.begin(store.newSession())
  sut.take([arrival('rdy;')])
  sut.end()
  sut.put('restrike-hand;start;')
  const ids = delivered.map(({ session }) => session)
  expect(ids).toEqual(ids.toSorted((a, b) => a - b))
  expect([...new Set(ids)]).toHaveLength(3)
  expect(delivered.map(({ datagrams }) => datagrams[0]?.seq)).toEqual([1, 2, 1, 1])
})
