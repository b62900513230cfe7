// The answers with an archive of invented matches and a database of this process: what is read, and what is read again.
import type { MatchSummary } from '@restrike/match/contract'
import type { MatchEvent } from '@restrike/pss'
import { sqliteDatabase, type SqliteDatabase } from '@restrike/testkit'
import { expect, test } from 'vitest'
import { answerDay, type Asking, keepMatch } from './answers.ts'
import { gamJeom, loaded, point, round, story, winner } from './invented.ts'
import { sumsStore } from './sums-store.ts'

const span = { from: '2026-07-28T00:00:00.000Z', to: '2026-07-29T00:00:00.000Z' }
const told = story([
  [0, null, loaded],
  [1, 120, round(1)],
  [10, 110, point('blue', 'head')],
  [200, 0, winner('blue')],
])
const athlete = { longName: null, shortName: null, country: null }

function summary(id: string, over: boolean): MatchSummary {
  const none = { number: id, category: null, weight: null, division: null, winner: null, classification: null, manual: false }
  return {
    id,
    ...none,
    blue: athlete,
    red: athlete,
    startedAt: '2026-07-28T09:00:00.000Z',
    endedAt: over ? '2026-07-28T09:04:00.000Z' : null,
  }
}

/** An archive with these matches, and which of them were read. */
async function asking(matches: readonly MatchSummary[], db: SqliteDatabase) {
  const reads: string[] = []
  const events = new Map<string, readonly MatchEvent[]>(matches.map(({ id }) => [id, told]))
  const answers: Readonly<Record<string, (input: { id: string; ids: string[] }) => object>> = {
    'match.list': () => ({ matches }),
    'match.get': ({ id }) => ({ match: matches.find((match) => match.id === id) }),
    'match.last-events': ({ ids }) => ({ seqs: Object.fromEntries(ids.map((id) => [id, events.get(id)?.at(-1)?.seq ?? 0])) }),
    'match.events': ({ id }) => (reads.push(id), { events: events.get(id) ?? [], next: null }),
  }
  const call = async (name: string, input: { id: string; ids: string[] }) => {
    const answer = answers[name]
    if (!answer) throw new Error('not there')
    return answer(input)
  }
  const kept = sumsStore({ debug: () => undefined })
  await kept.attach(db)
  // `as`: only these commands are asked.
  const of: Asking = { call: call as Asking['call'], kept, signal: new AbortController().signal }
  return {
    of,
    reads,
    more: (id: string) => events.set(id, [...told, ...story([[201, 0, gamJeom('red', 1)]]).map((one) => ({ ...one, seq: 9 }))]),
  }
}

test('a match that is over is summed up once, also by the next run of the program; one that is on each time', async () => {
  const db = sqliteDatabase()
  const matches = [summary('over', true), summary('on', false)]
  const { of, reads } = await asking(matches, db)
  const first = await answerDay(of, span)
  expect(await answerDay(of, span)).toEqual(first)
  expect(reads).toEqual(['over', 'on', 'on'])
  const next = await asking(matches, db)
  expect(await answerDay(next.of, span)).toEqual(first)
  expect(next.reads).toEqual(['on'])
})

test('an event that came behind what was kept is counted', async () => {
  const { of, reads, more } = await asking([summary('m', true)], sqliteDatabase())
  expect((await answerDay(of, span)).gamJeom).toBe(0)
  more('m')
  expect((await answerDay(of, span)).gamJeom).toBe(1)
  expect(reads).toEqual(['m', 'm'])
})

test('a match that has ended is summed up before anybody asks', async () => {
  const { of, reads } = await asking([summary('m', true)], sqliteDatabase())
  await keepMatch(of, 'm')
  await answerDay(of, span)
  expect(reads).toEqual(['m'])
})

test('without a place to keep them the sums are the same', async () => {
  const { of } = await asking([summary('m', true)], sqliteDatabase())
  const whole = await answerDay(of, span)
  of.kept.detach()
  expect(await answerDay(of, span)).toEqual(whole)
})

test('a database that goes while its table is made is not taken for there', async () => {
  const { of } = await asking([summary('m', true)], sqliteDatabase())
  const made = Promise.withResolvers<void>()
  const gone = { ...sqliteDatabase(), migrate: () => made.promise }
  const db = sqliteDatabase()
  const slow = of.kept.attach(gone)
  of.kept.detach()
  await of.kept.attach(db)
  made.resolve()
  await slow
  await answerDay(of, span)
  expect(db.rows('SELECT match_id FROM statistics_sums')).toEqual([{ match_id: 'm' }])
})
