// What replay asks the archive about a match: its events, and the words it is found by.
import type { LiveMatchEvent, MatchEvent } from '@restrike/pss'
import { messageOf } from '@restrike/sdk'
import type { ReplayContext } from './parts.ts'

type Asks = Pick<ReplayContext, 'call'>

const eventsAPage = 5_000

/** All that the archive has of a match, in order of its numbers, page by page. */
async function* storedEvents(ctx: Asks, matchId: string): AsyncGenerator<readonly MatchEvent[]> {
  for (let after = 0; ; ) {
    const { events, next } = await ctx.call('match.events', { id: matchId, after, limit: eventsAPage })
    yield events
    if (next === null) return
    after = next
  }
}

/** Stored ones, and those told a moment ago, some of which are the same; without the archive these alone. */
export async function eventsOf(ctx: Asks, matchId: string | null, recent: readonly LiveMatchEvent[]): Promise<readonly LiveMatchEvent[]> {
  if (matchId === null) return []
  const events: LiveMatchEvent[] = []
  try {
    for await (const page of storedEvents(ctx, matchId)) events.push(...page)
  } catch {
    // What was read until then is better than nothing.
  }
  return [...events, ...recent.filter((event) => event.matchId === matchId)]
}

/** Ms since 1970. */
export interface Span {
  readonly fromAt: number
  readonly toAt: number
}

/** Stored ones of a stretch of time, and later ones that take one of these back; `missing` says in a sentence where the archive could not be read. */
export async function eventsAround(
  ctx: Asks,
  matchId: string,
  { fromAt, toAt }: Span,
): Promise<{ readonly events: readonly MatchEvent[]; readonly missing: readonly string[] }> {
  const events: MatchEvent[] = []
  const isWithin = ({ at }: MatchEvent) => Date.parse(at) >= fromAt && Date.parse(at) <= toAt
  const takesBack = (event: MatchEvent) => event.type === 'undone' && events.some(({ manual }) => manual === event.action)
  try {
    for await (const page of storedEvents(ctx, matchId))
      for (const event of page) if (isWithin(event) || takesBack(event)) events.push(event)
    return { events, missing: [] }
  } catch (error) {
    return { events, missing: [`Events may be missing: the archive could not be read to its end (${messageOf(error)}).`] }
  }
}

/** Number, class, names and countries, as far as the archive has them. */
export async function wordsOf(ctx: Asks, matchId: string): Promise<string> {
  const { match } = await ctx.call('match.get', { id: matchId })
  const athletes = [match.blue, match.red].flatMap((one) => [one.longName, one.shortName, one.country])
  return [match.number, match.category, match.weight, match.division, ...athletes].filter(Boolean).join(' ')
}
