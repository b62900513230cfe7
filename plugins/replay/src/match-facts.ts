// What replay asks the archive about a match: its events, and the words it is found by.
import type { LiveMatchEvent } from '@restrike/pss'
import type { ReplayContext } from './parts.ts'

const mostEvents = 5_000

/** Stored ones, and those told a moment ago, some of which are the same; without the archive these alone. */
export async function eventsOf(
  ctx: Pick<ReplayContext, 'call'>,
  matchId: string | null,
  recent: readonly LiveMatchEvent[],
): Promise<readonly LiveMatchEvent[]> {
  if (matchId === null) return []
  const mine = recent.filter((event) => event.matchId === matchId)
  const stored: LiveMatchEvent[] = []
  for (let after = 0; ; ) {
    const page = await ctx.call('match.events', { id: matchId, after, limit: mostEvents }).catch(() => ({ events: [] }))
    stored.push(...page.events)
    after = page.events.at(-1)?.seq ?? after
    if (page.events.length < mostEvents) break
  }
  return [...stored, ...mine]
}

/** Number, class, names and countries, as far as the archive has them. */
export async function wordsOf(ctx: Pick<ReplayContext, 'call'>, matchId: string): Promise<string> {
  const { match } = await ctx.call('match.get', { id: matchId })
  const athletes = [match.blue, match.red].flatMap((one) => [one.longName, one.shortName, one.country])
  return [match.number, match.category, match.weight, match.division, ...athletes].filter(Boolean).join(' ')
}
