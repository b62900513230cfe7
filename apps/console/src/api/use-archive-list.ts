// The matches of a selection, newest first, page by page as somebody scrolls.
import type { MatchSummary } from '@restrike/match/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { archiveKeys, type MatchSelection } from './archive-selection.ts'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

const pageSize = 100
const retryMs = 5_000

export interface ArchiveList {
  /** Undefined until the first answer. */
  readonly matches: readonly MatchSummary[] | undefined
  /** There are older ones that were not read yet. */
  readonly more: boolean
  /** Reads the next page, unless that is under way. */
  readonly readMore: () => void
  /** In words; it stays beside what was read before. */
  readonly problem: string | null
}

/** Of another selection the matches of the one before stand until its own are there: nothing flickers while somebody types. */
export function useArchiveList(selection: MatchSelection): ArchiveList {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const { data, error, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: [...archiveKeys.list, selection],
    queryFn: async ({ pageParam }) => {
      const before = pageParam === null ? {} : { before: pageParam }
      return (await client.call('match.list', { ...selection, ...before, limit: pageSize })).matches
    },
    initialPageParam: firstPage,
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
    placeholderData: keepPreviousData,
    enabled: open,
    retry: false,
    refetchInterval: (query) => (query.state.status === 'error' ? retryMs : false),
  })
  const matches = useMemo(() => data?.pages.flat(), [data])
  return {
    matches,
    more: hasNextPage,
    readMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage()
    },
    problem: error && problemOf(error),
  }
}

// `as`: the type of all pages is that of the first, which begins behind no match.
const firstPage = null as string | null
