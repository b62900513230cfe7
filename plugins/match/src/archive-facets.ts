// What can be chosen in the archive: its days, categories and countries, each with the number of its matches.
import { AppError } from '@restrike/sdk'
import type { Database } from '@restrike/database/handle'
import { countDays, timeZoneOf, type DayCount } from './archive-days.ts'
import { z } from 'zod'
import { searchable } from './archive-search.ts'

export interface Facets {
  /** Newest first. */
  days: DayCount[]
  /** The most matches first. */
  categories: Array<{ category: string; matches: number }>
  countries: Array<{ country: string; matches: number }>
}

const Moments = z.array(z.object({ started_at: z.int() }))
const Categories = z.array(z.object({ category: z.string(), matches: z.int() }))
const Countries = z.array(z.object({ country: z.string(), matches: z.int() }))

const moments = 'SELECT started_at FROM match_search ORDER BY started_at'
/** Written in different ways it is one category; the newest way is shown. SQLite takes a bare column from the row of the only max(). */
const categories = `SELECT m.category, max(s.started_at), count(*) AS matches
  FROM match_search s JOIN matches m ON m.id = s.id WHERE s.category <> '' GROUP BY s.category ORDER BY matches DESC, s.category`
/** A match of two athletes of one country counts once. */
const countries = `SELECT country, count(DISTINCT id) AS matches
  FROM (SELECT id, blue_country AS country FROM match_search UNION ALL SELECT id, red_country FROM match_search)
  WHERE country <> '' GROUP BY country ORDER BY matches DESC, country`

export async function readFacets(database: Database, timeZone: string): Promise<Facets> {
  const zone = timeZoneOf(timeZone)
  if (zone === undefined) throw new AppError('match.unknown-time-zone', { timeZone }, `There is no time zone "${timeZone}"`)
  await searchable(database)
  const [started, byCategory, byCountry] = await Promise.all([database.read(moments), database.read(categories), database.read(countries)])
  return {
    days: countDays(
      Moments.parse(started).map((row) => row.started_at),
      zone,
    ).toReversed(),
    categories: Categories.parse(byCategory),
    countries: Countries.parse(byCountry),
  }
}
