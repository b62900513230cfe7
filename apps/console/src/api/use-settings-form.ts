// The form of all settings: what was typed and is not saved, kept also while another page is looked at; saving it at once, and undoing that.
import type { ConfigOutcome, ConfigProblem } from '@restrike/kernel/contract'
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'
import type { Wanted } from './use-config-change.ts'

export type { Wanted } from './use-config-change.ts'

/** Without a value: back to the default. */
export interface Change extends Wanted {
  readonly key: string
}
export type Drafts = Readonly<Record<string, Wanted>>

export interface Order {
  readonly changes: readonly Change[]
  /** Puts them back. */
  readonly undo: readonly Change[]
}

export interface SettingsForm {
  readonly drafts: Drafts
  readonly setDrafts: (change: (drafts: Drafts) => Drafts) => void
  readonly save: Action<Order>
  readonly undo: Action<readonly Change[]>
  /** The last change that the server took, until it is undone or put away. */
  readonly saved: (Order & { readonly outcome: ConfigOutcome }) | null
  readonly putAway: () => void
  /** The last change was put back, and nothing was done since. */
  readonly undone: boolean
  /** What the server found wrong with the last order. */
  readonly problems: readonly ConfigProblem[]
}

const queryKey = ['settings.drafts'] as const
const none: Drafts = {}

/** `by`: who changes them. */
export function useSettingsForm(by: string): SettingsForm {
  const { client } = useApi()
  const queries = useQueryClient()
  const { data: drafts = none } = useQuery({ queryKey, queryFn: skipToken, initialData: none, staleTime: Infinity, gcTime: Infinity })
  const [saved, setSaved] = useState<SettingsForm['saved']>(null)
  const [undone, setUndone] = useState(false)
  const [problems, setProblems] = useState<readonly ConfigProblem[]>([])
  const setDrafts = useCallback(
    (change: (drafts: Drafts) => Drafts) => {
      queries.setQueryData(queryKey, (before: Drafts | undefined) => change(before ?? none))
      setProblems([])
      setUndone(false)
    },
    [queries],
  )
  const send = async (changes: readonly Change[]) => {
    setProblems([])
    const result = await client.attempt('config.set', { changes: [...changes], by })
    if (result.ok) return result.value
    if (result.error.code === 'config.invalid') setProblems(result.error.data.problems)
    throw result.error
  }
  const save = useAction(async (order: Order) => {
    const outcome = await send(order.changes)
    setSaved({ ...order, outcome })
    const keys = new Set(order.changes.map(({ key }) => key))
    setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.has(key))))
  })
  const undo = useAction(async (changes: readonly Change[]) => {
    await send(changes)
    setSaved(null)
    setUndone(true)
  })
  return { drafts, setDrafts, save, undo, saved, putAway: useCallback(() => setSaved(null), []), undone, problems }
}
