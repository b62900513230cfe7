// Who fought whom, how the rounds went, who won; when it was, whether it was entered by hand; the ways out of it.
import type { MatchSummary } from '@restrike/match/contract'
import { Link } from '@tanstack/react-router'
import type { ArchivedMatch } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { formatMinute, orUnknown } from '../../../ui/format.ts'
import { Country } from '../../../ui/Country.tsx'
import { type Side, SideMark } from '../../../ui/SideMark.tsx'
import { dayOf } from '../day-span.ts'
import { athleteName, dayWords, matchClass, resultWords } from '../match-words.ts'
import { ExportMenu } from '../parts/ExportMenu.tsx'
import { filtersOf, type MatchesSearch } from '../search.ts'
import styles from './MatchHeader.module.css'
import { RoundScores } from './RoundScores.tsx'

interface MatchHeaderProps {
  readonly archived: ArchivedMatch
  readonly search: MatchesSearch
}

const words = texts.matches.match

export function MatchHeader({ archived: { match, state }, search }: MatchHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.number}>{match.number ?? texts.matches.list.noNumber}</h1>
        <span className={styles.class}>{matchClass(match)}</span>
        {match.manual && (
          <span className={styles.manual} title={words.byHandHint}>
            {words.byHand}
          </span>
        )}
        <span className={styles.when}>{timeWords(match)}</span>
        <ExportMenu of={{ id: match.id }} label={texts.matches.export.one} />
        <Link className={styles.close} to="/matches" search={filtersOf(search)} aria-label={words.close}>
          ✕
        </Link>
      </div>
      <div className={styles.board}>
        <Athlete side="blue" match={match} search={search} />
        <div className={styles.middle}>
          <p className={styles.score}>
            <span className={styles.side}>{state.blue.roundsWon}</span>
            <span className={styles.scoreWords}>{words.roundsWon}</span>
            <span className={styles.side}>{state.red.roundsWon}</span>
          </p>
          <p className={styles.result}>{resultWords(match) ?? (match.endedAt === null ? words.on : words.unfinished)}</p>
        </div>
        <Athlete side="red" match={match} search={search} />
      </div>
      <RoundScores state={state} />
    </header>
  )
}

function Athlete({ side, match, search }: { readonly side: Side; readonly match: MatchSummary; readonly search: MatchesSearch }) {
  const athlete = match[side]
  const name = athleteName(athlete)
  return (
    <section className={styles.athlete} data-side={side} data-won={match.winner === side} aria-label={texts.side[side]}>
      <span className={styles.sign}>
        <SideMark side={side} size="large" />
        <Country code={athlete.country} />
      </span>
      {name === null ? (
        <span className={styles.name}>{orUnknown(name)}</span>
      ) : (
        <Link
          className={styles.name}
          to="/matches"
          search={{ ...filtersOf(search), athlete: name, ...(athlete.country !== null && { team: athlete.country }), view: 'athlete' }}
          aria-label={words.toAthlete(name)}
          title={words.toAthlete(name)}
        >
          {name}
        </Link>
      )}
    </section>
  )
}

function timeWords({ startedAt, endedAt }: MatchSummary): string {
  const day = dayWords(dayOf(startedAt))
  const from = formatMinute(startedAt)
  return `${day}, ${endedAt === null ? from : words.ended(from, formatMinute(endedAt))}`
}
