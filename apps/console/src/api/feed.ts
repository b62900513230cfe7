// What can be said of the feed from the scoring system: one word with its reasons, pure.
import type { MatchState } from '@restrike/pss'
import type { UdpStatus } from '@restrike/udp/contract'

/**
 * `unknown`: not told; `off`: not listening; `waiting`: listening, nothing heard yet; `live`: heard just now;
 * `quiet`: silent while no clock runs, as between matches; `silent`: silent although a clock runs.
 */
export type FeedWord = 'unknown' | 'off' | 'waiting' | 'live' | 'quiet' | 'silent'

/** With a running clock there is a tick each second; one may be lost. */
const liveWithinMs = 3000

export interface FeedFacts {
  readonly udp: Pick<UdpStatus, 'listening'> | null
  readonly match: Pick<MatchState, 'stale' | 'clock'> | null
  /** Since the last datagram, ms; null = none heard or not known. */
  readonly ageMs: number | null
}

export function feedWord({ udp, match, ageMs }: FeedFacts): FeedWord {
  if (udp === null) return 'unknown'
  if (!udp.listening) return 'off'
  if (match?.stale) return 'silent'
  if (ageMs === null) return 'waiting'
  if (ageMs < liveWithinMs) return 'live'
  return 'quiet'
}

/** True when the match shown can no longer be believed. */
export function isFeedLost({ udp, match }: Pick<FeedFacts, 'udp' | 'match'>): boolean {
  if (match === null) return false
  return match.stale || (match.clock.running && udp?.listening !== true)
}

/** The later of two server times. */
export function lastHeard(udp: Pick<UdpStatus, 'lastAt'> | null, match: Pick<MatchState, 'lastDatagramAt'> | null): string | null {
  const [a, b] = [udp?.lastAt ?? null, match?.lastDatagramAt ?? null]
  if (a === null || b === null) return a ?? b
  return Date.parse(a) >= Date.parse(b) ? a : b
}
