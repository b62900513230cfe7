// From state and events to rows and back. The shapes of the archive's tables live here and in the repository only.
import { MatchEvent, MatchState, type LiveMatchEvent } from '@restrike/pss'
import type { WriteOp } from '@restrike/database/handle'
import { z } from 'zod'
import type { MatchAthlete, MatchSummary } from './contract.ts'
import type { PlacedEvent } from './fold-batch.ts'

export interface Tables {
  athletes: { id: number; short_name: string; long_name: string; country: string }
  matches: {
    id: string
    number: string | null
    category: string | null
    weight: string | null
    division: string | null
    blue_id: number | null
    red_id: number | null
    started_at: number
    ended_at: number | null
    winner: 'blue' | 'red' | 'tie' | null
    classification: string | null
    state: string
  }
  match_search: SearchRow
  match_events: EventRow
  match_fold: { id: number; session: number; n: number; fold: string }
}

/** One for each match, for searching: `words` holds all of them without case and accents, the rest is in lower case (countries in upper). */
export interface SearchRow {
  started_at: number
  id: string
  number: string | null
  category: string | null
  blue_long: string | null
  blue_short: string | null
  blue_country: string | null
  red_long: string | null
  red_short: string | null
  red_country: string | null
  words: string
  /** 1 when its state was by hand once. */
  manual: number
}

export interface EventRow {
  seq: number
  match_id: string | null
  type: string
  round: number | null
  clock_ms: number | null
  at: number
  session: number
  n: number
  place: number
  body: string
}

const insertEvents =
  'INSERT INTO match_events (seq, match_id, type, round, clock_ms, at, session, n, place, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

export function eventOps(events: readonly PlacedEvent[], firstSeq: number): WriteOp[] {
  if (events.length === 0) return []
  const column = <T>(value: (placed: PlacedEvent, i: number) => T): T[] => events.map(value)
  return [
    {
      sql: insertEvents,
      count: events.length,
      columns: [
        column((_, i) => firstSeq + i),
        column(({ event }) => event.matchId),
        column(({ event }) => event.type),
        column(({ event }) => event.round),
        column(({ event }) => event.clockMs),
        column(({ event }) => Date.parse(event.at)),
        column(({ session }) => session),
        column(({ n }) => n),
        column(({ place }) => place),
        column(({ event }) => bodyOf(event)),
      ],
    },
  ]
}

/** What is particular to the event's type. */
function bodyOf(event: LiveMatchEvent): string {
  const { matchId: _m, type: _t, round: _r, clockMs: _c, at: _a, ...body } = event
  return JSON.stringify(body)
}

/** Undefined for a row that no version of this program wrote. */
export function eventOf(row: Pick<EventRow, 'seq' | 'match_id' | 'type' | 'round' | 'clock_ms' | 'at' | 'body'>): MatchEvent | undefined {
  const head = {
    seq: row.seq,
    matchId: row.match_id,
    type: row.type,
    round: row.round,
    clockMs: row.clock_ms,
    at: new Date(row.at).toISOString(),
  }
  return MatchEvent.safeParse({ ...asObject(row.body), ...head }).data
}

export interface EventsPage {
  events: MatchEvent[]
  /** Number of the last row looked at, where there may be more behind it. */
  next: number | null
}

/** `rows`: in order, and no more than the `limit` that was asked for. A row that cannot be read ends nothing: the next page goes on behind it. */
export function pageOf(rows: readonly EventRow[], limit: number): EventsPage {
  return { events: rows.flatMap((row) => eventOf(row) ?? []), next: rows.length < limit ? null : (rows.at(-1)?.seq ?? null) }
}

/** Stored before there was an entry by hand: then it was none. */
const StoredState = MatchState.extend({ manual: z.boolean().default(false), wasManual: z.boolean().default(false) })

/** `manual`: what the archive says of the match. Stored before a state remembered it, its state says the same. */
export function stateOf(text: string, manual: boolean): MatchState | undefined {
  const state = StoredState.safeParse(asObject(text)).data
  return state && { ...state, wasManual: state.wasManual || manual }
}

export function asObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}

export interface SummaryRow extends Omit<Tables['matches'], 'blue_id' | 'red_id' | 'state'> {
  blue_short: string | null
  blue_long: string | null
  blue_country: string | null
  red_short: string | null
  red_long: string | null
  red_country: string | null
  manual: number
}

export function summaryOf(row: SummaryRow): MatchSummary {
  const { id, number, category, weight, division, winner, classification } = row
  // An athlete's row has an empty text where nothing was announced.
  const athlete = (shortName: string | null, longName: string | null, country: string | null): MatchAthlete => ({
    shortName: shortName || null,
    longName: longName || null,
    country: country || null,
  })
  return {
    ...{ id, number, category, weight, division, winner, classification },
    blue: athlete(row.blue_short, row.blue_long, row.blue_country),
    red: athlete(row.red_short, row.red_long, row.red_country),
    startedAt: new Date(row.started_at).toISOString(),
    endedAt: row.ended_at === null ? null : new Date(row.ended_at).toISOString(),
    manual: row.manual !== 0,
  }
}
