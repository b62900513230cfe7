// The overlays: which there are and what is chosen for each, where they stand in OBS, and choosing.
import type { Overlay, OverlaySource } from '@restrike/overlays/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import { useApi, useLive } from './context.ts'
import { type Asked, useAsked } from './use-asked.ts'

const listKey = ['overlays.list']
const sourcesKey = ['overlays.sources']
const sourcesEveryMs = 10_000

export function useOverlays(): Asked<readonly Overlay[]> {
  const queries = useQueryClient()
  const settings = useLive((live) => live.settings)
  // Another console may choose as well.
  useEffect(() => {
    if (settings !== null) void queries.invalidateQueries({ queryKey: listKey })
  }, [queries, settings])
  return useAsked(listKey, async (client) => (await client.call('overlays.list', {})).overlays)
}

export function useOverlaySources(): Asked<readonly OverlaySource[]> {
  return useAsked(sourcesKey, async (client) => (await client.call('overlays.sources', {})).sources, { everyMs: sourcesEveryMs })
}

export function useChooseOverlay(): (overlay: Pick<Overlay, 'name' | 'options'>) => Promise<void> {
  const { client } = useApi()
  const queries = useQueryClient()
  return useCallback(
    async ({ name, options }) => {
      const chosen = await client.call('overlays.set', { name, options, changedBy: 'console' })
      queries.setQueryData(listKey, (known: readonly Overlay[] | undefined) => known?.map((one) => (one.name === name ? chosen : one)))
    },
    [client, queries],
  )
}

export function useRefreshSources(): () => Promise<void> {
  const { client } = useApi()
  const queries = useQueryClient()
  return useCallback(async () => {
    const { sources } = await client.call('overlays.refresh', {})
    queries.setQueryData(sourcesKey, sources)
  }, [client, queries])
}
