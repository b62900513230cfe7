// Lines of the log between two moments, from files and archives: asked when somebody says so.
import type { LogLine } from '@restrike/kernel/contract'
import { useState } from 'react'
import { longCall } from './long-call.ts'
import { type Action, useAction } from './use-action.ts'

const limit = 5_000

export interface LogSearch {
  readonly from?: string
  readonly to?: string
  readonly level: LogLine['level']
  readonly subsystems?: string[]
  readonly text?: string
}

export interface LogFound {
  /** Oldest first. */
  readonly lines: readonly LogLine[]
  readonly more: boolean
}

export interface LogFinding extends Action<LogSearch> {
  /** Null until the first answer. */
  readonly found: LogFound | null
}

export function useLogSearch(): LogFinding {
  const [found, setFound] = useState<LogFound | null>(null)
  const action = useAction(async (search: LogSearch) => setFound(await longCall('log.search', { ...search, limit })))
  return { ...action, found }
}
