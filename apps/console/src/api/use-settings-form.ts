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
  /** What is set where somebody decided on it: the server refuses where it finds something else. */
  readonly expected?: unknown
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
  /** The server did nothing of the last order: somebody else was first. */
  readonly overtaken: boolean
}

const queryKey = ['settings.drafts'] as const
const valuesKey = ['config.get'] as const
const none: Drafts = {}

/** `by`: who changes them. */
export function useSettingsForm(by: string): SettingsForm {
  const { client } = useApi()
  const queries = useQueryClient()
  const { data: drafts = none } = useQuery({ queryKey, queryFn: skipToken, initialData: none, staleTime: Infinity, gcTime: Infinity })
  const [saved, setSaved] = useState<SettingsForm['saved']>(null)
  const [undone, setUndone] = useState(false)
  const [problems, setProblems] = useState<readonly ConfigProblem[]>([])
  const [overtaken, setOvertaken] = useState(false)
  const setDrafts = useCallback(
    (change: (drafts: Drafts) => Drafts) => {
      queries.setQueryData(queryKey, (before: Drafts | undefined) => change(before ?? none))
      setProblems([])
      setOvertaken(false)
      setUndone(false)
    },
    [queries],
  )
  /** Null where somebody else was first: then his values are read, to be shown beside those typed here. */
  const send = async (changes: readonly Change[]): Promise<ConfigOutcome | null> => {
    setProblems([])
    setOvertaken(false)
    const result = await client.attempt('config.set', { changes: [...changes], by })
    if (result.ok) return result.value
    if (result.error.code === 'config.changed-meanwhile') {
      await queries.invalidateQueries({ queryKey: valuesKey })
      setOvertaken(true)
      return null
    }
    if (result.error.code === 'config.invalid') setProblems(result.error.data.problems)
    throw result.error
  }
  const save = useAction(async (order: Order) => {
    const outcome = await send(order.changes)
    if (outcome === null) return
    setSaved({ ...order, outcome })
    const keys = new Set(order.changes.map(({ key }) => key))
    setDrafts((now) => Object.fromEntries(Object.entries(now).filter(([key]) => !keys.has(key))))
  })
  const undo = useAction(async (changes: readonly Change[]) => {
    if ((await send(changes)) === null) return
    setSaved(null)
    setUndone(true)
  })
  return { drafts, setDrafts, save, undo, saved, putAway: useCallback(() => setSaved(null), []), undone, problems, overtaken }
}
