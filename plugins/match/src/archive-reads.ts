// The questions that the archive answers, over the read connection. Loaded with the first question: a start asks none of them.
import type { Database } from '@restrike/database/handle'
import type { MatchEvent, MatchState } from '@restrike/pss'
import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import { eventOf, pageOf, stateOf, summaryOf, type EventsPage, type Tables } from './archive-rows.ts'
import { searchable } from './archive-search.ts'
import { selected, type Selection } from './archive-selection.ts'
import type { MatchSummary } from './contract.ts'

export interface ListQuery extends Selection {
  readonly limit: number
  readonly before?: string | undefined
}

export interface EventsQuery {
  readonly id: string
  readonly after?: number | undefined
  readonly limit: number
  readonly types?: readonly string[] | undefined
}

const byHand = sql<number>`s.manual OR EXISTS (SELECT 1 FROM match_events h WHERE h.match_id = s.id AND instr(h.body, '"manual":') > 0)`

function summaries(db: Kysely<Tables>) {
  return db
    .selectFrom('match_search as s')
    .innerJoin('matches as m', 'm.id', 's.id')
    .leftJoin('athletes as b', 'b.id', 'm.blue_id')
    .leftJoin('athletes as r', 'r.id', 'm.red_id')
    .select(['m.id', 'm.number', 'm.category', 'm.weight', 'm.division', 'm.started_at', 'm.ended_at', 'm.winner', 'm.classification'])
    .select(['b.short_name as blue_short', 'b.long_name as blue_long', 'b.country as blue_country'])
    .select(['r.short_name as red_short', 'r.long_name as red_long', 'r.country as red_country'])
    .select(byHand.as('manual'))
}

/** Newest first. Those found are looked up narrowly before their wide rows are read. */
export async function listMatches(database: Database, { limit, before, ...selection }: ListQuery): Promise<MatchSummary[]> {
  await searchable(database)
  const db = await database.reader<Tables>()
  let found = db
    .selectFrom('match_search as s')
    .select('s.id')
    .where(selected(selection))
    .orderBy('s.started_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(limit)
  if (before !== undefined)
    found = found.where(sql<boolean>`(s.started_at, s.id) < (SELECT started_at, id FROM match_search WHERE id = ${before})`)
  const rows = await summaries(db).where('s.id', 'in', found).orderBy('s.started_at', 'desc').orderBy('s.id', 'desc').execute()
  return rows.map(summaryOf)
}

/** How many are selected; counts no further than `limit`. */
export async function countMatches(database: Database, selection: Selection, limit: number): Promise<number> {
  await searchable(database)
  const db = await database.reader<Tables>()
  const found = db.selectFrom('match_search as s').select('s.id').where(selected(selection)).limit(limit)
  const [row] = await db
    .selectFrom(found.as('found'))
    .select(({ fn }) => fn.countAll<number>().as('matches'))
    .execute()
  return row?.matches ?? 0
}

export async function getMatch(
  database: Database,
  id: string,
): Promise<{ match: MatchSummary; state: MatchState | undefined } | undefined> {
  await searchable(database)
  const row = await summaries(await database.reader<Tables>())
    .select('m.state')
    .where('s.id', '=', id)
    .executeTakeFirst()
  const match = row && summaryOf(row)
  return match && { match, state: stateOf(row.state, match.manual) }
}

export async function readEvents(database: Database, { id, after = 0, limit, types }: EventsQuery): Promise<EventsPage> {
  let rows = (await database.reader<Tables>()).selectFrom('match_events').selectAll().where('match_id', '=', id).where('seq', '>', after)
  if (types) rows = rows.where('type', 'in', types.length > 0 ? types : [''])
  return pageOf(await rows.orderBy('seq').limit(limit).execute(), limit)
}

const LastEvents = z.array(z.object({ id: z.string(), seq: z.int().nullable() }))

/** Number of the last event of each match, as far as it has any. */
export async function lastEvents(database: Database, ids: readonly string[]): Promise<Record<string, number>> {
  const each = 'SELECT value AS id, (SELECT max(seq) FROM match_events WHERE match_id = value) AS seq FROM json_each(?)'
  const rows = LastEvents.parse(await database.read(each, [JSON.stringify(ids)]))
  return Object.fromEntries(rows.flatMap(({ id, seq }) => (seq === null ? [] : [[id, seq]])))
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
