// Sums over a match, a day, an athlete: asked while somebody looks.
import type { AthleteStatistics, DayStatistics, MatchStatistics } from '@restrike/statistics/contract'
import { archiveKeys } from './archive-selection.ts'
import type { ConsoleClient } from './client.ts'
import { type Asked, useAsked } from './use-asked.ts'

/** While a match is on its sums grow. */
const liveMs = 5_000

export function useMatchStatistics(id: string, isOn: boolean): Asked<MatchStatistics> {
  return useAsked(
    [...archiveKeys.statistics, 'match', id],
    (client) => client.call('statistics.match', { id }),
    isOn ? { everyMs: liveMs } : {},
  )
}

/** Two moments, at most 31 days apart. */
export function useDayStatistics(from: string, to: string): Asked<DayStatistics> {
  return useAsked([...archiveKeys.statistics, 'day', from, to], (client) => client.call('statistics.day', { from, to }))
}

/** Null for somebody whom the archive does not know: that is an answer, not a failure. */
export function useAthleteStatistics(name: string, country: string | null): Asked<AthleteStatistics | null> {
  return useAsked([...archiveKeys.statistics, 'athlete', name, country], (client) => askAthlete(client, name, country))
}

async function askAthlete(client: ConsoleClient, name: string, country: string | null): Promise<AthleteStatistics | null> {
  const result = await client.attempt('statistics.athlete', country === null ? { name } : { name, country })
  if (result.ok) return result.value
  if (result.error.code === 'statistics.not-found') return null
  throw result.error
}
