// The last stalls of the program's event loop: read once, and again at each new one.
import type { Stall } from '@restrike/debug/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from './context.ts'
import { type Asked, useAsked } from './use-asked.ts'

const queryKey = ['debug.stalls'] as const

export function useStalls(): Asked<readonly Stall[]> {
  const { client } = useApi()
  const queries = useQueryClient()
  useEffect(() => {
    const reread = () => void queries.invalidateQueries({ queryKey })
    return client.on('debug.stall', { event: reread, gap: reread })
  }, [client, queries])
  return useAsked(queryKey, async () => (await client.call('debug.stalls', { limit: 100 })).stalls)
}
