// Whether the fight clock of a match counts up, seen by what it did while it ran, and the fight time that this makes of its reading. Pure.
import type { MatchEvent } from '@restrike/pss'

interface Reading {
  readonly round: number | null
  readonly ms: number
}

/** Down where nothing says otherwise. A clock that is set while it runs leaps one way, but runs the other way most of the time. */
export function countsUp(events: readonly MatchEvent[]): boolean {
  let rises = 0
  let running: Reading | undefined
  for (const { type, round, clockMs } of events) {
    const now = clockMs === null ? undefined : { round, ms: clockMs }
    if (now && running?.round === round) rises += Math.sign(now.ms - running.ms)
    if (type === 'clock-stopped') running = undefined
    else if (running || type === 'clock-started') running = now
  }
  return rises > 0
}

/** Null while the clock, or the length of the round, is not known. */
export function elapsedMs(clockMs: number | null, roundSeconds: number | null, up: boolean): number | null {
  if (clockMs === null) return null
  if (up) return clockMs
  return roundSeconds === null ? null : Math.max(0, roundSeconds * 1000 - clockMs)
}
