// Whether OBS writes files: the recording of the day made last, or a trial of two seconds. What was tried is known until the page is loaded again.
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'
import { useAsked } from './use-asked.ts'

export interface WrittenFile {
  readonly path: string | null
  readonly bytes: number | null
  /** Ms since 1970. */
  readonly at: number
}

const trialKey = ['setup.trial'] as const
const recordingsKey = ['recorder.recordings', 'last'] as const
const none: readonly WrittenFile[] = []
/** So long a trial records. */
const trialMs = 2_000
const rereadMs = 10_000

export interface Writing {
  /** Newest first. */
  readonly files: readonly WrittenFile[]
  readonly trial: Action<string>
}

/** `trial`: records two seconds with the connection of that name. */
export function useSetupWritten(): Writing {
  const { client } = useApi()
  const queries = useQueryClient()
  const { data: tried = none } = useQuery({
    queryKey: trialKey,
    queryFn: skipToken,
    initialData: none,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const { data: last = none } = useAsked(
    recordingsKey,
    async (asked) => {
      const { recordings } = await asked.call('recorder.recordings', { limit: 1 })
      return recordings.map(({ path, bytes, startedAt }): WrittenFile => ({ path, bytes, at: Date.parse(startedAt) }))
    },
    { everyMs: rereadMs },
  )
  const trial = useAction(async (name: string) => {
    const { path } = await client.call('obs.recording.start', { name })
    await new Promise((resolve) => setTimeout(resolve, trialMs))
    // Told while it runs: after the end nothing is being written any more.
    const { connections } = await client.call('obs.status', {})
    const bytes = connections.find((one) => one.name === name)?.recording?.bytes ?? null
    await client.call('obs.recording.stop', { name })
    const file: WrittenFile = { path, bytes, at: Date.now() }
    queries.setQueryData(trialKey, [file])
  })
  return { files: [...tried, ...last], trial }
}
