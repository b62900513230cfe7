// The questions that the archive answers, over the read connections.
import type { Database } from '@restrike/database/handle'
import { MatchFold, type MatchEvent, type MatchState } from '@restrike/pss'
import { sql, type Kysely } from 'kysely'
import { asObject, eventOf, stateOf, summaryOf, type Tables } from './archive-rows.ts'
import type { MatchSummary } from './contract.ts'
import type { Place } from './fold-batch.ts'

export interface ListQuery {
  readonly limit: number
  readonly before?: string | undefined
  readonly query?: string | undefined
}

export interface EventsQuery {
  readonly id: string
  readonly after?: number | undefined
  readonly limit: number
  readonly types?: readonly string[] | undefined
}

/** Where to go on after a restart. */
export interface Resumption {
  readonly fold: MatchFold
  readonly session: number
  readonly n: number
}

function summaries(db: Kysely<Tables>) {
  return db
    .selectFrom('matches as m')
    .leftJoin('athletes as b', 'b.id', 'm.blue_id')
    .leftJoin('athletes as r', 'r.id', 'm.red_id')
    .select(['m.id', 'm.number', 'm.category', 'm.weight', 'm.division', 'm.started_at', 'm.ended_at', 'm.winner', 'm.classification'])
    .select(['b.short_name as blue_short', 'b.long_name as blue_long', 'b.country as blue_country'])
    .select(['r.short_name as red_short', 'r.long_name as red_long', 'r.country as red_country'])
}

export async function listMatches(database: Database, { limit, before, query }: ListQuery): Promise<MatchSummary[]> {
  let rows = summaries(database.reader<Tables>()).orderBy('m.started_at', 'desc').orderBy('m.id', 'desc').limit(limit)
  if (before !== undefined)
    rows = rows.where(sql<boolean>`(m.started_at, m.id) < (SELECT started_at, id FROM matches WHERE id = ${before})`)
  for (const word of (query ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    rows = rows.where(
      sql<boolean>`concat_ws(' ', m.number, m.category, m.weight, m.division, b.long_name, b.short_name, b.country, r.long_name, r.short_name, r.country) LIKE ${pattern} ESCAPE '\\'`,
    )
  }
  return (await rows.execute()).map(summaryOf)
}

export async function getMatch(
  database: Database,
  id: string,
): Promise<{ match: MatchSummary; state: MatchState | undefined } | undefined> {
  const row = await summaries(database.reader<Tables>()).select('m.state').where('m.id', '=', id).executeTakeFirst()
  return row && { match: summaryOf(row), state: stateOf(row.state) }
}

export async function readEvents(database: Database, { id, after = 0, limit, types }: EventsQuery): Promise<MatchEvent[]> {
  let rows = database.reader<Tables>().selectFrom('match_events').selectAll().where('match_id', '=', id).where('seq', '>', after)
  if (types) rows = rows.where('type', 'in', types.length > 0 ? types : [''])
  return (await rows.orderBy('seq').limit(limit).execute()).flatMap((row) => eventOf(row) ?? [])
}

/** Events of all matches behind a number: for subscribers that were away for long. */
export async function readBacklog(database: Database, after: number, limit: number): Promise<MatchEvent[]> {
  const rows = await database
    .reader<Tables>()
    .selectFrom('match_events')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => eventOf(row) ?? [])
}

/** Number and place of the last event stored. */
export async function lastEvent(database: Database): Promise<{ seq: number; place: Place | undefined }> {
  const row = await database
    .reader<Tables>()
    .selectFrom('match_events')
    .select(['seq', 'session', 'n', 'place'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { seq: row.seq, place: row } : { seq: 0, place: undefined }
}

export async function readFold(database: Database): Promise<Resumption | undefined> {
  const row = await database.reader<Tables>().selectFrom('match_fold').selectAll().executeTakeFirst()
  const fold = row && MatchFold.safeParse(asObject(row.fold)).data
  return fold && { fold, session: row.session, n: row.n }
}

/** Ids of the athletes known, by {@link athleteKey}. */
export async function readAthletes(database: Database): Promise<Map<string, number>> {
  const rows = await database.reader<Tables>().selectFrom('athletes').selectAll().execute()
  return new Map(rows.map((row) => [athleteKey(row.short_name, row.long_name, row.country), row.id]))
}

export function athleteKey(shortName: string, longName: string, country: string): string {
  return JSON.stringify([shortName, longName, country])
}
