// Whether stopping the program for seconds would be noticed at the mat. Pure.
import type { MatchState } from '@restrike/pss'

type Phase = MatchState['phase']

const running: ReadonlySet<Phase> = new Set(['ready', 'fighting', 'paused', 'injury', 'break', 'round-over'])

/** Unknown while the match has not said anything: then nothing is on. */
export function isMatchRunning(phase: Phase | undefined): boolean {
  return phase !== undefined && running.has(phase)
}
