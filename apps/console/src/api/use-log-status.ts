// Levels, files and archive of the log; a level is changed by the program's own order, whose answer is the new state.
import type { LogLine, LogStatus } from '@restrike/kernel/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'
import { type Asked, useAsked } from './use-asked.ts'

const queryKey = ['log.status'] as const
const rereadMs = 10_000

export interface LevelChange {
  /** Null: of all that have none of their own. */
  readonly subsystem: string | null
  /** Null: as configured. */
  readonly level: LogLine['level'] | null
}

export interface LogState {
  readonly status: Asked<LogStatus>
  readonly setLevel: Action<LevelChange>
  readonly archive: Action<void>
}

export function useLogStatus(): LogState {
  const { client } = useApi()
  const queries = useQueryClient()
  const status = useAsked(queryKey, (asked) => asked.call('log.status', {}), { everyMs: rereadMs })
  const setLevel = useAction(async ({ subsystem, level }: LevelChange) => {
    queries.setQueryData(queryKey, await client.call('log.level', { level, ...(subsystem === null ? {} : { subsystem }) }))
  })
  const archive = useAction(async () => {
    await client.call('log.archive', {})
    await queries.invalidateQueries({ queryKey })
  })
  return { status, setLevel, archive }
}
