// A review opens by itself, also under a hand that was entering points: what decides waits until the page can have been seen.
import { useCallback, useEffect, useRef } from 'react'

/** Nobody has looked and decided within this time. */
export const unseenMs = 700

/** Whether `what` has been on the screen for so long that a key is meant for it. */
export function useSettled(what: string): () => boolean {
  const shown = useRef({ what, sinceMs: Number.POSITIVE_INFINITY })
  useEffect(() => {
    shown.current = { what, sinceMs: performance.now() }
  }, [what])
  return useCallback(() => performance.now() - shown.current.sinceMs > unseenMs, [])
}
