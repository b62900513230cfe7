// Earlier versions of the configuration, and putting one of them, or a text from elsewhere, in the place of the file. Each can be undone:
// the version before becomes a backup.
import type { ConfigBackup, ConfigDifference, ConfigOutcome } from '@restrike/kernel/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ConsoleClient } from './client.ts'
import { useApi, useLive } from './context.ts'
import { useAction } from './use-action.ts'
import { type Asked, useAsked } from './use-asked.ts'
import { useRereadAfter } from './use-reread.ts'

const queryKey = ['config.backups'] as const

export function useConfigBackups(): Asked<readonly ConfigBackup[]> {
  useRereadAfter('config', queryKey)
  return useAsked(queryKey, async (client) => (await client.call('config.backups', {})).backups)
}

/** What would change if a version were restored now. */
export function useConfigDifferences(id: string): Asked<readonly ConfigDifference[]> {
  const status = useLive((live) => live.config)
  return useAsked(
    ['config.diff', id, status?.changedAt],
    async (client) => (await client.call('config.diff', { from: 'used', to: id })).differences,
  )
}

export type Replacement = { readonly restore: string } | { readonly import: string }

export interface Replaced {
  readonly outcome: ConfigOutcome
  /** The earlier version that puts things back; null when nothing changed, or nothing is kept of what was there. */
  readonly undo: string | null
}

/** `by`: who changes it. */
export function useConfigReplace(by: string) {
  const { client } = useApi()
  const queries = useQueryClient()
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const replace = useAction(async (wanted: Replacement) => {
    const outcome = await ('restore' in wanted
      ? client.call('config.restore', { id: wanted.restore, by })
      : client.call('config.import', { text: wanted.import, by }))
    setReplaced({ outcome, undo: outcome.applied.length === 0 ? null : await versionBefore(client) })
    await queries.invalidateQueries({ queryKey })
  })
  return { replace, replaced }
}

/** What is in use may itself be kept as the newest version: the one before is the newest with other values. */
async function versionBefore(client: ConsoleClient): Promise<string | null> {
  const { backups } = await client.call('config.backups', {})
  for (const { id } of backups.filter(({ kind }) => kind === 'good').slice(0, 3)) {
    const { differences } = await client.call('config.diff', { from: id })
    if (differences.length > 0) return id
  }
  return null
}
