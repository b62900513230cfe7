// Between the athletes: the clock, whether it runs, the rounds, and below whatever interrupts or ends the match.
import type { MatchState } from '@restrike/pss'
import { texts } from '../../texts/index.ts'
import { formatClock } from '../../ui/format.ts'
import styles from './ClockColumn.module.css'
import { Interlude } from './Interlude.tsx'
import { RoundTiles } from './RoundTiles.tsx'
import type { SideOrder } from './side-order.ts'

export function ClockColumn({ match, order }: { readonly match: MatchState; readonly order: SideOrder }) {
  const { clock } = match
  const word = clock.ms === null ? texts.court.clockUnknown : clock.running ? texts.court.running : texts.court.stopped
  return (
    <section className={styles.column} data-running={clock.running}>
      <div className={styles.clock} role="timer">
        {formatClock(clock.ms)}
      </div>
      <div className={styles.word}>
        <svg width="12" height="12" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <path d={clock.running ? 'M4 2l12 8-12 8z' : 'M3 2h5v16H3zM12 2h5v16h-5z'} />
        </svg>
        {word}
      </div>
      <RoundTiles match={match} order={order} />
      <Interlude match={match} />
    </section>
  )
}
