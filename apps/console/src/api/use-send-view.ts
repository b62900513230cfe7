// Tells the jury's pages what the operator sees: the latest frame counts, and no more than one is under way.
import type { View } from '@restrike/replay/contract'
import { useEffect, useRef } from 'react'
import { useApi } from './context.ts'

/** Null: nothing is looked at. */
export function useSendView(view: View | null): void {
  const { client } = useApi()
  const latest = useRef<View | null>(null)
  const busy = useRef(false)
  useEffect(() => {
    latest.current = view
    const send = async (): Promise<void> => {
      busy.current = true
      while (latest.current !== null) {
        const next = latest.current
        latest.current = null
        await client.attempt('replay.view', next)
      }
      busy.current = false
    }
    if (view !== null && !busy.current) void send()
  }, [client, view])
}
