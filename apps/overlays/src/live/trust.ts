// Whether what is known may be shown: a score that may be wrong is dimmed, and an old one goes. Pure; the time is given.
import type { Picture } from './picture.ts'

/** A shorter gap is bridged: nothing that matters happens unseen in it. */
export const dimAfterMs = 1_000
/** Longer away than a restart takes: nobody needs a dim board of this morning. */
export const hideAfterMs = 10_000

export type Trust = 'sure' | 'doubtful' | 'none'

export function trustIn({ match, lostAt }: Picture, now: number): Trust {
  const lostMs = lostAt === null ? 0 : now - lostAt
  if (match === null || lostMs >= hideAfterMs) return 'none'
  return match.stale || lostMs >= dimAfterMs ? 'doubtful' : 'sure'
}

/** When the answer changes by itself, ms from now; null: not before something is heard. */
export function trustChangesIn({ lostAt }: Picture, now: number): number | null {
  if (lostAt === null) return null
  const next = [dimAfterMs, hideAfterMs].map((ms) => lostAt + ms - now).find((ms) => ms > 0)
  return next ?? null
}
