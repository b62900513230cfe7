// Hands client and store to the components, and the hooks to read them.
import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { ConsoleClient } from './client.ts'
import type { Live, LiveStore } from './live.ts'

export interface Api {
  readonly client: ConsoleClient
  readonly live: LiveStore
}

export const ApiContext = createContext<Api | null>(null)

export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('The page is outside of its ApiContext')
  return api
}

/** Re-renders when the selected part changes. Select something stable: a part of the store, not a new object. */
export function useLive<T>(select: (live: Live) => T): T {
  return useStore(useApi().live, select)
}
