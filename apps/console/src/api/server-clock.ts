// The server's time seen from here. Ages are counted on the local monotonic clock, so a wrong or changed laptop clock does no harm.

/** Server clock minus monotonic clock, ms: the answer is taken to have been made half-way between question and arrival. */
export function clockOffset(serverNow: string, askedMs: number, answeredMs: number): number {
  return Date.parse(serverNow) - (askedMs + answeredMs) / 2
}

/** Age of a server time stamp, ms, never negative; null where either is unknown. */
export function ageOf(at: string | null, offsetMs: number | null, monotonicMs: number): number | null {
  if (at === null || offsetMs === null) return null
  return Math.max(0, monotonicMs + offsetMs - Date.parse(at))
}
