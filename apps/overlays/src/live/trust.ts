// Whether what is known may be shown: a score that may be wrong is dimmed, and an old one goes. Pure; the time is given.
import type { Picture } from './picture.ts'

/** A shorter gap is bridged: nothing that matters happens unseen in it. */
export const dimAfterMs = 1_000
/** Longer away than a restart takes: nobody needs a dim board of this morning. */
export const hideAfterMs = 10_000

export type Trust = 'sure' | 'doubtful' | 'none'

export function trustIn({ match, lostAt, staleAt }: Picture, now: number): Trust {
  const lostMs = lostAt === null ? 0 : now - lostAt
  const staleMs = staleAt === null ? 0 : now - staleAt
  if (match === null || Math.max(lostMs, staleMs) >= hideAfterMs) return 'none'
  return match.stale || lostMs >= dimAfterMs ? 'doubtful' : 'sure'
}

/** When the answer changes by itself, ms from now; null: not before something is heard. */
export function trustChangesIn({ lostAt, staleAt }: Picture, now: number): number | null {
  const lost = lostAt === null ? [] : [lostAt + dimAfterMs, lostAt + hideAfterMs]
  const stale = staleAt === null ? [] : [staleAt + hideAfterMs]
  const next = Math.min(...[...lost, ...stale].map((at) => at - now).filter((ms) => ms > 0))
  return Number.isFinite(next) ? next : null
}
