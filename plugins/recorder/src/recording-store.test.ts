import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Database } from '@restrike/database/handle'
import { AppError } from '@restrike/sdk'
import { expect, onTestFinished, test } from 'vitest'
import type { Part } from './part.ts'
import { RecordingStore } from './recording-store.ts'

const t0 = Date.UTC(2026, 2, 14, 9)

/** A file on the disk behind the face that the database plugin lends; without its threads. */
function openFile(): Database & { readonly sqlite: DatabaseSync } {
  const folder = mkdtempSync(path.join(tmpdir(), 'restrike-recorder-'))
  const sqlite = new DatabaseSync(path.join(folder, 'test.db'))
  onTestFinished(() => {
    sqlite.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    sqlite,
    write: async (ops) => {
      for (const op of ops) {
        if (!('params' in op)) throw new Error('the recorder writes row by row')
        try {
          sqlite.prepare(op.sql).run(...op.params)
        } catch (cause) {
          throw new AppError('database.statement-failed', {}, String(cause))
        }
      }
    },
    room: () => 1_000,
    read: async (sql, params = []) => sqlite.prepare(sql).all(...params),
    reader: () => Promise.reject(new Error('not used')),
    migrate: async (_owner, steps) => {
      const done = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'recording_parts'").get()
      if (!done) for (const step of Object.values(steps)) for (const sql of step) sqlite.exec(sql)
    },
  }
}

function part(given: Partial<Part> = {}): Part {
  return {
    ...{ recordingId: 'M1~main', matchId: 'M1', connection: 'main', openedAt: t0, path: 'C:/v/1 ä.mkv', state: 'recording' },
    ...{ base: { at: t0 + 0.25, monotonicMs: 1_000.5 }, lagMs: 0, timing: 'estimated', timecodeLagMs: null, fromMs: 0 },
    ...{ end: null, endedAt: null, durationMs: null, bytes: null, checksum: null, gaps: [] },
    ...given,
  }
}

const ended = (fromS: number, toS: number, given: Partial<Part> = {}): Part =>
  part({
    ...{ openedAt: t0 + fromS * 1_000, base: { at: t0 + fromS * 1_000, monotonicMs: 0 }, state: 'complete', endedAt: t0 + toS * 1_000 },
    ...given,
  })

async function storing(...parts: Part[]) {
  const db = openFile()
  const store = new RecordingStore(100)
  await store.attach(db)
  for (const each of parts) store.keep(each)
  return { db, store }
}

const pathsOf = (parts: readonly Part[]) => parts.map(({ path: name }) => name)

test('a part comes back as it was kept', async () => {
  const full = part({
    ...{ state: 'complete', timing: 'measured', lagMs: 812.4, timecodeLagMs: 812.4, fromMs: 12.5, end: { at: t0 + 9, monotonicMs: 8.5 } },
    ...{ endedAt: t0 + 9, durationMs: 61_300.25, bytes: 5_000_000_000, checksum: 'abc', gaps: [{ kind: 'pause', at: t0 + 1.5, ms: 3.25 }] },
  })
  const empty = part({ openedAt: t0 + 1, path: '/v/2' })
  const { store } = await storing(full, empty)
  expect(await store.ofMatch('M1')).toEqual([full, empty])
})

test('a part takes the place of what it was, and never of another', async () => {
  const others = [
    part({ openedAt: t0 + 1 }),
    part({ recordingId: 'M1~side', connection: 'side' }),
    part({ recordingId: 'M2~main', matchId: 'M2' }),
  ]
  const { store, db } = await storing(part(), ...others, part({ state: 'complete', bytes: 7, path: '/v/moved' }))
  expect(db.sqlite.prepare('SELECT count(*) AS n FROM recording_parts').get()).toEqual({ n: 4 })
  expect((await store.ofMatch('M1'))[0]).toMatchObject({ state: 'complete', bytes: 7, path: '/v/moved' })
})

test('what no run has finished is found after a restart', async () => {
  const states = ['recording', 'checking', 'complete', 'damaged', 'missing', 'elsewhere', 'unchecked'] as const
  const { db } = await storing(...states.map((state, i) => part({ state, openedAt: t0 + i, path: state })))
  const next = new RecordingStore(100)
  await next.attach(db)
  expect(pathsOf(await next.unfinished())).toEqual(['recording', 'checking'])
})

test('the newest recordings come with all their parts', async () => {
  const { store } = await storing(
    ...[ended(0, 10, { path: 'a' }), ended(90, 95, { path: 'a2' })],
    ended(20, 30, { recordingId: 'M2~main', matchId: 'M2', path: 'b' }),
    ended(40, 50, { recordingId: 'M3~main', matchId: 'M3', path: 'c' }),
  )
  expect(pathsOf(await store.newest(2))).toEqual(['a', 'c', 'a2'])
})

test.each<[string, number, string | undefined, string[]]>([
  ['within a file', 5, undefined, ['a']],
  ['before the timecode, within the picture', 19.5, undefined, ['b']],
  ['between two', 15, undefined, []],
  ['in one that still runs', 1_000, undefined, ['c']],
  ['of a match', 5, 'M1', ['a']],
  ['of another match', 5, 'M2', []],
])('a moment %s', async (_what, atS, matchId, expected) => {
  const { store } = await storing(
    ended(0, 10, { path: 'a' }),
    ended(20, 30, { recordingId: 'M2~main', matchId: 'M2', lagMs: 800, path: 'b' }),
    ended(40, 0, { recordingId: 'M3~main', matchId: 'M3', path: 'c', endedAt: null, state: 'recording' }),
  )
  expect(pathsOf(await store.around(t0 + atS * 1_000, matchId))).toEqual(expected)
})

test('a file in which the clock was set back has moments before its beginning', async () => {
  const gaps = [{ kind: 'clock', at: t0 - 3_590_000, ms: -3_600_000 }] as const
  const { store } = await storing(ended(0, -3_500, { gaps, path: 'a' }))
  expect(pathsOf(await store.around(t0 - 3_550_000, undefined))).toEqual(['a'])
})

test('the past tells the lag of each OBS, the newest, and the bytes of the usual match', async () => {
  const { store } = await storing(
    ended(0, 10, { timecodeLagMs: 700, bytes: 100 }),
    ended(20, 30, { recordingId: 'M2~main', matchId: 'M2', timecodeLagMs: 800, bytes: 200 }),
    ended(35, 40, { recordingId: 'M2~main', matchId: 'M2', bytes: 60 }),
    ended(20, 30, { recordingId: 'M2~side', matchId: 'M2', connection: 'side', timecodeLagMs: 50, bytes: 600 }),
    ended(50, 60, { recordingId: 'M3~main', matchId: 'M3', state: 'damaged', timecodeLagMs: 1, bytes: 1 }),
  )
  const { lags, matchBytes } = await store.past()
  expect(Object.fromEntries(lags)).toEqual({ main: 800, side: 50 })
  expect(matchBytes).toBe((100 + 260 + 600) / 3)
})

test('without a past nothing is claimed', async () => {
  expect(await (await storing()).store.past()).toEqual({ lags: new Map(), matchBytes: null })
  expect(await new RecordingStore(100).past()).toEqual({ lags: new Map(), matchBytes: null })
})

test('while the database is away parts wait, and are there when it comes', async () => {
  const db = openFile()
  const store = new RecordingStore(100)
  store.keep(part())
  store.keep(part({ state: 'complete' }))
  expect([store.there, await store.ofMatch('M1')]).toEqual([false, []])
  await store.attach(db)
  expect(await store.ofMatch('M1')).toMatchObject([{ state: 'complete' }])
  store.detach()
  store.keep(part({ openedAt: t0 + 1 }))
  expect(store.there).toBe(false)
  await store.attach(db)
  expect([await store.ofMatch('M1'), store.lost]).toMatchObject([[{}, {}], 0])
})

test('what cannot wait any more, or cannot be stored at all, is counted', async () => {
  const store = new RecordingStore(2)
  for (let i = 0; i < 5; i++) store.keep(part({ openedAt: t0 + i }))
  expect(store.lost).toBe(3)
  await store.attach(openFile())
  // A column that must not be null.
  store.keep({ ...part({ openedAt: t0 + 9 }), path: null as unknown as string })
  await new Promise((resolve) => setImmediate(resolve))
  expect([store.lost, (await store.ofMatch('M1')).length]).toEqual([4, 2])
})
