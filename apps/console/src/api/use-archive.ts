// What the pages of the archive ask about: what can be chosen, one match, its clips, its challenges.
import type { Clip, LedgerEntry } from '@restrike/replay/contract'
import { useQueryClient } from '@tanstack/react-query'
import { archiveKeys } from './archive-selection.ts'
import type { ConsoleClient } from './client.ts'
import { replayKeys } from './follow-replay.ts'
import { type Asked, useAsked } from './use-asked.ts'

export type ArchiveFacets = Awaited<ReturnType<typeof askFacets>>
export type ArchivedMatch = NonNullable<Awaited<ReturnType<typeof askMatch>>>

/** As many as one answer may have: no match comes near. */
const limit = 500

/** While files of the match are written or checked. */
const growingMs = 3_000

const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone

function askFacets(client: ConsoleClient) {
  return client.call('match.facets', { timeZone })
}

/** Null when the archive has no such match: that is an answer, not a failure. */
async function askMatch(client: ConsoleClient, id: string) {
  const result = await client.attempt('match.get', { id })
  if (result.ok) return result.value
  if (result.error.code === 'match.not-found') return null
  throw result.error
}

export function useArchiveFacets(): Asked<ArchiveFacets> {
  return useAsked(archiveKeys.facets, askFacets)
}

export function useArchivedMatch(id: string): Asked<ArchivedMatch | null> {
  const queryKey = [...archiveKeys.one, id]
  const known = useQueryClient().getQueryData<ArchivedMatch | null>(queryKey)
  return useAsked(queryKey, (client) => askMatch(client, id), known != null && isGrowing(known) ? { everyMs: growingMs } : {})
}

/** Nobody tells of what a recording is found to be after its end. */
function isGrowing({ recordings }: ArchivedMatch): boolean {
  return recordings.some(
    ({ endedAt, parts }) => endedAt === null || parts.some(({ state }) => state === 'recording' || state === 'checking'),
  )
}

/** Newest first. */
export function useMatchClips(matchId: string): Asked<readonly Clip[]> {
  return useAsked([...replayKeys.clips, matchId, limit], async (client) => (await client.call('replay.clips', { matchId, limit })).clips)
}

/** In the order they were asked for. */
export function useMatchChallenges(matchId: string): Asked<readonly LedgerEntry[]> {
  return useAsked([...replayKeys.challenges, matchId, limit], async (client) =>
    (await client.call('replay.challenges', { matchId, limit })).challenges.toReversed(),
  )
}
