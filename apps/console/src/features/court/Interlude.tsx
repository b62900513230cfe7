// What stands under the clock now and then: injury time, break, the result. The place is always there, so nothing moves when it fills.
import type { MatchState } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import { formatClock } from '../../ui/format.ts'
import { SideMark } from '../../ui/SideMark.tsx'
import styles from './Interlude.module.css'

export function Interlude({ match }: { readonly match: MatchState }) {
  const { phase, injury } = match
  if (phase === 'finished') return <Result match={match} />
  if (injury?.shown) {
    return (
      <div className={styles.interlude} data-look="held">
        {injury.side !== 'unknown' && <SideMark side={injury.side} />}
        <span>{texts.court.injury}</span>
        <span className={styles.time}>{formatClock(injury.ms)}</span>
      </div>
    )
  }
  if (phase === 'break') {
    return (
      <div className={styles.interlude}>
        <span>{texts.court.break}</span>
        <span className={styles.time}>{formatClock(match.break?.ms ?? null)}</span>
      </div>
    )
  }
  return <div className={styles.interlude} data-look="empty" />
}

function Result({ match: { winner, classification } }: { readonly match: MatchState }) {
  return (
    <div className={styles.interlude} data-look={winner ?? 'plain'} role="status">
      {winner === 'blue' || winner === 'red' ? (
        <>
          <SideMark side={winner} />
          <strong className={styles.wins}>
            {texts.side[winner]} {texts.court.wins}
          </strong>
        </>
      ) : (
        <strong className={styles.wins}>{winner === 'tie' ? texts.court.tie : texts.court.winnerUnknown}</strong>
      )}
      {classification !== null && <span className={styles.classification}>{classification}</span>}
    </div>
  )
}
