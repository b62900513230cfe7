// A question to the server, asked while somebody looks: its answer, or why there is none.
import { type QueryKey, useQuery } from '@tanstack/react-query'
import type { ConsoleClient } from './client.ts'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'

export interface Asked<T> {
  /** Undefined until known. */
  readonly data: T | undefined
  /** In words; it stays beside an answer that could not be renewed. */
  readonly problem: string | null
}

export interface Asking {
  /** Asked again after so long; only when somebody invalidates it where this is missing. */
  readonly everyMs?: number
}

/** After a refusal: the part of the program that answers may be starting. */
const retryMs = 5_000

export function useAsked<T>(queryKey: QueryKey, ask: (client: ConsoleClient) => Promise<T>, { everyMs }: Asking = {}): Asked<T> {
  const { client } = useApi()
  const open = useLive((live) => live.link === 'open')
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => ask(client),
    enabled: open,
    refetchInterval: (query) => (query.state.status === 'error' ? retryMs : (everyMs ?? false)),
    retry: false,
  })
  return { data, problem: error && problemOf(error) }
}
