// Stretches of time out of a real database file: what is found is what is there, and little is read for it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { datagramsBetween, type Read } from './journal-window.ts'
import { migrations } from './migrations.ts'

/** `[at, monotonicMs]` of each datagram of a session; numbers left out are holes. */
type Session = ReadonlyMap<number, readonly [number, number]>

function openFile(file: string) {
  const sqlite = new DatabaseSync(file)
  for (const sql of migrations['0001-journal'] ?? []) sqlite.exec(sql)
  const reads = { queries: 0, rows: 0 }
  const read: Read = (sql, params) => {
    const rows = sqlite.prepare(sql).all(...params)
    reads.queries++
    reads.rows += rows.length
    return Promise.resolve(rows)
  }
  const insert = sqlite.prepare('INSERT INTO datagrams (session, n, at, monotonic_ms, sender, bytes) VALUES (?, ?, ?, ?, ?, ?)')
  const put = (sessions: ReadonlyMap<number, Session>) => {
    sqlite.exec('BEGIN; DELETE FROM datagrams')
    for (const [id, session] of sessions)
      for (const [n, [at, monotonicMs]] of session)
        insert.run(id, n, at, monotonicMs, '10.0.0.2:6000', Buffer.from(`clk;${n};\xff`, 'latin1'))
    sqlite.exec('COMMIT')
  }
  /** The same by going through all rows. */
  const scan = (fromMs: number, toMs: number) =>
    sqlite.prepare('SELECT session, n, at FROM datagrams WHERE at BETWEEN ? AND ? ORDER BY session, n').all(fromMs, toMs)
  return { sqlite, reads, read, put, scan }
}

const folder = mkdtempSync(path.join(tmpdir(), 'restrike-window-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function placesBetween(read: Read, fromMs: number, toMs: number, limit = 1_000_000) {
  return (await datagramsBetween(read, { fromMs, toMs }, limit)).map(({ session, n, at }) => ({ session, n, at }))
}

describe('of 200,000 datagrams in three sessions', () => {
  const t0 = Date.UTC(2026, 2, 14, 8)
  const stepMs = 100
  const perSession = [20_000, 160_000, 20_000]
  const file = openFile(path.join(folder, 'large.db'))
  afterAll(() => file.sqlite.close())
  beforeAll(() => {
    const sessions = perSession.map((count, s) => {
      const start = t0 + s * 24 * 3_600_000
      const rows = Array.from({ length: count }, (_none, i) => [i + 1, [start + i * stepMs, 5_000 + i * stepMs]] as const)
      return [start, new Map(rows)] as const
    })
    file.put(new Map(sessions))
  })

  test('fifteen seconds are found exactly, by few and small reads', async () => {
    const from = t0 + 24 * 3_600_000 + 90_000 * stepMs
    file.reads.queries = file.reads.rows = 0
    const found = await datagramsBetween(file.read, { fromMs: from, toMs: from + 15_000 }, 10_000)
    const { queries, rows } = file.reads
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 151 }, (_none, i) => 90_001 + i))
    // The sessions, two halvings of 160,000, and the window itself.
    expect(queries).toBeLessThanOrEqual(1 + 2 * 18 + 1)
    expect(rows).toBeLessThanOrEqual(3 + 2 * 18 + 151)
  })

  test('each comes as it was received', async () => {
    const [first, ...more] = await datagramsBetween(file.read, { fromMs: t0, toMs: t0 + 99 }, 10)
    expect(more).toEqual([])
    expect(first).toEqual({ session: t0, n: 1, at: t0, from: '10.0.0.2:6000', bytes: new Uint8Array(Buffer.from('clk;1;\xff', 'latin1')) })
  })

  test('the limit cuts off the end, also across sessions', async () => {
    const all = await placesBetween(file.read, t0, t0 + 3 * 24 * 3_600_000, 20_005)
    expect(all).toHaveLength(20_005)
    expect(all.slice(19_999).map(({ n }) => n)).toEqual([20_000, 1, 2, 3, 4, 5])
  })

  test('a time at which nothing was received has nothing', async () => {
    for (const at of [0, t0 - 1, t0 + 20 * 3_600_000, t0 + 99 * 24 * 3_600_000]) expect(await placesBetween(file.read, at, at)).toEqual([])
  })

  test('no read goes through the table', () => {
    const sqls: string[] = []
    const spy: Read = (sql, params) => (sqls.push(sql), file.read(sql, params))
    return datagramsBetween(spy, { fromMs: t0 + 900_000, toMs: t0 + 901_000 }, 10).then(() => {
      for (const sql of new Set(sqls)) {
        const plan = file.sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array.from(sql.matchAll(/\?/g), () => 0))
        expect(plan.map(({ detail }) => String(detail)).filter((detail) => /^SCAN (datagrams|f|l)/.test(detail))).toEqual([])
      }
    })
  })
})

describe('whatever the clocks did', () => {
  const file = openFile(':memory:')
  afterAll(() => file.sqlite.close())

  /** Small steps of the wall clock to both sides; at most `sets` large ones, all in one direction, so that none is taken back. */
  const session = (sets: number) =>
    fc
      .record({
        gaps: fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 1, max: 3 }), fc.integer({ min: -9_000, max: 9_000 })), {
          minLength: 1,
          maxLength: 80,
          size: 'max',
        }),
        large: fc.array(fc.record({ at: fc.nat(100), ms: fc.integer({ min: 60_000, max: 7_200_000 }) }), { maxLength: sets }),
        back: fc.boolean(),
      })
      .map(({ gaps, large, back }): Session => {
        const rows = new Map<number, readonly [number, number]>()
        let [n, monotonicMs] = [0, 1_000]
        for (const [i, [gapMs, numbers, jitterMs]] of gaps.entries()) {
          n += numbers
          monotonicMs += gapMs
          const setBy = large.filter(({ at }) => at <= i).reduce((sum, { ms }) => sum + ms, 0) * (back ? -1 : 1)
          rows.set(n, [20_000_000 + monotonicMs + setBy + jitterMs, monotonicMs + 0.25])
        }
        return rows
      })

  test('exactly the rows of the window are found, in the order of reception', async () => {
    const sessions = fc.array(session(3), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(sessions, fc.integer({ min: -100_000, max: 400_000 }), fc.nat(60_000), async (all, offset, lengthMs) => {
        file.put(new Map(all.map((rows, i) => [1_000 + i * 7, rows])))
        // Around the first row of the first session, wherever its clock stood.
        const at = ([...(all[0]?.values() ?? [])][0]?.[0] ?? 0) + offset
        expect(await placesBetween(file.read, at, at + lengthMs)).toEqual(file.scan(at, at + lengthMs))
      }),
      { numRuns: 300 },
    )
  })
})
