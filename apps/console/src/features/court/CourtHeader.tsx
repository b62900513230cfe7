// Which match it is, how far it is, and the one word of its phase. A lost feed is said here, beside the word it makes doubtful.
import type { MatchState } from '@restrike/pss'
import { texts } from '../../texts.ts'
import { orUnknown } from '../../ui/format.ts'
import styles from './CourtHeader.module.css'
import { LostFeed } from './LostFeed.tsx'
import { OpenChallenge } from './OpenChallenge.tsx'
import { PhaseWord } from './PhaseWord.tsx'

export function CourtHeader({ match, lost }: { readonly match: MatchState; readonly lost: boolean }) {
  const { number, category, weight, division, round, rounds, phase } = match
  const details = [category, weight, division].filter((part) => part !== null && part !== '')
  return (
    <header className={styles.header}>
      <h1 className={styles.match}>
        <span className={styles.number} data-unknown={number === null}>
          {number ?? texts.court.noNumber}
        </span>
        <span className={styles.details}>{details.join(' · ')}</span>
      </h1>
      {lost ? <LostFeed /> : <OpenChallenge match={match} />}
      <span className={styles.round}>{texts.court.round(orUnknown(round), orUnknown(rounds))}</span>
      <PhaseWord phase={phase} lost={lost} />
    </header>
  )
}
