// Which matches of the archive are asked for: as `match.list` and `match.export` take it. Plain data.

/** All conditions together; each may be missing. */
export interface MatchSelection {
  /** Words, all of which must occur. */
  readonly query?: string
  readonly number?: string
  readonly country?: string
  readonly category?: string
  readonly athlete?: string
  /** Of the athlete, where several have the name. */
  readonly athleteCountry?: string
  readonly from?: string
  readonly to?: string
}

export const archiveKeys = {
  list: ['match.list'] as const,
  facets: ['match.facets'] as const,
  one: ['match.get'] as const,
  statistics: ['statistics'] as const,
}
