// The address of the page, read and changed.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { matchesSearch, type MatchesSearch } from './search.ts'

export function useMatchesSearch(): MatchesSearch {
  const given = useSearch({ from: '/operator/matches' })
  // The router puts what the route has left out beside it again.
  return useMemo(() => matchesSearch({ ...given }), [given])
}

/** `undefined` takes a part away. A change while somebody types replaces the address: the way back skips it. */
export type ChangeSearch = (change: { readonly [Key in keyof MatchesSearch]?: MatchesSearch[Key] | undefined }, replace?: boolean) => void

export function useChangeSearch(): ChangeSearch {
  const navigate = useNavigate()
  return useCallback(
    (change, replace = false) => {
      void navigate({
        to: '/matches',
        replace,
        // `as`: what is undefined is left out of the address.
        search: (before) =>
          Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined)) as MatchesSearch,
      })
    },
    [navigate],
  )
}
