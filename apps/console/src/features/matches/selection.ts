// From the address to what the archive is asked for. Pure.
import type { MatchSelection } from '../../api/archive-selection.ts'
import { daySpan } from './day-span.ts'
import type { MatchesSearch } from './search.ts'

/** A day that is none selects nothing by day. Too long a text is cut: the archive would refuse it. */
export function selectionOf({ q, number, athlete, team, country, category, day }: MatchesSearch): MatchSelection {
  const span = day === undefined ? null : daySpan(day)
  const words = q?.trim() ?? ''
  return {
    ...(words !== '' && { query: words.slice(0, 200) }),
    ...(number !== undefined && { number: number.slice(0, 40) }),
    ...(athlete !== undefined && { athlete: athlete.slice(0, 120), ...(team !== undefined && { athleteCountry: team.slice(0, 4) }) }),
    ...(country !== undefined && { country: country.slice(0, 4) }),
    ...(category !== undefined && { category: category.slice(0, 80) }),
    ...span,
  }
}
