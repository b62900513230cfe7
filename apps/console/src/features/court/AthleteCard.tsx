// One athlete: who, how many points, which penalties. Right is the mirror image of left, the scores stand beside the clock.
import type { MatchState } from '@restrike/pss'
import { useLive } from '../../api/context.ts'
import { texts } from '../../texts/index.ts'
import { Country } from '../../ui/Country.tsx'
import { orUnknown } from '../../ui/format.ts'
import { Pips } from '../../ui/Pips.tsx'
import { type Side, SideMark } from '../../ui/SideMark.tsx'
import styles from './AthleteCard.module.css'

/** A round is lost with so many. */
const gamJeomLimit = 5
const usualRounds = 3
/** So many letters fit into one line of the usual size on the smallest screen. */
const longName = 18

interface AthleteCardProps {
  readonly side: Side
  readonly place: 'left' | 'right'
  readonly match: MatchState
}

export function AthleteCard({ side, place, match }: AthleteCardProps) {
  const athlete = match[side]
  const cards = useLive((live) => live.replay?.cards?.[side] ?? null)
  const name = athlete.longName ?? athlete.shortName
  const roundsToWin = Math.ceil((match.rounds ?? usualRounds) / 2)
  return (
    <section className={styles.card} data-side={side} data-place={place} data-winner={match.winner === side} aria-label={texts.side[side]}>
      <div className={styles.person}>
        <div className={styles.top}>
          <SideMark side={side} size="large" />
          <Country code={athlete.country} />
        </div>
        <h2 className={styles.name} data-long={(name?.length ?? 0) > longName}>
          {orUnknown(name)}
        </h2>
        <dl className={styles.figures}>
          <dt>{texts.court.gamJeom}</dt>
          <dd>
            <Pips count={athlete.gamJeom} of={gamJeomLimit} shape="bar" tone={penaltyTone(athlete.gamJeom)} />
            <span className={styles.number}>{athlete.gamJeom}</span>
          </dd>
          <dt>{texts.court.rounds}</dt>
          <dd>
            <Pips count={athlete.roundsWon} of={roundsToWin} shape="dot" tone={side} />
            <span className={styles.number}>{athlete.roundsWon}</span>
          </dd>
          <dt>{texts.court.hit}</dt>
          <dd className={styles.number}>{orUnknown(athlete.lastHitLevel)}</dd>
          <dt>{texts.court.card}</dt>
          <dd className={styles.number}>{orUnknown(cards)}</dd>
        </dl>
      </div>
      <Score value={athlete.score} isWinner={match.winner === side} />
    </section>
  )
}

function Score({ value, isWinner }: { readonly value: number | null; readonly isWinner: boolean }) {
  return (
    <div className={styles.score} data-wide={value !== null && value > 99}>
      {/* A new key for each value: the change shows for a moment. */}
      <span key={value} className={styles.digits}>
        {orUnknown(value)}
      </span>
      {isWinner && <span className={styles.winner}>{texts.court.winner}</span>}
    </div>
  )
}

function penaltyTone(count: number): 'plain' | 'warn' | 'bad' {
  if (count >= gamJeomLimit) return 'bad'
  return count === gamJeomLimit - 1 ? 'warn' : 'plain'
}
