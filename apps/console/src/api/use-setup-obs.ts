// What recording and replay need of the settings of each connected OBS, looked at again and again while somebody looks.
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useApi, useLive } from './context.ts'
import { problemOf } from './problem-of.ts'
import { type Action, useAction } from './use-action.ts'

/** The settings of OBS are changed by hand, and nobody tells of it. */
const rereadMs = 15_000

export interface Connected {
  readonly name: string
  readonly since: string
}

export function useSetupObs(connected: readonly Connected[]) {
  const { client } = useApi()
  const queries = useQueryClient()
  const open = useLive((live) => live.link === 'open')
  // As the OBS page asks for it: what one of them knows, both know.
  const keyOf = ({ name, since }: Connected) => ['obs.setup', name, since]
  const answers = useQueries({
    queries: connected.map((one) => ({
      queryKey: keyOf(one),
      queryFn: () => client.call('obs.setup', { name: one.name, apply: false }),
      enabled: open,
      refetchInterval: rereadMs,
      retry: false,
    })),
  })
  const ask = (apply: boolean) =>
    Promise.all(connected.map(async (one) => queries.setQueryData(keyOf(one), await client.call('obs.setup', { name: one.name, apply }))))
  const apply: Action<void> = useAction(() => ask(true))
  const look: Action<void> = useAction(() => ask(false))
  const setups = answers.map(({ data, error }, index) => ({
    connection: connected[index]?.name ?? '',
    checks: data?.checks ?? null,
    problem: error && problemOf(error),
  }))
  return { setups, apply, look }
}
