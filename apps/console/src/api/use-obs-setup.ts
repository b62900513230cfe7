// What recording and replay need of the settings of OBS: looked at once for each connection, and whenever asked.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'
import { useAction } from './use-action.ts'

/** `name`: of the connection; null while nothing can be asked of it. `since`: another connection is another question. */
export function useObsSetup(name: string | null, since: string) {
  const { client } = useApi()
  const queries = useQueryClient()
  const open = useLive((live) => live.link === 'open')
  const queryKey = ['obs.setup', name, since]
  const ask = async (apply: boolean) => (name === null ? null : client.call('obs.setup', { name, apply }))
  const renew = async (apply: boolean) => queries.setQueryData(queryKey, await ask(apply))
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask(false),
    enabled: open && name !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
  })
  const check = useAction(() => renew(false))
  const apply = useAction(() => renew(true))
  return { setup: data ?? null, check, apply, problem: error && problemOf(error) }
}
