// The moments of a challenge from the request to the decision, each with how long after the request. Pure.
import type { LedgerEntry } from '@restrike/replay/contract'

export interface ChallengeStep {
  readonly step: 'asked' | 'accepted' | 'firstFrame' | 'decided'
  readonly at: string
  /** After the request, ms; null for the request itself. */
  readonly afterMs: number | null
}

/** In order of time; what did not happen is left out. */
export function challengeSteps(
  entry: Pick<LedgerEntry, 'requestedAt' | 'acceptedAt' | 'firstFrameAt' | 'decidedAt'>,
): readonly ChallengeStep[] {
  const { requestedAt, acceptedAt, firstFrameAt, decidedAt } = entry
  const begin = Date.parse(requestedAt)
  const later = ([step, at]: readonly [ChallengeStep['step'], string | null]): readonly ChallengeStep[] =>
    at === null ? [] : [{ step, at, afterMs: Math.max(0, Date.parse(at) - begin) }]
  const others = [['accepted', acceptedAt] as const, ['firstFrame', firstFrameAt] as const, ['decided', decidedAt] as const].flatMap(later)
  return [{ step: 'asked', at: requestedAt, afterMs: null }, ...others.toSorted((a, b) => (a.afterMs ?? 0) - (b.afterMs ?? 0))]
}

/** Tenths while they tell something. */
export function secondsWords(ms: number): string {
  return ms < 100_000 ? (ms / 1000).toFixed(1) : (ms / 1000).toFixed(0)
}
