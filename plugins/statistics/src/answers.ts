// The answers of the plugin: asks for what the sums are made of, and hands it to them. Loaded with the first question.
import type { MatchSummary } from '@restrike/match/contract'
import { AppError } from '@restrike/sdk'
import { askEach, askEvents, askLedger, askMatches, type Call, type MatchesAsked } from './asking.ts'
import { athleteStatistics, type Who } from './athlete-statistics.ts'
import type { AthleteStatistics, DayStatistics, MatchStatistics } from './contract.ts'
import { dayStatistics, type Span } from './day-statistics.ts'
import { eventSums, type EventSums } from './event-sums.ts'
import type { MatchRecord } from './match-record.ts'
import { matchStatistics } from './match-statistics.ts'
import { reviewsOf } from './reviews.ts'
import type { SumsStore } from './sums-store.ts'

/** As many as the archive takes in one question. */
const matchesAtOnce = 500

export interface Asking {
  readonly call: Call
  readonly kept: SumsStore
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal
}

export async function answerMatch(asking: Asking, id: string): Promise<MatchStatistics> {
  const { match, state } = await asking.call('match.get', { id }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'match.not-found') throw notFound(id, `The archive has no match "${id}"`)
    throw error
  })
  const [record] = await recordsTogether(asking, [match])
  const { sums, reviews } = record ?? { sums: eventSums([]), reviews: [] }
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
  const records: MatchRecord[] = []
  for (let start = 0; start < matches.length; start += matchesAtOnce) {
    asking.signal.throwIfAborted()
    records.push(...(await recordsTogether(asking, matches.slice(start, start + matchesAtOnce))))
  }
  return records
}

/** What is kept is asked for at once; the rest is summed up, and kept of matches that are over. */
async function recordsTogether(asking: Asking, matches: readonly MatchSummary[]): Promise<MatchRecord[]> {
  const { call, kept } = asking
  // Before the events are read: what comes behind this number makes that what is kept now does not count.
  const { seqs } = await call('match.last-events', { ids: matches.map(({ id }) => id) })
  const known = await kept.read(seqs)
  const records = await askEach(matches, (match) => recordOf(asking, match, known.get(match.id)))
  const fresh = records.filter(({ match }) => match.endedAt !== null && !known.has(match.id))
  kept.keep(fresh.map(({ match, sums }) => ({ matchId: match.id, lastSeq: seqs[match.id] ?? 0, sums })))
  return records
}

/** The ledger is asked each time: a jury may decide when the match is long over. */
async function recordOf({ call, signal }: Asking, match: MatchSummary, known: EventSums | undefined): Promise<MatchRecord> {
  const [sums, ledger] = await Promise.all([known ?? askEvents(call, match.id, signal).then(eventSums), askLedger(call, match.id)])
  return { match, sums, reviews: reviewsOf(ledger, sums) }
}

/** So that nobody has to wait for it later. */
export async function keepMatch(asking: Asking, id: string): Promise<void> {
  const { match } = await asking.call('match.get', { id })
  await recordsTogether(asking, [match])
}
