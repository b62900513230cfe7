import { expect, onTestFinished, test } from 'vitest'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from '@restrike/database/handle'
import type { Mark } from '../contract.ts'
import { ClipStore } from './clip-store.ts'
import { filmOf } from './film-facts.ts'
import { at, film } from './fixtures.ts'
import type { StoredClip } from './stored-clip.ts'

/** What the database plugin lends, without its threads. */
function openDatabase(): Database {
  const sqlite = new DatabaseSync(':memory:')
  onTestFinished(() => sqlite.close())
  let done = false
  return {
    write: async (ops) => {
      for (const op of ops) if ('params' in op) sqlite.prepare(op.sql).run(...op.params)
    },
    room: () => 1_000,
    read: async (sql, params = []) => sqlite.prepare(sql).all(...params),
    reader: () => Promise.reject(new Error('not used')),
    migrate: async (_owner, steps) => {
      if (!done) for (const sql of Object.values(steps).flat()) sqlite.exec(sql)
      done = true
    },
  }
}

const facts = { file: 'clips/c1/1.mp4', source: 'replay-buffer', startAt: at(40), original: '/rec/r.mkv', trouble: null } as const
const clip = (clipId: string, seconds: number, more: Partial<StoredClip> = {}): StoredClip => ({
  ...{ clipId, kind: 'challenge', matchId: 'm1', challengeId: 'm1-c1', by: 'blue', reason: null, label: null },
  ...{ at: at(seconds), createdAt: at(seconds), window: { fromAt: at(55), toAt: at(60) }, action: { at: at(57.5), target: 'point' } },
  timings: { askedMs: 2, savedMs: 300, readyMs: 400, shownMs: null },
  films: [filmOf(film(), { connection: 'main', ...facts })],
  kept: null,
  ...more,
})
const ids = (clips: readonly StoredClip[]) => clips.map(({ clipId }) => clipId)
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

async function storing(...clips: Array<[StoredClip, string?]>) {
  const db = openDatabase()
  const store = new ClipStore(100)
  await store.attach(db)
  for (const [one, words] of clips) store.keep(one, words)
  await settled()
  // Another run: nothing in memory.
  const next = new ClipStore(100)
  await next.attach(db)
  return { db, store, next }
}

test('a clip comes back as it was kept, the newest first', async () => {
  const { next } = await storing([clip('a', 1)], [clip('b', 3)], [clip('c', 2, { matchId: 'm2' })])
  expect(ids(await next.clips({ limit: 10 }))).toEqual(['b', 'c', 'a'])
  expect(await next.clip('a')).toEqual(clip('a', 1))
  expect(ids(await next.clips({ matchId: 'm1', limit: 1 }))).toEqual(['b'])
})

test('it is found by all its words, whatever signs are in them, and keeps them when it changes', async () => {
  const { store, next } = await storing([clip('a', 1), '245.A 100%_Desmond FRA'], [clip('b', 2), 'Thibault SUI'])
  expect(ids(await next.clips({ query: 'fra desmond', limit: 10 }))).toEqual(['a'])
  expect(ids(await next.clips({ query: '%_', limit: 10 }))).toEqual(['a'])
  expect(await next.clips({ query: 'fra sui', limit: 10 })).toEqual([])
  await store.update('a', (one) => ({ ...one, kept: true }))
  await settled()
  expect(ids(await next.clips({ query: 'Desmond', limit: 10 }))).toEqual(['a'])
})

test('changes at the same time are both kept', async () => {
  const { next } = await storing([clip('a', 1)])
  await Promise.all([next.update('a', (one) => ({ ...one, kept: true })), next.update('a', (one) => ({ ...one, label: 'kick' }))])
  expect(await next.clip('a')).toMatchObject({ kept: true, label: 'kick' })
  expect(await next.update('none', (one) => one)).toBeUndefined()
})

test('a dropped clip does not come back by what was still under way for it', async () => {
  const { store, next } = await storing([clip('a', 1)])
  store.drop('a')
  store.keep(clip('a', 1))
  expect(await store.clip('a')).toBeUndefined()
  expect(await store.clips({ limit: 10 })).toEqual([])
  await settled()
  expect(await next.clip('a')).toBeUndefined()
})

test('without a database this run’s clips are known, and are stored once it is there', async () => {
  const store = new ClipStore(100)
  store.keep(clip('a', 1))
  expect(ids(await store.clips({ limit: 10 }))).toEqual(['a'])
  const db = openDatabase()
  await store.attach(db)
  await settled()
  const next = new ClipStore(100)
  await next.attach(db)
  expect(ids(await next.clips({ limit: 10 }))).toEqual(['a'])
})

test('what cannot be kept is counted', () => {
  const store = new ClipStore(1)
  store.keep(clip('a', 1))
  store.keep(clip('b', 2))
  expect(store.lost).toBe(1)
})

test('a row that no version of this program wrote is left out', async () => {
  const { db, next } = await storing([clip('a', 1)])
  await db.write([{ sql: "INSERT INTO replay_clips VALUES ('x', NULL, NULL, 9e15, 0, '', '{}')", params: [] }])
  expect(ids(await next.clips({ limit: 10 }))).toEqual(['a'])
})

test('marks, delays and dossiers come back', async () => {
  const { store, next } = await storing()
  const mark = (markId: string, s: number): Mark => ({
    ...{ markId, matchId: 'm1', at: new Date(at(s)).toISOString(), round: 1, clockMs: null, label: null },
    madeAt: new Date(at(s)).toISOString(),
  })
  store.keepMark(mark('b', 2))
  store.keepMark(mark('a', 1))
  store.keepDelay('main', 120)
  store.keepDelay('main', 250)
  store.keepDossier('head-1', 'm1-c1', 'one.zip', at(1))
  store.keepDossier('head-2', 'm1-c2', 'two.zip', at(2))
  await settled()
  expect((await next.marks('m1')).map(({ markId }) => markId)).toEqual(['a', 'b'])
  expect(await next.delays()).toEqual({ main: 250 })
  expect(await next.lastDossier()).toBe('head-2')
  expect(await next.hasDossier('one.zip')).toBe(true)
  expect(await next.hasDossier('none.zip')).toBe(false)
})
