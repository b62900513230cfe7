// What the match clock shows at a position of the clip. Pure.
import type { Timeline } from '@restrike/replay/contract'

export interface ClockShown {
  readonly round: number | null
  /** Null where nobody knows. */
  readonly ms: number | null
}

export function clockAt(stretches: Timeline['clock'], positionMs: number): ClockShown {
  const now = stretches.findLast((stretch) => stretch.positionMs <= positionMs)
  if (!now) return { round: null, ms: null }
  const { round, clockMs, running } = now
  if (clockMs === null) return { round, ms: null }
  return { round, ms: running ? Math.max(0, clockMs - (positionMs - now.positionMs)) : clockMs }
}

/** `m:ss.t`: the tenth tells frames apart. */
export function clockWords(ms: number | null, unknown: string): string {
  if (ms === null) return unknown
  const tenths = Math.floor(ms / 100)
  return `${Math.floor(tenths / 600)}:${String(Math.floor(tenths / 10) % 60).padStart(2, '0')}.${tenths % 10}`
}

/** Local time of day with milliseconds. */
export function timeWords(at: number | null, unknown: string): string {
  if (at === null) return unknown
  const time = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}.${String(time.getMilliseconds()).padStart(3, '0')}`
}
