// What can be chosen in the archive: its days, categories and countries, each with the number of its matches.
import { AppError } from '@restrike/sdk'
import type { Database } from '@restrike/database/handle'
import { localDays, timeZoneOf } from './archive-days.ts'
import { z } from 'zod'
import { searchable } from './archive-search.ts'

export interface Facets {
  /** Newest first. */
  days: Array<{ day: string; matches: number }>
  /** The most matches first. */
  categories: Array<{ category: string; matches: number }>
  countries: Array<{ country: string; matches: number }>
}

const UtcDays = z.array(z.object({ day: z.int() }))
const Days = z.array(z.object({ day: z.iso.date(), matches: z.int() }))
const Categories = z.array(z.object({ category: z.string(), matches: z.int() }))
const Pairs = z.array(z.object({ blue: z.string().nullable(), red: z.string().nullable(), matches: z.int() }))

/** From one day of UTC with matches to the next, by the key: it does not read the matches in between. */
const utcDays = `WITH RECURSIVE d (day) AS (
    SELECT min(started_at) / 86400000 FROM match_search
    UNION ALL SELECT (SELECT min(started_at) FROM match_search WHERE started_at >= (d.day + 1) * 86400000) / 86400000 FROM d WHERE d.day IS NOT NULL)
  SELECT day FROM d WHERE day IS NOT NULL`
/** Newest first. The zone's days are given; SQLite knows of no zones. */
const days = `SELECT day, matches FROM (
    SELECT value ->> 'day' AS day,
      (SELECT count(*) FROM match_search WHERE started_at >= value ->> 'from' AND started_at < value ->> 'to') AS matches FROM json_each(?))
  WHERE matches > 0 ORDER BY day DESC`
/** Written in different ways it is one category; the newest way is shown. SQLite takes a bare column from the row of the only max(). */
const categories = `SELECT m.category, c.matches
  FROM (SELECT category, id, max(started_at), count(*) AS matches FROM match_search WHERE category <> '' GROUP BY category) c
  JOIN matches m ON m.id = c.id ORDER BY c.matches DESC, c.category`
const pairs = 'SELECT blue_country AS blue, red_country AS red, count(*) AS matches FROM match_search GROUP BY blue_country, red_country'

export async function readFacets(database: Database, timeZone: string): Promise<Facets> {
  const zone = timeZoneOf(timeZone)
  if (zone === undefined) throw new AppError('match.unknown-time-zone', { timeZone }, `There is no time zone "${timeZone}"`)
  await searchable(database)
  const [withMatches, byCategory, byPair] = await Promise.all([database.read(utcDays), database.read(categories), database.read(pairs)])
  const zoned = localDays(
    UtcDays.parse(withMatches).map(({ day }) => day),
    zone,
  )
  return {
    days: Days.parse(await database.read(days, [JSON.stringify(zoned)])),
    categories: Categories.parse(byCategory),
    countries: countriesOf(Pairs.parse(byPair)),
  }
}

/** A match of two athletes of one country counts once. */
function countriesOf(met: z.infer<typeof Pairs>): Facets['countries'] {
  const counts = new Map<string, number>()
  for (const { blue, red, matches } of met)
    for (const country of new Set([blue, red])) if (country) counts.set(country, (counts.get(country) ?? 0) + matches)
  return [...counts]
    .map(([country, matches]) => ({ country, matches }))
    .toSorted((a, b) => b.matches - a.matches || (a.country < b.country ? -1 : 1))
}
