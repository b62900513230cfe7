// Writes match events to a database of its own: through the product's database plugin, or with bare node:sqlite.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Database, databaseHandle } from '@restrike/database/handle'
import database from '@restrike/database/plugin'
import { Kernel, quietLog } from '@restrike/kernel'
import { contract, definePlugin } from '@restrike/sdk'
import { percentile } from '../statistics.ts'
import { answering } from './child.ts'

export interface WriteOrder {
  readonly through: 'plugin' | 'sqlite'
  readonly events: number
  /** Events committed together. */
  readonly group: number
  /** Groups that may be on their way at once; the bare writer has always one. */
  readonly underWay: number
}

export interface Committed {
  readonly perSecond: number
  /** From handing a group over to knowing that it is on the disk. */
  readonly p99Ms: number
  /** Counted in the file afterwards. */
  readonly rows: number
}

const createTable = `CREATE TABLE bench_events (seq INTEGER PRIMARY KEY, match_id TEXT, type TEXT NOT NULL, round INTEGER, clock_ms INTEGER,
  at INTEGER NOT NULL, body TEXT NOT NULL) STRICT`
const createIndex = 'CREATE INDEX bench_events_of_match ON bench_events (match_id, seq)'
const insert = 'INSERT INTO bench_events (seq, match_id, type, round, clock_ms, at, body) VALUES (?, ?, ?, ?, ?, ?, ?)'

function eventRow(seq: number): [number, string, string, number, number, number, string] {
  return [
    seq,
    `m-${Math.floor(seq / 400)}`,
    'point',
    1 + (seq % 3),
    (seq % 120) * 1000,
    1_790_000_000_000 + seq,
    `{"side":"blue","kind":"body","value":2,"hitLevel":${seq % 100}}`,
  ]
}

async function throughPlugin(folder: string, order: WriteOrder): Promise<Pace> {
  const kernel = new Kernel({ log: quietLog, config: (section) => (section === 'database' ? { folder } : {}) })
  const lent = Promise.withResolvers<Database>()
  await kernel.add(
    database,
    definePlugin({
      contract: contract('bench', {}),
      start(ctx) {
        ctx.borrow(databaseHandle, (db) => lent.resolve(db))
        return {}
      },
    }),
  )
  const db = await lent.promise
  await db.migrate('bench', { '0001': [createTable, createIndex] })
  const pace = await writeGroups(order, (first) => db.write(groupOps(first, order.group)))
  await kernel.stop()
  return pace
}

function groupOps(first: number, count: number) {
  if (count === 1) return [{ sql: insert, params: eventRow(first) }]
  const rows = Array.from({ length: count }, (_, i) => eventRow(first + i))
  const columns = eventRow(first).map((_, c) => rows.map((row) => row[c] ?? null))
  return [{ sql: insert, columns, count }]
}

function throughSqlite(folder: string, order: WriteOrder): Promise<Pace> {
  const db = new DatabaseSync(path.join(folder, 'restrike.db'))
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'wal_autocheckpoint = 4000', 'cache_size = -16000'])
    db.exec(`PRAGMA ${pragma}`)
  db.exec(`${createTable}; ${createIndex}`)
  const statement = db.prepare(insert)
  const commit = (first: number): void => {
    db.exec('BEGIN IMMEDIATE')
    for (let seq = first; seq < first + order.group; seq++) statement.run(...eventRow(seq))
    db.exec('COMMIT')
  }
  return writeGroups({ ...order, underWay: 1 }, (first) => commit(first)).finally(() => db.close())
}

interface Pace {
  readonly elapsedMs: number
  readonly commitsMs: Float64Array
}

async function writeGroups({ events, group, underWay }: WriteOrder, write: (first: number) => Promise<void> | void): Promise<Pace> {
  const commitsMs = new Float64Array(events / group)
  let next = 0
  const began = performance.now()
  const worker = async (): Promise<void> => {
    for (let index = next++; index < commitsMs.length; index = next++) {
      const at = performance.now()
      const written = write(1 + index * group)
      // The bare writer is not made to wait for a promise it does not need.
      if (written) await written
      commitsMs[index] = performance.now() - at
    }
  }
  await Promise.all(Array.from({ length: underWay }, worker))
  return { elapsedMs: performance.now() - began, commitsMs }
}

function countRows(folder: string): number {
  using db = new DatabaseSync(path.join(folder, 'restrike.db'), { readOnly: true })
  return Number(db.prepare('SELECT count(*) AS n FROM bench_events').get()?.['n'] ?? 0)
}

answering<WriteOrder, Committed>(async (order) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'restrike-bench-'))
  try {
    const run = order.through === 'plugin' ? throughPlugin : throughSqlite
    const { elapsedMs, commitsMs } = await run(folder, order)
    return { perSecond: (order.events * 1000) / elapsedMs, p99Ms: percentile(commitsMs, 0.99), rows: countRows(folder) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
