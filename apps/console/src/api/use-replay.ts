// What the pages of the review read: clips, timelines, the ledger, video delays.
import type { Cards, Clip, LedgerEntry, Timeline } from '@restrike/replay/contract'
import { useQuery } from '@tanstack/react-query'
import { useApi } from './context.ts'
import { replayKeys } from './follow-replay.ts'

const untilTold = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, retry: 1 } as const

/** Null while it is not known. */
export function useClip(clipId: string | null): Clip | null {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: replayKeys.clip(clipId ?? ''),
    queryFn: () => client.call('replay.clip', { clipId: clipId ?? '' }),
    enabled: clipId !== null,
    ...untilTold,
  })
  return data ?? null
}

const noClips: readonly Clip[] = []

/** Of a match, newest first; of all without one. */
export function useClips(matchId: string | null): readonly Clip[] {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: [...replayKeys.clips, matchId],
    queryFn: async () => (await client.call('replay.clips', matchId === null ? { limit: 50 } : { matchId, limit: 100 })).clips,
    ...untilTold,
  })
  return data ?? noClips
}

const noTimeline: Timeline = { entries: [], clock: [] }
/** The last events may be on their way to the disk when the clip is ready. */
const rereadMs = 3_000

export function useTimeline(clip: Clip | null): Timeline {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: [...replayKeys.timeline, clip?.clipId, clip?.angles[0]?.startAt],
    queryFn: () => client.call('replay.timeline', { clipId: clip?.clipId ?? '' }),
    enabled: clip !== null,
    ...untilTold,
    refetchInterval: (query) => (query.state.dataUpdateCount < 3 ? rereadMs : false),
  })
  return data ?? noTimeline
}

export interface Ledger {
  /** Newest first. */
  readonly challenges: readonly LedgerEntry[]
  readonly cards: Cards | null
}

const noLedger: Ledger = { challenges: [], cards: null }

export function useLedger(matchId: string | null): Ledger {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: [...replayKeys.challenges, matchId],
    queryFn: () => client.call('replay.challenges', matchId === null ? { limit: 20 } : { matchId, limit: 100 }),
    ...untilTold,
  })
  return data ?? noLedger
}

const noDelays: Readonly<Record<string, number>> = {}

/** Ms by connection; those that are 0 may be missing. */
export function useDelays(): Readonly<Record<string, number>> {
  const { client } = useApi()
  const { data } = useQuery({
    queryKey: replayKeys.delays,
    queryFn: async () => (await client.call('replay.delays', {})).delays,
    ...untilTold,
  })
  return data ?? noDelays
}
