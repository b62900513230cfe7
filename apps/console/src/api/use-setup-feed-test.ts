// Sends a datagram to the program's own port and tells after how long it was heard.
import { useState } from 'react'
import { useApi } from './context.ts'
import { type Action, useAction } from './use-action.ts'

export interface FeedTest extends Action<void> {
  /** Ms; null until one was heard. */
  readonly heardAfterMs: number | null
}

export function useSetupFeedTest(): FeedTest {
  const { client } = useApi()
  const [heardAfterMs, setHeard] = useState<number | null>(null)
  const test = useAction(async () => {
    setHeard(null)
    setHeard((await client.call('debug.feed.test', {})).heardAfterMs)
  })
  return { ...test, heardAfterMs }
}
