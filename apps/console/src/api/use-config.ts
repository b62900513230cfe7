// Every value of the configuration: read when somebody looks, and again after each change, whoever made it.
import type { ConfigSectionView } from '@restrike/kernel/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from './context.ts'
import { type Asked, useAsked } from './use-asked.ts'
import { useRereadAfter } from './use-reread.ts'

const queryKey = ['config.get'] as const

export function useConfig(): Asked<readonly ConfigSectionView[]> {
  const { client } = useApi()
  const queries = useQueryClient()
  useEffect(() => {
    const reread = () => void queries.invalidateQueries({ queryKey })
    return client.on('config.changed', { event: reread, gap: reread })
  }, [client, queries])
  useRereadAfter('config', queryKey)
  return useAsked(queryKey, async () => (await client.call('config.get', {})).sections)
}
