// What replay asks the archive about a match, with an archive that answers in pages and may break off.
import type { MatchEvent } from '@restrike/pss'
import { expect, test } from 'vitest'
import { eventsAround, eventsOf } from './match-facts.ts'
import type { ReplayContext } from './parts.ts'

const startMs = Date.UTC(2026, 2, 14, 9)
const common = (seq: number) => ({ seq, matchId: 'm1', round: 1, clockMs: null, at: new Date(startMs + seq * 100).toISOString() })
const hit = (seq: number): MatchEvent => ({ ...common(seq), type: 'hit-level', side: 'red', level: 30 })
/** Of the first page. */
const unreadable = 2_500
const long = Array.from({ length: 12_345 }, (_, i) => hit(i + 1))

/** Answers `match.events` of these; from the page `failing` on it does not. */
function archive(events: readonly MatchEvent[], failing = Infinity): Pick<ReplayContext, 'call'> {
  let pages = 0
  const call = async (_name: string, { after = 0, limit }: { after?: number; limit: number }) => {
    if (++pages >= failing) throw new Error('away')
    const rows = events.filter(({ seq }) => seq > after).slice(0, limit)
    return { events: rows.filter(({ seq }) => seq !== unreadable), next: rows.length < limit ? null : rows.at(-1)?.seq }
  }
  // `as`: only this one question is asked.
  return { call: call as ReplayContext['call'] }
}

test('a match of more events than come at once has all of them in a dossier', async () => {
  const span = { fromAt: startMs + 600_000, toAt: startMs + 1_200_000 }
  const { events, missing } = await eventsAround(archive(long), 'm1', span)
  expect([events.length, events[0]?.seq, events.at(-1)?.seq, missing]).toEqual([6_001, 6_000, 12_000, []])
})

test('a dossier says so where the archive broke off, and has what was read until then', async () => {
  const { events, missing } = await eventsAround(archive(long, 2), 'm1', { fromAt: startMs, toAt: startMs + 2_000_000 })
  expect(events).toHaveLength(4_999)
  expect(missing).toEqual(['Events may be missing: the archive could not be read to its end (away).'])
})

test('what was taken back later says so of what stands in a dossier', async () => {
  const undone = (seq: number, action: number): MatchEvent => ({ ...common(seq), type: 'undone', action, manual: action })
  const all = [{ ...hit(1), manual: 1 }, { ...hit(30), manual: 2 }, undone(40, 2), undone(41, 1)]
  const { events } = await eventsAround(archive(all), 'm1', { fromAt: startMs, toAt: startMs + 1_000 })
  expect(events.map(({ seq }) => seq)).toEqual([1, 41])
})

test('what was told a moment ago is known without the archive', async () => {
  const recent = [hit(1), { ...hit(2), matchId: 'm0' }]
  expect(await eventsOf(archive(long, 1), 'm1', recent)).toEqual([hit(1)])
})
