// Has an answer read again whenever a picture that the server pushes has changed: what was asked may have changed with it.
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useApi } from './context.ts'
import type { Live } from './live.ts'

/** `queryKey`: the same each time. */
export function useRereadAfter(picture: keyof Live, queryKey: QueryKey): void {
  const { live } = useApi()
  const queries = useQueryClient()
  useEffect(
    () =>
      live.subscribe((now, before) => {
        if (now[picture] !== before[picture]) void queries.invalidateQueries({ queryKey })
      }),
    [live, queries, picture, queryKey],
  )
}
