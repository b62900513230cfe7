// What is being typed into the configuration and is not saved: kept while another page is looked at, for a review carries everybody to it.
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

/** Null while nobody types. `key`: of the value, or a name of its own for what is no value. In memory only: it may be a secret. */
export function useConfigDraft<T>(key: string): readonly [T | null, (draft: T | null) => void] {
  const queries = useQueryClient()
  const { data = nothing } = useQuery<Kept<T>>({
    queryKey: keyOf(key),
    queryFn: skipToken,
    initialData: nothing,
    staleTime: Infinity,
    gcTime: Infinity,
  })
  const keep = useCallback((draft: T | null) => queries.setQueryData<Kept<T>>(keyOf(key), { draft }), [queries, key])
  return [data.draft, keep]
}

interface Kept<T> {
  readonly draft: T | null
}

const nothing = { draft: null }
const keyOf = (key: string) => ['config.draft', key] as const
