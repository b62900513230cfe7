// The statistics of a day: sums over its matches. Pure.
import type { DayStatistics } from './contract.ts'
import type { MatchSummary } from '@restrike/match/contract'
import { inOrderOfTime, type MatchRecord } from './match-record.ts'
import { totalPoints } from './match-statistics.ts'
import { reviewStatistics } from './reviews.ts'
import { medianAndMax } from './spread.ts'
import { addTechniques, noTechniques } from './techniques.ts'

export interface Span {
  readonly from: string
  readonly to: string
}

export function dayStatistics({ from, to }: Span, unordered: readonly MatchRecord[]): DayStatistics {
  const records = inOrderOfTime(unordered)
  const finished = records.flatMap(({ match }) => (match.winner === null ? [] : match))
  const wonBy = (side: 'blue' | 'red'): number => finished.filter(({ winner }) => winner === side).length
  const techniques = (side: 'blue' | 'red') => records.reduce((sum, { sums }) => addTechniques(sum, sums.techniques[side]), noTechniques)
  const byMatch = records.map(byMatchRow)
  return {
    ...{ from, to, byMatch, matches: records.length, finished: finished.length },
    wins: { blue: wonBy('blue'), red: wonBy('red'), none: finished.length - wonBy('blue') - wonBy('red') },
    decisions: decisionsOf(finished),
    techniques: { blue: techniques('blue'), red: techniques('red') },
    gamJeom: byMatch.reduce((sum, { gamJeom }) => sum + gamJeom, 0),
    reviews: reviewStatistics(records.flatMap(({ reviews }) => reviews)),
    matchMs: medianAndMax(records.flatMap(({ sums }) => sums.takenMs ?? [])),
    roundMs: medianAndMax(records.flatMap(({ sums }) => sums.rounds.flatMap(({ takenMs }) => takenMs ?? []))),
    countries: countriesOf(records),
  }
}

function byMatchRow({ match, sums, reviews }: MatchRecord): DayStatistics['byMatch'][number] {
  return {
    ...{ matchId: match.id, number: match.number, startedAt: match.startedAt, takenMs: sums.takenMs },
    points: totalPoints(sums, match.startedAt),
    gamJeom: sums.gamJeom.blue + sums.gamJeom.red,
    reviews: reviews.length,
  }
}

/** Announced is `2-1 PTF`; how it was decided is what stands behind the rounds. The most frequent first. */
function decisionsOf(finished: readonly MatchSummary[]): DayStatistics['decisions'] {
  const counts = new Map<string, number>()
  for (const { classification } of finished) {
    const how = classification?.replace(/^\s*\d+\s*[-:]\s*\d+\s*/, '').trim() ?? ''
    if (how !== '') counts.set(how, (counts.get(how) ?? 0) + 1)
  }
  return [...counts].map(([how, matches]) => ({ how, matches })).toSorted((a, b) => b.matches - a.matches || order(a.how, b.how))
}

/** A match of two athletes of one country is one match of that country. The most matches first. */
function countriesOf(records: readonly MatchRecord[]): DayStatistics['countries'] {
  const counts = new Map<string, { matches: number; won: number }>()
  for (const { match } of records) {
    for (const country of new Set([match.blue.country, match.red.country])) {
      if (country === null || country === '') continue
      const before = counts.get(country) ?? { matches: 0, won: 0 }
      const won = (match.winner === 'blue' || match.winner === 'red') && match[match.winner].country === country
      counts.set(country, { matches: before.matches + 1, won: before.won + (won ? 1 : 0) })
    }
  }
  return [...counts]
    .map(([country, { matches, won }]) => ({ country, matches, won }))
    .toSorted((a, b) => b.matches - a.matches || order(a.country, b.country))
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
