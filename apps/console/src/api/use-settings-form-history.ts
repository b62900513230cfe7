// The changes of all settings, newest first, page by page; read again after each change, whoever made it.
import type { SettingChange } from '@restrike/settings/contract'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

const queryKey = ['settings.history'] as const
const pageSize = 100

export interface SettingsHistory {
  /** Undefined until known. */
  readonly changes: readonly SettingChange[] | undefined
  readonly problem: string | null
  /** Reads earlier ones; null where there are none. */
  readonly more: (() => void) | null
  readonly busy: boolean
}

export function useSettingsHistory(): SettingsHistory {
  const { client } = useApi()
  const queries = useQueryClient()
  const open = useLive((live) => live.link === 'open')
  useEffect(() => {
    const reread = () => void queries.invalidateQueries({ queryKey })
    return client.on('settings.changed', { event: reread, gap: reread })
  }, [client, queries])
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }) =>
      (await client.call('settings.history', { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) })).changes,
    initialPageParam: firstPage,
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.n ?? null)),
    enabled: open,
    retry: false,
  })
  return {
    changes: data?.pages.flat(),
    problem: error && problemOf(error),
    more: hasNextPage ? () => void fetchNextPage() : null,
    busy: isFetchingNextPage,
  }
}

/** Before nothing: the newest. */
const firstPage: number | null = null
