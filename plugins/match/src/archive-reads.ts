// The questions that the archive answers, over the read connection. Loaded with the first question: a start asks none of them.
import type { Database } from '@restrike/database/handle'
import type { MatchEvent, MatchState } from '@restrike/pss'
import { sql, type Kysely } from 'kysely'
import { eventOf, stateOf, summaryOf, type Tables } from './archive-rows.ts'
import type { MatchSummary } from './contract.ts'

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
  let rows = summaries(await database.reader<Tables>())
    .orderBy('m.started_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(limit)
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
  const row = await summaries(await database.reader<Tables>())
    .select('m.state')
    .where('m.id', '=', id)
    .executeTakeFirst()
  return row && { match: summaryOf(row), state: stateOf(row.state) }
}

export async function readEvents(database: Database, { id, after = 0, limit, types }: EventsQuery): Promise<MatchEvent[]> {
  let rows = (await database.reader<Tables>()).selectFrom('match_events').selectAll().where('match_id', '=', id).where('seq', '>', after)
  if (types) rows = rows.where('type', 'in', types.length > 0 ? types : [''])
  return (await rows.orderBy('seq').limit(limit).execute()).flatMap((row) => eventOf(row) ?? [])
}

/** Events of all matches behind a number: for subscribers that were away for long. */
export async function readBacklog(database: Database, after: number, limit: number): Promise<MatchEvent[]> {
  const rows = await (await database.reader<Tables>())
    .selectFrom('match_events')
    .selectAll()
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.flatMap((row) => eventOf(row) ?? [])
}
