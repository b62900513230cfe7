// The two orders of every page: the last action now, and remember this moment.
import { useCallback } from 'react'
import { useApi } from './context.ts'

export interface Orders {
  readonly replay: () => void
  readonly mark: () => void
}

export function useOrders(): Orders {
  const { client } = useApi()
  return {
    replay: useCallback(() => void client.attempt('replay.now', {}), [client]),
    mark: useCallback(() => void client.attempt('replay.mark', {}), [client]),
  }
}
