// What of the live pictures changes the archive, as one text that is another one after each such change. Pure.
import type { MatchEvent, MatchState } from '@restrike/pss'
import type { EventTail } from './event-log.ts'

/** With these the archive writes its row of the match anew. */
const momentous: ReadonlySet<MatchEvent['type']> = new Set(['loaded', 'round-started', 'round-ended', 'winner', 'challenge', 'undone'])

/** What is committed: whoever reads the archive after it has changed finds the change. */
export function committedNews({ matchId, events }: EventTail): string {
  return `${matchId ?? ''} ${events.findLast(({ type }) => momentous.has(type))?.seq ?? ''}`
}

/** What the list shows of the match on the court: the archive has it about a second later. */
export function shownNews(match: MatchState | null): string {
  if (match === null) return ''
  const { matchId, number, category, weight, division, winner, classification, blue, red } = match
  const athletes = [blue, red].flatMap(({ shortName, longName, country }) => [shortName, longName, country])
  return JSON.stringify([matchId, number, category, weight, division, winner, classification, ...athletes])
}
