// The public face of the match: its state as pushed, its events, the archive of matches.
import { Challenge, LiveMatchEvent, MatchEvent, MatchEventType, MatchState } from '@restrike/pss'
import { Recording } from '@restrike/recorder/contract'
import { Clip } from '@restrike/replay/contract'
import { contract, event, failure, query } from '@restrike/sdk'
import { z } from 'zod'

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
})
export type MatchSummary = z.infer<typeof MatchSummary>

const MatchId = z.string().min(1).max(64)

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
        /** Words, all of which must occur in number, category, weight, division, a name or a country. */
        query: z.string().max(200).optional(),
      }),
      output: z.object({ matches: z.array(MatchSummary) }),
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
      output: z.object({ events: z.array(MatchEvent) }),
    }),
  },
  events: {
    state: event(MatchState, { retain: true }),
    /** At once, before the commit: for what must not wait. */
    live: event(LiveMatchEvent),
    /** After its commit: for what must not miss any. */
    event: event(MatchEvent, { durable: true, history: 1000 }),
  },
})
