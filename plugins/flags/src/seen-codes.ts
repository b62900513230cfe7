// Which codes the matches of the archive have: read page by page, newest first.
import type { MatchSummary } from '@restrike/match/contract'

const pageSize = 500

export interface SeenCode {
  /** Matches in which at least one athlete has it. */
  readonly matches: number
  /** Start of the newest of them. */
  readonly lastAt: string
}

interface Page {
  readonly limit: number
  readonly before?: string
}

/** Rejects when a page cannot be had, or with the reason of `signal`. */
export async function seenCodes(
  list: (page: Page) => Promise<{ readonly matches: readonly MatchSummary[] }>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, SeenCode>> {
  const seen = new Map<string, SeenCode>()
  let before: string | undefined
  for (;;) {
    signal.throwIfAborted()
    const { matches } = await list({ limit: pageSize, ...(before === undefined ? {} : { before }) })
    for (const match of matches) count(seen, match)
    before = matches.at(-1)?.id
    if (matches.length < pageSize) return seen
  }
}

function count(seen: Map<string, SeenCode>, { blue, red, startedAt }: MatchSummary): void {
  const codes = [blue.country, red.country].map((country) => country?.trim().toUpperCase() ?? '')
  for (const code of new Set(codes)) {
    if (code === '') continue
    const known = seen.get(code)
    seen.set(code, {
      matches: (known?.matches ?? 0) + 1,
      lastAt: known && Date.parse(known.lastAt) > Date.parse(startedAt) ? known.lastAt : startedAt,
    })
  }
}
