// What the archive is searched by: one narrow row for each match, beside the wide one with its state. Made anew for matches of earlier versions.
import type { Database, WriteOp } from '@restrike/database/handle'
import type { MatchState } from '@restrike/pss'
import { z } from 'zod'
import { caseless, folded } from './archive-words.ts'

const Text = z.string().nullable()

/** What of a match can be looked for. */
interface Searched {
  readonly id: string
  readonly startedAt: number
  readonly number: string | null
  readonly category: string | null
  readonly weight: string | null
  readonly division: string | null
  readonly blue: Athlete
  readonly red: Athlete
  readonly wasManual: boolean
}
type Athlete = Readonly<Record<'shortName' | 'longName' | 'country', string | null>>

const columns = 'started_at, id, number, category, blue_long, blue_short, blue_country, red_long, red_short, red_country, words, manual'
const insert = `INSERT INTO match_search (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
/** Once by hand, always by hand. */
const upsert = `${insert} ON CONFLICT (id) DO UPDATE SET number = excluded.number, category = excluded.category,
  blue_long = excluded.blue_long, blue_short = excluded.blue_short, blue_country = excluded.blue_country,
  red_long = excluded.red_long, red_short = excluded.red_short, red_country = excluded.red_country,
  words = excluded.words, manual = max(manual, excluded.manual)`
/** What is written now is newer than what an old row says. */
const insertOld = insert.replace('INSERT', 'INSERT OR IGNORE')

export type SearchOp = Extract<WriteOp, { readonly params: unknown }>

/** Goes with the first write of the match's own row, and with each that changes what it is found by. */
export function searchOp(matchId: string, state: MatchState, startedAt: number): SearchOp {
  return { sql: upsert, params: valuesOf({ ...state, id: matchId, startedAt }) }
}

function valuesOf({ id, startedAt, number, category, weight, division, blue, red, wasManual }: Searched): Array<string | number | null> {
  const whole = (text: string | null): string | null => (text === null ? null : caseless(text))
  const athlete = ({ longName, shortName, country }: Athlete) => [whole(longName), whole(shortName), country?.trim().toUpperCase() ?? null]
  const said = [number, category, weight, division, ...Object.values(named(blue)), ...Object.values(named(red))]
  const words = folded(said.filter((text) => text !== null && text !== '').join(' '))
  return [startedAt, id, whole(number), whole(category), ...athlete(blue), ...athlete(red), words, wasManual ? 1 : 0]
}

/** An athlete of the state knows more than is looked for. */
function named({ longName, shortName, country }: Athlete): Athlete {
  return { longName, shortName, country }
}

const OldRow = z.object({
  ...{ id: z.string(), started_at: z.int(), number: Text, category: Text, weight: Text, division: Text },
  ...{ blue_long: Text, blue_short: Text, blue_country: Text, red_long: Text, red_short: Text, red_country: Text },
})
const oldRows = `SELECT m.id, m.started_at, m.number, m.category, m.weight, m.division,
    b.long_name AS blue_long, b.short_name AS blue_short, b.country AS blue_country,
    r.long_name AS red_long, r.short_name AS red_short, r.country AS red_country
  FROM matches m LEFT JOIN athletes b ON b.id = m.blue_id LEFT JOIN athletes r ON r.id = m.red_id
  WHERE m.id IN (SELECT id FROM matches o WHERE id > ? AND NOT EXISTS (SELECT 1 FROM match_search s WHERE s.id = o.id) ORDER BY id LIMIT ?)
  ORDER BY m.id`
const pageSize = 500

const indexed = new WeakMap<Database, Promise<void>>()

/** Resolves when every match can be found. Looks once for each database that is lent; after a failure the next question looks again. */
export function searchable(database: Database): Promise<void> {
  const known = indexed.get(database)
  if (known) return known
  const looking = indexOld(database).catch((error: unknown) => {
    indexed.delete(database)
    throw error
  })
  indexed.set(database, looking)
  return looking
}

/** Goes over the ids alone, each once: the rows of all matches are hundreds of megabytes. */
async function indexOld(database: Database): Promise<void> {
  let after = ''
  for (;;) {
    const rows = z.array(OldRow).parse(await database.read(oldRows, [after, pageSize]))
    if (rows.length > 0) await database.write(rows.map((row) => ({ sql: insertOld, params: valuesOf(searchedOf(row)) })))
    if (rows.length < pageSize) return
    after = rows.at(-1)?.id ?? after
  }
}

function searchedOf(row: z.infer<typeof OldRow>): Searched {
  const { id, started_at: startedAt, number, category, weight, division } = row
  return {
    ...{ id, startedAt, number, category, weight, division, wasManual: false },
    blue: { longName: row.blue_long, shortName: row.blue_short, country: row.blue_country },
    red: { longName: row.red_long, shortName: row.red_short, country: row.red_country },
  }
}
