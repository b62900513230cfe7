// The archive as a file: everything of the selected matches as JSON, or a table. Read page by page, so that other questions come in between.
import { AppError } from '@restrike/sdk'
import type { Database } from '@restrike/database/handle'
import type { MatchEvent } from '@restrike/pss'
import { csvHeader, csvRow } from './archive-csv.ts'
import { exportText, type ExportText } from './archive-export-text.ts'
import { exportFileName, mediaTypeOf, type ExportFormat } from './archive-file-name.ts'
import { countMatches, getMatch, listMatches, readEvents } from './archive-reads.ts'
import type { Selection } from './archive-selection.ts'
import { surroundingsOf, type Call } from './archive-surroundings.ts'
import { eventColumns, matchColumns } from './archive-tables.ts'
import type { MatchSummary } from './contract.ts'

export interface ExportQuery extends Selection {
  readonly format: ExportFormat
  /** One match; the selection does not count then. */
  readonly id?: string | undefined
}

export interface ExportOptions {
  readonly call: Call
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal
}

export interface Exported {
  fileName: string
  mediaType: string
  text: string
  matches: number
}

/** Version of the JSON, for programs that read it back. */
const version = 1
const maxMatches = 2_000
const mebibyte = 1024 * 1024
/** A browser and this process both hold the whole of it. */
const maxBytes = 64 * mebibyte
const matchesAPage = 100
const eventsAPage = 2_000

export async function exportMatches(database: Database, query: ExportQuery, options: ExportOptions): Promise<Exported> {
  const { call, signal } = options
  const exportedAt = new Date()
  const only = query.id === undefined ? undefined : await oneMatch(database, query.id)
  const matches = only ? 1 : await countMatches(database, query, maxMatches + 1)
  const tooLarge = (message: string) => new AppError('match.export-too-large', { matches, maxMatches, maxBytes }, message)
  if (matches > maxMatches) throw tooLarge(`More than ${maxMatches} matches are selected, which is more than one file holds`)
  const text = exportText(maxBytes, () =>
    tooLarge(`These ${matches} matches take more than ${Math.round(maxBytes / mebibyte)} MB, which is more than one file holds`),
  )
  const pages = only ? [[only]] : pagesOf(database, query, signal)
  const written = await writers[query.format](text, { database, pages, exportedAt, signal, call })
  return {
    fileName: exportFileName(query.format, exportedAt, only),
    mediaType: mediaTypeOf(query.format),
    text: text.whole(),
    matches: written,
  }
}

async function oneMatch(database: Database, id: string): Promise<MatchSummary> {
  const found = await getMatch(database, id)
  if (!found) throw new AppError('match.not-found', { id }, `The archive has no match "${id}"`)
  return found.match
}

type Pages = AsyncIterable<readonly MatchSummary[]> | Iterable<readonly MatchSummary[]>

async function* pagesOf(database: Database, selection: Selection, signal: AbortSignal): AsyncGenerator<readonly MatchSummary[]> {
  let before: string | undefined
  for (;;) {
    signal.throwIfAborted()
    const page = await listMatches(database, { ...selection, before, limit: matchesAPage })
    if (page.length > 0) yield page
    if (page.length < matchesAPage) return
    before = page.at(-1)?.id
  }
}

interface Source {
  readonly database: Database
  readonly pages: Pages
  readonly exportedAt: Date
  readonly call: Call
  readonly signal: AbortSignal
}

/** Resolves with the number of matches written. */
type Writer = (text: ExportText, source: Source) => Promise<number>

const writers: Readonly<Record<ExportFormat, Writer>> = {
  json: async (text, source) => {
    const head = { version, exportedAt: source.exportedAt.toISOString() }
    text.add(`${JSON.stringify(head).slice(0, -1)},"matches":[`)
    const written = await eachMatch(source, async (match, i) => {
      text.add(`${i === 0 ? '' : ','}\n${JSON.stringify(await wholeMatch(match, source))}`)
    })
    text.add('\n]}\n')
    return written
  },
  'csv-matches': async (text, source) => {
    text.add(csvHeader(matchColumns.map(({ name }) => name)))
    return eachMatch(source, async (match) => {
      const state = (await getMatch(source.database, match.id))?.state
      text.add(csvRow(matchColumns.map(({ value }) => value({ match, state }))))
    })
  },
  'csv-events': async (text, source) => {
    text.add(csvHeader(eventColumns.map(({ name }) => name)))
    return eachMatch(source, async (match) => {
      for await (const page of eventsOf(match.id, source)) {
        for (const event of page) text.add(csvRow(eventColumns.map(({ value }) => value({ match, event }))))
      }
    })
  },
}

async function eachMatch({ pages, signal }: Source, write: (match: MatchSummary, i: number) => Promise<void>): Promise<number> {
  let written = 0
  for await (const page of pages) {
    for (const match of page) {
      signal.throwIfAborted()
      await write(match, written)
      written++
    }
  }
  return written
}

async function wholeMatch(match: MatchSummary, source: Source): Promise<object> {
  const events: MatchEvent[] = []
  for await (const page of eventsOf(match.id, source)) events.push(...page)
  const state = (await getMatch(source.database, match.id))?.state ?? null
  return { match, state, events, ...(await surroundingsOf(match.id, source.call)) }
}

async function* eventsOf(id: string, { database, signal }: Source): AsyncGenerator<readonly MatchEvent[]> {
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const { events, next } = await readEvents(database, { id, after, limit: eventsAPage })
    yield events
    if (next === null) return
    after = next
  }
}
