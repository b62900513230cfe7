// What the file of an export is called, on every system that it may be carried to. Pure.
import type { MatchSummary } from './contract.ts'

export type ExportFormat = 'json' | 'csv-matches' | 'csv-events'

const kinds: Readonly<Record<ExportFormat, { readonly what: string; readonly extension: string; readonly mediaType: string }>> = {
  json: { what: 'archive', extension: 'json', mediaType: 'application/json' },
  'csv-matches': { what: 'matches', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  'csv-events': { what: 'events', extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
}

export function mediaTypeOf(format: ExportFormat): string {
  return kinds[format].mediaType
}

/** `restrike-matches-2026-07-28T13-05-09Z.csv`; of one match `restrike-match-101-20260728T093000-4-events.csv`. Times in UTC. */
export function exportFileName(format: ExportFormat, at: Date, match?: Pick<MatchSummary, 'id' | 'number'>): string {
  const { what, extension } = kinds[format]
  const moment = at.toISOString().replace(/\.\d+/, '').replaceAll(':', '-')
  const name = match ? ['restrike', 'match', match.number ?? '', match.id, what] : ['restrike', what, moment]
  return `${name.map(safe).filter(Boolean).join('-')}.${extension}`
}

/** Letters and digits of any script stay. With a word of ours before it no part is a name that Windows keeps for itself. */
function safe(part: string): string {
  return part.replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, '_').slice(0, 80)
}
