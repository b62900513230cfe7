// Which stretch of time a request may ask about, and how far back its clip must reach. Which action in it is meant is not decided here.
import type { LiveMatchEvent, ReviewRules } from '@restrike/pss'
import { firstFrom, momentOf } from './ascending.ts'
import { clockSign } from './clock-sign.ts'

export interface WindowOrder {
  /** Of late, ascending. */
  readonly events: readonly LiveMatchEvent[]
  /** Of the request, ms since 1970. */
  readonly at: number
  readonly rules: Pick<ReviewRules, 'windowMs'>
  readonly marginMs: number
  readonly preRollMs: number
}

/** Times in ms since 1970. */
export interface ReviewWindow {
  /** From where it counts back: the clock's last stop while it stands, else the request. */
  readonly anchorAt: number
  /** Only an action between these two may be reviewed. */
  readonly fromAt: number
  readonly toAt: number
  /** Where a clip begins at the latest. */
  readonly startAt: number
}

/**
 * A break, or an injury minute with the doctor on the mat, is over by then, and a coach has to ask at once. Whoever asks later does not
 * ask about what was before the stop; and as a clip reaches up to the request, it would be minutes of nothing, long to cut and to load.
 */
const longestStandMs = 120_000

export function windowOf({ events, at, rules, marginMs, preRollMs }: WindowOrder): ReviewWindow {
  const stoppedAt = standsSince(events, at)
  const anchorAt = stoppedAt !== undefined && at - stoppedAt <= longestStandMs ? stoppedAt : at
  const fromAt = anchorAt - rules.windowMs
  return { anchorAt, fromAt, toAt: anchorAt, startAt: Math.min(fromAt - marginMs, at - preRollMs) }
}

/** When the clock that stands at this moment stopped; undefined while it runs, and where nothing is known of it. */
export function standsSince(events: readonly LiveMatchEvent[], at: number): number | undefined {
  let since: LiveMatchEvent | undefined
  for (let i = firstFrom(events, at + 1) - 1; i >= 0; i--) {
    const event = events[i]
    const sign = event && clockSign(event)
    if (sign === 'runs') break
    if (sign !== undefined) since = event
    // Nothing that came before it can be nearer to the truth.
    if (sign === 'stopped') break
  }
  return since && momentOf(since)
}
