// The server's time of day, for what is told to happen then.
import { useNow } from '../ui/use-now.ts'
import { useLive } from './context.ts'

/** ms since 1970; null until the server's clock is known. */
export function useServerNow(everyMs: number): number | null {
  const offsetMs = useLive((live) => live.serverOffsetMs)
  const nowMs = useNow(everyMs)
  return offsetMs === null ? null : offsetMs + nowMs
}
