// Whether somebody needs this page now: a match is loaded and not decided. Pure.
import type { MatchState } from '@restrike/pss'

/** `phase`: null while it is not known, and then nobody is disturbed. */
export function isMatchOn(phase: MatchState['phase'] | null): boolean {
  return phase === null || !['idle', 'finished'].includes(phase)
}
