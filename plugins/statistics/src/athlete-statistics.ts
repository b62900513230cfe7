// The statistics of an athlete: sums over the matches in which somebody of that name fought. Pure.
import type { MatchAthlete, MatchSummary } from '@restrike/match/contract'
import type { AthleteStatistics } from './contract.ts'
import { inOrderOfTime, type MatchRecord } from './match-record.ts'
import { totalPoints } from './match-statistics.ts'
import { countMeanMax } from './spread.ts'
import { addTechniques, noTechniques } from './techniques.ts'

export interface Who {
  readonly name: string
  readonly country?: string | undefined
}

/** The name that an athlete goes by: the long one, or the short one where there is none. */
export function nameOf({ longName, shortName }: MatchAthlete): string | null {
  return longName || shortName || null
}

/** Which of the two it is; undefined for neither. Names are the same in any case of letters. */
export function sideOf(match: Pick<MatchSummary, 'blue' | 'red'>, { name, country }: Who): 'blue' | 'red' | undefined {
  const isWho = (athlete: MatchAthlete): boolean =>
    caseless(nameOf(athlete)) === caseless(name) && (country === undefined || caseless(athlete.country) === caseless(country))
  return (['blue', 'red'] as const).find((side) => isWho(match[side]))
}

/** As the archive compares names. By way of capitals, because Turkish ı and i share theirs. */
function caseless(text: string | null): string {
  return (text ?? '').toUpperCase().toLowerCase().replaceAll('i\u0307', 'i').normalize('NFC').trim()
}

type Side = 'blue' | 'red'

/** Undefined when none of the matches is one of theirs. */
export function athleteStatistics(who: Who, unordered: readonly MatchRecord[]): AthleteStatistics | undefined {
  const fought = inOrderOfTime(unordered).flatMap((record) => {
    const side = sideOf(record.match, who)
    return side ? [{ record, side }] : []
  })
  const last = fought.at(-1)
  if (!last) return undefined
  const byMatch = fought.map(({ record, side }) => byMatchRow(record, side))
  const sum = (value: (row: AthleteStatistics['byMatch'][number]) => number): number =>
    byMatch.reduce((total, row) => total + value(row), 0)
  const asked = fought.flatMap(({ record, side }) => record.reviews.filter(({ by }) => by === side))
  const { match } = last.record
  return {
    name: nameOf(match[last.side]) ?? who.name,
    country: match[last.side].country || null,
    matches: fought.length,
    won: sum(({ won }) => (won === true ? 1 : 0)),
    lost: sum(({ won }) => (won === false ? 1 : 0)),
    techniques: fought.reduce((total, { record, side }) => addTechniques(total, record.sums.techniques[side]), noTechniques),
    pointsFor: sum(({ points }) => points),
    pointsAgainst: sum(({ against }) => against),
    gamJeom: sum(({ gamJeom }) => gamJeom),
    hits: countMeanMax(fought.flatMap(({ record, side }) => levelsOf(record, side))),
    challenges: { asked: asked.length, upheld: asked.filter(({ outcome }) => outcome === 'upheld').length },
    byMatch,
  }
}

function byMatchRow(record: MatchRecord, side: Side): AthleteStatistics['byMatch'][number] {
  const { match, sums } = record
  const other = side === 'blue' ? 'red' : 'blue'
  const points = totalPoints(sums, match.startedAt)
  return {
    ...{ matchId: match.id, number: match.number, startedAt: match.startedAt, side },
    opponent: nameOf(match[other]),
    opponentCountry: match[other].country || null,
    won: match.winner === side ? true : match.winner === other ? false : null,
    points: points[side],
    against: points[other],
    gamJeom: sums.gamJeom[side],
    meanHit: countMeanMax(levelsOf(record, side)).mean,
  }
}

function levelsOf({ sums }: MatchRecord, side: Side): number[] {
  return sums.hits.flatMap((hit) => (hit.side === side ? hit.level : []))
}
