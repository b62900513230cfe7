import { expect, test } from 'vitest'
import type { Fact } from './fact.ts'
import { LedgerStore } from './ledger-store.ts'
import { hand, openFile, wire } from './scratch.ts'

const of = (fact: Fact, matchId: string): Fact => ({ ...fact, factId: `${matchId}:${fact.factId}`, matchId, challengeId: `${matchId}-c1` })
const one = hand(0, 'h1', 'blue')
const everyKind: Fact[] = [
  ...[one, wire(1, 'c1', 'blue', 'request'), wire(2, 'c1', 'blue', 'cancelled')],
  hand(3, 'h1', { type: 'reason', reason: 'own-penalty' }),
  hand(4, 'h1', { type: 'reason', reason: null }),
  hand(5, 'h1', { type: 'decision', decision: 'no-video' }),
  hand(6, 'h1', { type: 'note', note: 'Käme "später"; 🥋' }),
  hand(7, 'h1', { type: 'undo', target: 'f5', replacedBy: 'f8' }),
  hand(8, 'h1', { type: 'decision', decision: 'denied' }),
  hand(9, 'h1', { type: 'clip', clipId: '20260314-093012-417-a3f9' }),
  { ...hand(10, 'h1', { type: 'shown' }), operator: null },
]

function storing(...facts: Fact[]) {
  const db = openFile()
  const store = new LedgerStore(100)
  store.attach(db)
  for (const fact of facts) store.keep([fact])
  return { db, store }
}

const idsOf = (facts: readonly Fact[]) => facts.map(({ factId }) => factId)

test('each kind of fact comes back as it was kept, in its order', async () => {
  const { store } = storing(...everyKind.toReversed())
  expect(await store.ofMatches(['M', 'none'])).toEqual(everyKind)
})

test('a fact that is kept once more stays as it was', async () => {
  const { store } = storing(one, { ...one, operator: 'somebody else', order: 7 })
  await new Promise((resolve) => setImmediate(resolve))
  expect([store.lost, await store.ofMatches(['M'])]).toEqual([0, [one]])
})

test.each(['UPDATE replay_facts SET body = 1', 'DELETE FROM replay_facts'])('nothing can do this: %s', async (sql) => {
  const { db, store } = storing(one)
  await expect(async () => db.sqlite.exec(sql)).rejects.toThrow('a fact of the ledger is never')
  expect(await store.ofMatches(['M'])).toEqual([one])
})

test('facts that belong together are kept together or not at all', async () => {
  const { store } = storing()
  store.keep([one, { ...hand(1, 'h1', 'red'), matchId: null as unknown as string }])
  await new Promise((resolve) => setImmediate(resolve))
  expect([store.lost, await store.ofMatches(['M'])]).toEqual([2, []])
})

test('facts of a challenge are found by the id under which they were told of', async () => {
  const { store } = storing(...everyKind)
  expect(idsOf(await store.ofChallenge('M-c1'))).toEqual(idsOf(everyKind.slice(1, 3)))
  expect(await store.ofChallenge('M-c7')).toEqual([])
})

test('the newest matches are those in which somebody asked last', async () => {
  const asked = [1, 2, 3].map((s) => of(wire(s, 'c1', 'blue', 'request'), `M${s}`))
  const { store } = storing(...asked, of(hand(9, 'c1', { type: 'note', note: 'later' }), 'M1'))
  expect(await store.newestMatches(2)).toEqual(['M3', 'M2'])
})

test('the last action is one that stands', async () => {
  const { store } = storing(...everyKind, wire(20, 'c2', 'red', 'request'))
  expect((await store.lastAction(['decision', 'reason', 'note', 'request']))?.factId).toBe('f8')
  expect((await store.lastAction(['reason']))?.factId).toBe('f4')
  store.keep([hand(21, 'h1', { type: 'undo', target: 'f8', replacedBy: null })])
  expect(await store.lastAction(['decision'])).toBeUndefined()
})

test('while the database is away facts wait, and are there when it comes', async () => {
  const db = openFile()
  const store = new LedgerStore(3)
  for (const fact of everyKind.slice(0, 4)) store.keep([fact])
  expect([store.there, store.lost, await store.ofMatches(['M'])]).toEqual([false, 1, []])
  store.attach(db)
  expect(await store.ofMatches(['M'])).toEqual(everyKind.slice(0, 3))
  store.detach()
  expect([store.there, await store.newestMatches(1), await store.lastAction(['note'])]).toEqual([false, [], undefined])
})

test('a row that no version of this program wrote is passed over, and counted', async () => {
  const { db, store } = storing(one)
  const insert = 'INSERT INTO replay_facts (fact_id, place, match_id, challenge_id, type, body) VALUES (?, 1, ?, ?, ?, ?)'
  db.sqlite.prepare(insert).run('x', 'M', 'M-h1', 'note', '{"factId":"x"')
  db.sqlite.prepare(insert).run('y', 'M', 'M-h1', 'vote', JSON.stringify({ ...one, what: { type: 'vote' } }))
  expect([await store.ofMatches(['M']), store.unreadable]).toEqual([[one], 2])
})
