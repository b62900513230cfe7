// Alarms of the past, newest first: a page more whenever the end is reached, read again when one was raised, acknowledged or resolved.
import type { Alarm } from '@restrike/alarms/contract'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

const queryKey = ['alarms.history'] as const
const pageSize = 200

export interface AlarmHistory {
  /** Undefined until known. */
  readonly alarms: readonly Alarm[] | undefined
  readonly problem: string | null
  /** Reads the next page, if there is one and none is under way. */
  readonly more: () => void
}

export function useAlarmHistory(): AlarmHistory {
  const { client } = useApi()
  const queries = useQueryClient()
  const open = useLive((live) => live.link === 'open')
  useEffect(() => {
    const reread = () => void queries.invalidateQueries({ queryKey })
    return client.on('alarms.change', { event: reread, gap: reread })
  }, [client, queries])
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey,
    queryFn: async ({ pageParam }) =>
      (await client.call('alarms.history', { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) })).alarms,
    // `as`: the first page has no moment, the others have; the type is taken from this value alone.
    initialPageParam: null as string | null,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.raisedAt),
    enabled: open,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const alarms = useMemo(() => data?.pages.flat(), [data])
  const more = () => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }
  return { alarms, problem: error && problemOf(error), more }
}
