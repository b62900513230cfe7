// All events of one match: read from the archive once, continued live, read again whenever something may have been missed.
import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { MatchEvent } from '@restrike/pss'
import { useMemo } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi, useLive } from './context.ts'
import { mergeBySeq } from './event-log.ts'
import { problemOf } from './problem-of.ts'

const pageSize = 5000
const retryMs = 5000
const queryName = 'match.events'

export interface MatchEvents {
  /** Ascending by `seq`. */
  readonly events: readonly MatchEvent[]
  /** Why the earlier ones are missing, in words; null when they are there. */
  readonly problem: string | null
}

const none: readonly MatchEvent[] = []

export function useMatchEvents(matchId: string | null): MatchEvents {
  const { client } = useApi()
  const tail = useLive((live) => live.tail)
  const stored = useQuery({
    queryKey: [queryName, matchId],
    queryFn: () => (matchId === null ? none : readAll(client, matchId)),
    enabled: matchId !== null,
    // Live events keep it up to date; whoever missed some says so.
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? retryMs : false),
    // Comparing thousands of unchangeable events deeply would cost more than drawing them.
    structuralSharing: false,
  })
  const live = tail.matchId === matchId ? tail.events : none
  const events = useMemo(() => mergeBySeq(stored.data ?? none, live), [stored.data, live])
  return { events, problem: stored.error && problemOf(stored.error) }
}

/** To be called when events may have been missed. */
export function rereadMatchEvents(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: [queryName] })
}

async function readAll(client: ConsoleClient, id: string): Promise<readonly MatchEvent[]> {
  const events: MatchEvent[] = []
  for (let after = 0; ; ) {
    const result = await client.attempt('match.events', { id, limit: pageSize, after })
    if (!result.ok) {
      // Loaded this moment and not yet committed: its events come live.
      if (result.error.code === 'match.not-found') return events
      throw result.error
    }
    events.push(...result.value.events)
    if (result.value.next === null) return events
    after = result.value.next
  }
}
