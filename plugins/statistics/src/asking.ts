// The questions to the archive and the ledger, page by page. What the answers sum up to is not decided here.
import type { match, MatchSummary } from '@restrike/match/contract'
import type { LedgerEntry, replay } from '@restrike/replay/contract'
import type { PluginContext } from '@restrike/sdk'
import type { MatchEvent } from '@restrike/pss'
import type { statistics } from './contract.ts'
import { countedTypes } from './counting-events.ts'

export type Call = PluginContext<typeof statistics, typeof statistics | typeof match | typeof replay>['call']

export interface MatchesAsked {
  readonly from?: string
  readonly to?: string
  readonly athlete?: string
  readonly athleteCountry?: string
}

const matchesAPage = 500
const eventsAPage = 5_000
/** Answered side by side: enough that the archive is never idle, few enough that others get their turn. */
const sideBySide = 8

export async function askMatches(call: Call, asked: MatchesAsked, signal: AbortSignal): Promise<MatchSummary[]> {
  const matches: MatchSummary[] = []
  for (;;) {
    signal.throwIfAborted()
    const before = matches.at(-1)?.id
    const page = await call('match.list', { ...asked, limit: matchesAPage, ...(before === undefined ? {} : { before }) })
    matches.push(...page.matches)
    if (page.matches.length < matchesAPage) return matches
  }
}

/** Of the types that count only. */
export async function askEvents(call: Call, id: string, signal: AbortSignal): Promise<MatchEvent[]> {
  const events: MatchEvent[] = []
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const page = await call('match.events', { id, after, limit: eventsAPage, types: [...countedTypes] })
    events.push(...page.events)
    if (page.next === null) return events
    after = page.next
  }
}

/** Empty also while replay does not run. */
export async function askLedger(call: Call, matchId: string): Promise<LedgerEntry[]> {
  const ledger = await call('replay.challenges', { matchId, limit: 500 }).catch(() => undefined)
  return ledger?.challenges ?? []
}

/** The answers in the order of the items. */
export async function askEach<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = []
  for (let start = 0; start < items.length; start += sideBySide) {
    answers.push(...(await Promise.all(items.slice(start, start + sideBySide).map(ask))))
  }
  return answers
}
