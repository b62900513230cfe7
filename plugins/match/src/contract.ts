// The public face of the match: its state as pushed, its events, the archive of matches.
import { Challenge, LiveMatchEvent, MatchEvent, MatchEventType, MatchState } from '@restrike/pss'
import { Recording } from '@restrike/recorder/contract'
import { Clip } from '@restrike/replay/contract'
import { command, contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'
import { ManualAction, ManualMatch, ManualStatus } from './contract/manual.ts'

export { ManualAction, type ManualAthlete, type ManualDone, ManualMatch, ManualStatus } from './contract/manual.ts'

export const MatchAthlete = z.object({ shortName: z.string().nullable(), longName: z.string().nullable(), country: z.string().nullable() })
export type MatchAthlete = z.infer<typeof MatchAthlete>

/** A match as the archive lists it. */
export const MatchSummary = z.object({
  id: z.string(),
  number: z.string().nullable(),
  category: z.string().nullable(),
  weight: z.string().nullable(),
  division: z.string().nullable(),
  blue: MatchAthlete,
  red: MatchAthlete,
  /** When it was loaded (first heard of, where no load was heard). */
  startedAt: z.iso.datetime(),
  /** When its winner was told, or another match took its place; null while it is on. */
  endedAt: z.iso.datetime().nullable(),
  winner: z.enum(['blue', 'red', 'tie']).nullable(),
  classification: z.string().nullable(),
  /** Some or all of it was entered by hand. */
  manual: z.boolean(),
})
export type MatchSummary = z.infer<typeof MatchSummary>

const MatchId = z.string().min(1).max(64)

/** Which matches of the archive: all conditions together. */
const selection = {
  /** Words, all of which must occur in number, category, weight, division, a name or a country. */
  query: z.string().max(200).optional(),
  /** One number, country or category exactly, in any case of letters. */
  number: z.string().max(40).optional(),
  country: z.string().max(4).optional(),
  category: z.string().max(80).optional(),
  /** An athlete by long or short name exactly. */
  athlete: z.string().max(120).optional(),
  /** The country of that athlete, where several have the name. */
  athleteCountry: z.string().max(4).optional(),
  /** Loaded at or after, and before, these moments. */
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
}

export const match = contract('match', {
  config: z.object({
    staleAfterMs: z.int().min(500).default(3000).describe('Silence while a clock runs after which the state counts as stale, ms'),
    bufferEvents: z
      .int()
      .min(1000)
      .default(500_000)
      .meta({ atStart: true, description: 'Events kept in memory while the database is away' }),
  }),
  errors: {
    'not-found': failure({
      summary: 'The archive has no such match.',
      fix: 'See match.list for the ids.',
      data: z.object({ id: z.string() }),
      status: 404,
    }),
    'manual-off': failure({
      summary: 'The match is not entered by hand now.',
      fix: 'Begin with match.manual.start.',
      data: z.object({}),
      status: 409,
    }),
    'manual-impossible': failure({
      summary: 'This action cannot be done as the match stands.',
      fix: 'See the reason in the message.',
      data: z.object({ action: z.string(), reason: z.string() }),
      status: 409,
    }),
    'nothing-to-undo': failure({
      summary: 'There is no action by hand to take back.',
      fix: 'Look at the actions in match.manual.status.',
      data: z.object({}),
      status: 409,
    }),
    'unknown-time-zone': failure({
      summary: 'There is no time zone of this name.',
      fix: 'Give a name of the IANA list, such as Europe/Madrid or UTC.',
      data: z.object({ timeZone: z.string() }),
      status: 400,
    }),
    'export-too-large': failure({
      summary: 'This is more than one file of an export holds: 2,000 matches or 64 MB.',
      fix: 'Select less, such as one day or one category, and export the rest separately.',
      data: z.object({ matches: z.int(), maxMatches: z.int(), maxBytes: z.int() }),
      status: 413,
    }),
    'archive-unavailable': failure({
      summary: 'The database is not there, so the archive cannot be read.',
      fix: 'See the database in system.health; the live match goes on meanwhile.',
      data: z.object({}),
      status: 503,
    }),
  },
  commands: {
    current: query({ summary: 'The state of the court now.', input: z.object({}), output: MatchState }),
    list: query({
      summary: 'Matches of the archive, newest first.',
      input: z.object({
        limit: z.int().min(1).max(500).default(50),
        /** Id of a match: only older ones. */
        before: MatchId.optional(),
        ...selection,
      }),
      output: z.object({ matches: z.array(MatchSummary) }),
    }),
    facets: query({
      summary:
        'What can be chosen in the archive: days with matches (as the given time zone cuts them), categories, countries; each with its count.',
      input: z.object({ timeZone: z.string().max(60).default('UTC') }),
      output: z.object({
        days: z.array(z.object({ day: z.iso.date(), matches: z.int() })),
        categories: z.array(z.object({ category: z.string(), matches: z.int() })),
        countries: z.array(z.object({ country: z.string(), matches: z.int() })),
      }),
    }),
    export: query({
      summary:
        'One match, or those selected, as a file: everything (JSON), or a table of matches or of events (CSV). At most 2,000 matches.',
      input: z.object({
        format: z.enum(['json', 'csv-matches', 'csv-events']),
        id: MatchId.optional(),
        ...selection,
      }),
      output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string(), matches: z.int() }),
      timeoutMs: 60_000,
    }),
    get: query({
      summary: 'One match with its last state.',
      input: z.object({ id: MatchId }),
      output: z.object({
        match: MatchSummary,
        state: MatchState,
        /** Empty also while the recorder does not run. */
        recordings: z.array(Recording),
        /** Empty also while replay does not run. */
        clips: z.array(Clip),
        challenges: z.array(Challenge.extend({ challengeId: z.string() })),
      }),
    }),
    events: query({
      summary: 'Events of one match, in order.',
      input: z.object({
        id: MatchId,
        after: z.int().min(0).optional(),
        limit: z.int().min(1).max(5000).default(1000),
        types: z.array(MatchEventType).optional(),
      }),
      output: z.object({
        /** May be fewer than asked for where there are more: one that cannot be read is left out. */
        events: z.array(MatchEvent),
        /** To be asked for as `after` for the next ones; null when there are no more. */
        next: z.int().nullable(),
      }),
    }),
    'last-events': query({
      summary: 'The number of the last event of each of these matches: whoever has summed them up sees whether more has come.',
      input: z.object({ ids: z.array(MatchId).max(500) }),
      /** By match; of one without events there is none. */
      output: z.object({ seqs: z.record(MatchId, z.int()) }),
    }),
    'manual.start': command({
      summary: 'From now on the match is entered by hand: a new one, or without `match` the one on the court goes on.',
      input: z.object({ match: ManualMatch.optional() }),
      output: ManualStatus,
    }),
    'manual.do': command({
      summary: 'One action of a match by hand.',
      input: z.object({ action: ManualAction }),
      output: ManualStatus,
    }),
    'manual.undo': command({
      summary: 'Take back the last action by hand; with its number only if it is still the last: two people may act at once.',
      input: z.object({ action: z.int().positive().optional() }),
      output: ManualStatus,
    }),
    'manual.end': command({
      summary:
        'Back to the scoring system: the match that it has loaded or gone on with, if that is another one; else this one goes on with what it tells.',
      input: z.object({}),
      output: ManualStatus,
    }),
    'manual.status': query({ summary: 'Whether the match is by hand, and what was done.', input: z.object({}), output: ManualStatus }),
  },
  events: {
    state: event(MatchState, { retain: true }),
    manual: event(ManualStatus, { retain: true }),
    /** At once, before the commit: for what must not wait. */
    live: event(LiveMatchEvent),
    /** After its commit: for what must not miss any. */
    event: event(MatchEvent, { durable: true, history: 1000 }),
  },
})
