// The sums of matches that are over, kept in the database: a row for each, good as long as no event of its match came behind it.
import type { Database, Migrations, WriteOp } from '@restrike/database/handle'
import type { Logger } from '@restrike/sdk'
import { z } from 'zod'
import type { EventSums } from './event-sums.ts'
import { sumsOf, sumsVersion, textOf } from './sums-row.ts'

export const migrations: Migrations = {
  '0001-sums': [
    `CREATE TABLE statistics_sums (match_id TEXT PRIMARY KEY, version INTEGER NOT NULL, last_seq INTEGER NOT NULL, sums TEXT NOT NULL) STRICT, WITHOUT ROWID`,
  ],
}

const Rows = z.array(z.object({ match_id: z.string(), last_seq: z.int(), sums: z.string() }))
const select = 'SELECT match_id, last_seq, sums FROM statistics_sums WHERE version = ? AND match_id IN (SELECT value FROM json_each(?))'
const insert = 'INSERT OR REPLACE INTO statistics_sums (match_id, version, last_seq, sums) VALUES (?, ?, ?, ?)'

export interface StoredSums {
  readonly matchId: string
  /** Number of the last event of the match when it was summed up. */
  readonly lastSeq: number
  readonly sums: EventSums
}

export interface SumsStore {
  attach(db: Database): Promise<void>
  detach(): void
  /** Those whose match has no event behind its number in `lastSeqs` (by match), by match; none while there is no database. */
  read(lastSeqs: Readonly<Record<string, number>>): Promise<ReadonlyMap<string, EventSums>>
  /** Waits for nothing; what cannot be written is summed up again another time. */
  keep(stored: readonly StoredSums[]): void
}

export function sumsStore(log: Pick<Logger, 'debug'>): SumsStore {
  let db: Database | undefined
  let coming: Database | undefined
  return {
    attach: async (came) => {
      coming = came
      await came.migrate('statistics', migrations)
      // It may have gone meanwhile, or another one have come.
      if (coming === came) db = came
    },
    detach: () => {
      db = coming = undefined
    },
    read: async (lastSeqs) => {
      const found = await db?.read(select, [sumsVersion, JSON.stringify(Object.keys(lastSeqs))]).catch(() => [])
      const good = Rows.parse(found ?? []).filter((row) => lastSeqs[row.match_id] === row.last_seq)
      return new Map(
        good.flatMap((row) => {
          const sums = sumsOf(row.sums)
          return sums ? [[row.match_id, sums] as const] : []
        }),
      )
    },
    keep: (stored) => {
      if (stored.length === 0) return
      const ops = stored.map(
        ({ matchId, lastSeq, sums }): WriteOp => ({ sql: insert, params: [matchId, sumsVersion, lastSeq, textOf(sums)] }),
      )
      db?.write(ops).catch((error: unknown) => log.debug('sums of matches could not be kept', { matches: stored.length, error }))
    },
  }
}
