import { expect, test } from 'vitest'
import type { MatchSummary } from '@restrike/match/contract'
import { seenCodes } from './seen-codes.ts'

const athlete = (country: string | null) => ({ shortName: null, longName: null, country })
const at = (minute: number) => new Date(Date.UTC(2026, 4, 1, 10, minute)).toISOString()
const match = (n: number, blue: string | null, red: string | null): MatchSummary => ({
  ...{ id: `m${n}`, number: null, category: null, weight: null, division: null, blue: athlete(blue), red: athlete(red) },
  ...{ startedAt: at(n), endedAt: null, winner: null, classification: null, manual: false },
})

/** Newest first, as the archive has it. */
function archive(matches: MatchSummary[]) {
  const asked: Array<string | undefined> = []
  const list = async ({ limit, before }: { limit: number; before?: string }) => {
    asked.push(before)
    const from = before === undefined ? 0 : matches.findIndex(({ id }) => id === before) + 1
    return { matches: matches.slice(from, from + limit) }
  }
  return { asked, list }
}

const waits = new AbortController().signal

test('each code is counted once a match, with its newest match', async () => {
  const { list } = archive([match(3, 'MRN', 'FRA'), match(2, 'fra ', 'FRA'), match(1, null, '')])
  expect([...(await seenCodes(list, waits))]).toEqual([
    ['MRN', { matches: 1, lastAt: at(3) }],
    ['FRA', { matches: 2, lastAt: at(3) }],
  ])
})

test('an archive of many pages is read to its end, and no page twice', async () => {
  const { asked, list } = archive(Array.from({ length: 1_000 }, (_, i) => match(1_000 - i, 'FRA', 'USA')))
  expect((await seenCodes(list, waits)).get('USA')?.matches).toBe(1_000)
  expect(asked).toEqual([undefined, 'm501', 'm1'])
})

test('it ends when nobody waits any more', async () => {
  const { asked, list } = archive([])
  await expect(seenCodes(list, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
  expect(asked).toEqual([])
})
