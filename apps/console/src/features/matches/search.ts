// What of the archive is shown, as it stands in the address: so a link can be kept, and the way back leads where one was.
import { daySpan } from './day-span.ts'

export const matchParts = ['events', 'challenges', 'video', 'statistics'] as const
export type MatchPart = (typeof matchParts)[number]

const views = ['day', 'athlete'] as const

export interface MatchesSearch {
  /** The match opened; missing: the list alone. */
  readonly match?: string
  /** What of it is shown; missing: its events. */
  readonly part?: MatchPart
  readonly q?: string
  readonly number?: string
  /** An athlete by the name of the archive, and the country that tells two of the same name apart. */
  readonly athlete?: string
  readonly team?: string
  /** A day, `yyyy-mm-dd`. */
  readonly day?: string
  readonly country?: string
  readonly category?: string
  /** Statistics beside the list, while no match is opened. */
  readonly view?: (typeof views)[number]
}

const texts = ['match', 'q', 'number', 'athlete', 'team', 'day', 'country', 'category'] as const

/** Whatever is no text, no day of the calendar, or no known word where only some are known, is left out. */
export function matchesSearch(given: Record<string, unknown>): MatchesSearch {
  const found: { -readonly [Key in keyof MatchesSearch]: MatchesSearch[Key] } = {}
  for (const key of texts) {
    const value = given[key]
    if ((typeof value === 'string' || typeof value === 'number') && value !== '') found[key] = String(value)
  }
  if (found.day !== undefined && daySpan(found.day) === null) delete found.day
  const part = matchParts.find((one) => one === given['part'])
  if (part !== undefined) found.part = part
  const view = views.find((one) => one === given['view'])
  if (view !== undefined) found.view = view
  return found
}

/** The filters of the list alone: what stays when another match is opened. */
export function filtersOf({ match: _match, part: _part, view: _view, ...filters }: MatchesSearch): MatchesSearch {
  return filters
}

/** True when something is shown beside the list. */
export function isOpen({ match, view, athlete }: MatchesSearch): boolean {
  return match !== undefined || view === 'day' || (view === 'athlete' && athlete !== undefined)
}

/** True when the list does not show the whole archive. */
export function isFiltered(search: MatchesSearch): boolean {
  const { team: _team, ...filters } = filtersOf(search)
  return Object.keys(filters).length > 0
}
