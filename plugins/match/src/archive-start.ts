// What a start reads of the archive: where to go on. By plain SQL, because a start should not wait for a query builder.
import type { Database } from '@restrike/database/handle'
import { MatchFold } from '@restrike/pss'
import { z } from 'zod'
import { asObject } from './archive-rows.ts'
import type { Place } from './fold-batch.ts'

/** Where to go on after a restart. */
export interface Resumption {
  readonly fold: MatchFold
  readonly session: number
  readonly n: number
}

const LastEvent = z.array(z.object({ seq: z.int(), session: z.int(), n: z.int(), place: z.int() }))
const FoldRow = z.array(z.object({ session: z.int(), n: z.int(), fold: z.string() }))
const Times = z.array(z.object({ started_at: z.int(), ended_at: z.int().nullable() }))

/** Number and place of the last event stored. */
export async function lastEvent(database: Database): Promise<{ seq: number; place: Place | undefined }> {
  const [row] = LastEvent.parse(await database.read('SELECT seq, session, n, place FROM match_events ORDER BY seq DESC LIMIT 1'))
  return row ? { seq: row.seq, place: row } : { seq: 0, place: undefined }
}

export async function readFold(database: Database): Promise<Resumption | undefined> {
  const [row] = FoldRow.parse(await database.read('SELECT session, n, fold FROM match_fold'))
  const fold = row && MatchFold.safeParse(asObject(row.fold)).data
  return fold && { fold, session: row.session, n: row.n }
}

export interface MatchTimes {
  /** ms since 1970. */
  readonly startedAt: number
  readonly endedAt: number | null
}

export async function timesOf(database: Database, matchId: string): Promise<MatchTimes | undefined> {
  const [row] = Times.parse(await database.read('SELECT started_at, ended_at FROM matches WHERE id = ?', [matchId]))
  return row && { startedAt: row.started_at, endedAt: row.ended_at }
}
