// The flags as the settings need them: which codes have none, which are changed, and changing one, which can be undone.
import type { FlagMapping, FlagScan } from '@restrike/flags/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'
import { type Asked, useAsked } from './use-asked.ts'
import { useRereadAfter } from './use-reread.ts'

/** Without a flag: the built-in one again; null: the letters alone. */
export interface FlagOrder {
  readonly code: string
  readonly flag?: string | null
}

export interface FlagDone {
  readonly code: string
  readonly from: FlagMapping | null
  readonly to: FlagMapping
  readonly back: FlagOrder
}

const scanKey = ['flags.scan'] as const
const mappingsKey = ['flags.mappings'] as const

export interface Flags {
  readonly scan: Asked<FlagScan>
  readonly mappings: Asked<readonly FlagMapping[]>
  readonly map: Action<FlagOrder>
  readonly undo: Action<FlagOrder>
  /** The last change, until the next. */
  readonly done: FlagDone | null
  readonly again: Action<void>
}

export function useFlags(): Flags {
  const { client } = useApi()
  const queries = useQueryClient()
  const [done, setDone] = useState<FlagDone | null>(null)
  useRereadAfter('flags', scanKey)
  useRereadAfter('flags', mappingsKey)
  const scan = useAsked(scanKey, (asked) => asked.call('flags.scan', {}))
  const mappings = useAsked(mappingsKey, async (asked) => (await asked.call('flags.mappings', {})).mappings)
  const reread = () => Promise.all([scanKey, mappingsKey].map((queryKey) => queries.invalidateQueries({ queryKey })))
  const map = useAction(async (order: FlagOrder) => {
    const from = mappings.data?.find(({ code }) => code === order.code) ?? null
    const to = await client.call('flags.map', order)
    setDone({ code: to.code, from, to, back: backOf(to.code, from) })
    await reread()
  })
  const undo = useAction(async (order: FlagOrder) => {
    await client.call('flags.map', order)
    setDone(null)
    await reread()
  })
  return { scan, mappings, map, undo, done, again: useAction(reread) }
}

/** What somebody had set is set again; all else comes back by itself. */
function backOf(code: string, before: FlagMapping | null): FlagOrder {
  return before?.source === 'hand' ? { code, flag: before.flag } : { code }
}
