// One match of the list: its number, the two athletes, when it was and how it ended.
import type { MatchAthlete, MatchSummary } from '@restrike/match/contract'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { texts } from '../../../texts/index.ts'
import { formatMinute, orUnknown } from '../../../ui/format.ts'
import { type Side, SideMark } from '../../../ui/SideMark.tsx'
import { athleteName, matchClass } from '../match-words.ts'
import { SmallCountry } from '../parts/SmallCountry.tsx'
import type { MatchesSearch } from '../search.ts'
import styles from './ListMatch.module.css'

interface ListMatchProps {
  readonly match: MatchSummary
  readonly shown: boolean
  /** The filters that stay, and the part of the match that was looked at last. */
  readonly keep: MatchesSearch
}

const words = texts.matches.list

export const ListMatch = memo(function ListMatch({ match, shown, keep }: ListMatchProps) {
  const { id, number, blue, red, winner, startedAt, endedAt, classification, manual } = match
  return (
    <Link
      className={styles.match}
      to="/matches"
      search={{ ...keep, match: id }}
      aria-current={shown ? 'true' : undefined}
      data-shown={shown}
    >
      <span className={styles.number}>{number ?? <span className={styles.none}>{words.noNumber}</span>}</span>
      <Athlete side="blue" athlete={blue} won={winner === 'blue'} />
      <Athlete side="red" athlete={red} won={winner === 'red'} />
      <span className={styles.class}>
        {manual && <span className={styles.manual}>{words.byHand}</span>}
        {matchClass(match)}
      </span>
      <time className={styles.time}>{formatMinute(startedAt)}</time>
      <span className={styles.result} data-on={endedAt === null}>
        {endedAt === null ? words.on : classification}
      </span>
    </Link>
  )
})

function Athlete({ side, athlete, won }: { readonly side: Side; readonly athlete: MatchAthlete; readonly won: boolean }) {
  return (
    <span className={styles.athlete} data-side={side} data-won={won}>
      <SideMark side={side} />
      <SmallCountry code={athlete.country} />
      <span className={styles.name}>{orUnknown(athleteName(athlete))}</span>
      {won && (
        <span role="img" aria-label={words.won}>
          ✓
        </span>
      )}
    </span>
  )
}
