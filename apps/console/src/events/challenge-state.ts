// Where a challenge stands, in one word. Pure.
import type { Challenge } from '@restrike/pss'

export type ChallengeState = 'open' | 'accepted' | 'denied' | 'upheld' | 'rejected' | 'cancelled'

/** The last word counts: a cancelled one stays cancelled, whatever was answered before. */
export function challengeState({ accepted, won, cancelled }: Omit<Challenge, 'by'>): ChallengeState {
  if (cancelled) return 'cancelled'
  if (won !== null) return won ? 'upheld' : 'rejected'
  if (accepted !== null) return accepted ? 'accepted' : 'denied'
  return 'open'
}
