// The matches of an athlete, newest first: against whom, how it ended, points made and got as bars away from the middle.
import type { AthleteStatistics } from '@restrike/statistics/contract'
import { Link } from '@tanstack/react-router'
import { texts } from '../../../texts/index.ts'
import { formatCount, formatMinute, orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { dayOf } from '../day-span.ts'
import { dayWords } from '../match-words.ts'
import { SmallCountry } from '../parts/SmallCountry.tsx'
import type { MatchesSearch } from '../search.ts'
import styles from './AthleteMatches.module.css'
import { barPercent, formatMean } from './stat-format.ts'
import table from './StatTable.module.css'

type OneMatch = AthleteStatistics['byMatch'][number]

interface AthleteMatchesProps {
  readonly matches: readonly OneMatch[]
  readonly keep: MatchesSearch
}

const words = texts.statistics.athlete

export function AthleteMatches({ matches, keep }: AthleteMatchesProps) {
  const most = Math.max(0, ...matches.flatMap(({ points, against }) => [points, against]))
  const { day, match, side, opponent, result, points, gamJeom, meanHit } = words.columns
  return (
    <table className={table.table} aria-label={words.list}>
      <thead>
        <tr>
          {[day, match, side, opponent, result].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
          <th scope="col" className={styles.middle}>
            {points}
          </th>
          {[gamJeom, meanHit].map((name) => (
            <th key={name} scope="col" className={table.number}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matches
          .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
          .map((one) => (
            <Row key={one.matchId} one={one} most={most} keep={keep} />
          ))}
      </tbody>
    </table>
  )
}

function Row({ one, most, keep }: { readonly one: OneMatch; readonly most: number; readonly keep: MatchesSearch }) {
  const { matchId, number, startedAt, side, opponent, opponentCountry, won, points, against, gamJeom, meanHit } = one
  return (
    <tr>
      <td className={styles.day}>
        {dayWords(dayOf(startedAt))}, {formatMinute(startedAt)}
      </td>
      <th scope="row">
        <Link className={styles.open} to="/matches" search={{ ...keep, match: matchId }} aria-label={words.openMatch(orUnknown(number))}>
          {number ?? texts.matches.list.noNumber}
        </Link>
      </th>
      <td>
        <SideMark side={side} />
      </td>
      <td>
        <span className={styles.opponent}>
          <SmallCountry code={opponentCountry} />
          {orUnknown(opponent)}
        </span>
      </td>
      <td data-won={won} className={styles.result}>
        {words.result[won === null ? 'none' : won ? 'won' : 'lost']}
      </td>
      <td>
        <span className={styles.points}>
          <span className={styles.track} data-of="for" aria-hidden="true">
            <span style={{ width: `${barPercent(points, most)}%` }} />
          </span>
          <span className={styles.score}>
            {formatCount(points)} : {formatCount(against)}
          </span>
          <span className={styles.track} data-of="against" aria-hidden="true">
            <span style={{ width: `${barPercent(against, most)}%` }} />
          </span>
        </span>
      </td>
      <td className={table.number}>{formatCount(gamJeom)}</td>
      <td className={table.number}>{formatMean(meanHit)}</td>
    </tr>
  )
}
