// How long something has been going on, counted on the server's clock and not from the events that tell of it.
import { useNow } from '../ui/use-now.ts'
import { useLive } from './context.ts'
import { ageOf } from './server-clock.ts'

/** Since a server time, ms; null where either clock is unknown. */
export function useElapsed(since: string | null, everyMs: number): number | null {
  const offsetMs = useLive((live) => live.serverOffsetMs)
  return ageOf(since, offsetMs, useNow(everyMs))
}
