// One setting of the program: as everybody has it now, and how to change it for everybody.
import { useCallback } from 'react'
import { useApi, useLive } from './context.ts'

/** Undefined while the server has not told its settings; null where this one was never set. Not checked: look before you believe it. */
export function useSetting(key: string): unknown {
  return useLive((live) => (live.settings === null ? undefined : (live.settings[key] ?? null)))
}

/**
 * Resolves once it is kept; rejects with the reason. Null sets it back. With `expected` only if that is its value now, null: if it has
 * none: who changes a part of it must not undo what somebody else has changed.
 */
export function useSetSetting(): (key: string, value: unknown, expected?: unknown) => Promise<void> {
  const { client } = useApi()
  return useCallback(
    async (key, value, expected) => {
      await client.call('settings.set', { key, value, changedBy: 'console', ...(expected === undefined ? {} : { expected }) })
    },
    [client],
  )
}
