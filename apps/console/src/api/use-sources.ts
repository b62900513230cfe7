// The sources of the scene on program: OBS does not tell of each change, so they are asked while somebody looks.
import { useQuery } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

const rereadMs = 2000

export type Source = NonNullable<ReturnType<typeof useSources>['sources']>[number]

/** `name`: of the connection; null while nothing can be asked of it. Sources: topmost first, undefined until known. */
export function useSources(name: string | null, scene: string | null) {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const { data, error, refetch } = useQuery({
    queryKey: ['obs.sources', name, scene],
    queryFn: () => (name === null || scene === null ? null : client.call('obs.sources', { name, scene })),
    enabled: open && name !== null && scene !== null,
    refetchInterval: rereadMs,
    retry: false,
  })
  return { sources: data?.sources, problem: error && problemOf(error), reread: () => refetch() }
}
