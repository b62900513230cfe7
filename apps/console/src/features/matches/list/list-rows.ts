// The matches found with a heading before each day. Pure.
import type { MatchSummary } from '@restrike/match/contract'
import { dayOf } from '../day-span.ts'

export type ListRow = { readonly type: 'day'; readonly day: string } | { readonly type: 'match'; readonly match: MatchSummary }

/** `matches`: newest first. */
export function listRows(matches: readonly MatchSummary[]): readonly ListRow[] {
  const rows: ListRow[] = []
  let before: string | null = null
  for (const match of matches) {
    const day = dayOf(match.startedAt)
    if (day !== before) rows.push({ type: 'day', day })
    before = day
    rows.push({ type: 'match', match })
  }
  return rows
}
