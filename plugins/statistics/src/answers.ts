// The answers of the plugin: asks for what the sums are made of, and hands it to them. Loaded with the first question.
import type { MatchSummary } from '@restrike/match/contract'
import { AppError } from '@restrike/sdk'
import { askEach, askEvents, askLedger, askMatches, type Call, type MatchesAsked } from './asking.ts'
import { athleteStatistics, type Who } from './athlete-statistics.ts'
import type { AthleteStatistics, DayStatistics, MatchStatistics } from './contract.ts'
import { dayStatistics, type Span } from './day-statistics.ts'
import { eventSums } from './event-sums.ts'
import type { KeptSums } from './kept-sums.ts'
import type { MatchRecord } from './match-record.ts'
import { matchStatistics } from './match-statistics.ts'
import { reviewsOf } from './reviews.ts'

export interface Asking {
  readonly call: Call
  readonly kept: KeptSums
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal
}

export async function answerMatch(asking: Asking, id: string): Promise<MatchStatistics> {
  const { match, state } = await asking.call('match.get', { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'match.not-found') throw notFound(id, `The archive has no match "${id}"`)
    throw error
  })
  const { sums, reviews } = await recordOf(asking, match)
  return matchStatistics({ matchId: id, startedAt: match.startedAt, sums, state, reviews })
}

export async function answerDay(asking: Asking, span: Span): Promise<DayStatistics> {
  return dayStatistics(span, await recordsOf(asking, span))
}

export async function answerAthlete(asking: Asking, { name, country }: Who): Promise<AthleteStatistics> {
  const records = await recordsOf(asking, { athlete: name, ...(country === undefined ? {} : { athleteCountry: country }) })
  const sums = athleteStatistics({ name, country }, records)
  if (!sums) throw notFound(name, `The archive has no match of "${name}"${country === undefined ? '' : ` (${country})`}`)
  return sums
}

function notFound(what: string, message: string): AppError {
  return new AppError('statistics.not-found', { what }, message)
}

async function recordsOf(asking: Asking, asked: MatchesAsked): Promise<MatchRecord[]> {
  const matches = await askMatches(asking.call, asked, asking.signal)
  return askEach(matches, (match) => recordOf(asking, match))
}

/** The ledger is asked each time: a jury may decide when the match is long over. */
async function recordOf({ call, kept, signal }: Asking, match: MatchSummary): Promise<MatchRecord> {
  const [sums, ledger] = await Promise.all([
    kept.of(match.id, match.endedAt !== null, async () => eventSums(await askEvents(call, match.id, signal))),
    askLedger(call, match.id),
  ])
  return { match, sums, reviews: reviewsOf(ledger, sums) }
}
