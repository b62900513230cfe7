// A match on the court: header, both athletes with the clock between, momentum, events. It dims when its feed is lost.
import type { MatchState } from '@restrike/pss'
import { isFeedLost } from '../../api/feed.ts'
import { useLive } from '../../api/context.ts'
import { useMatchEvents } from '../../api/use-match-events.ts'
import { AthleteCard } from './AthleteCard.tsx'
import styles from './Board.module.css'
import { Challenges } from './Challenges.tsx'
import { ClockColumn } from './ClockColumn.tsx'
import { CourtHeader } from './CourtHeader.tsx'
import { EventTable } from './events/EventTable.tsx'
import { MomentumStrip } from './MomentumStrip.tsx'
import { ReplayButtons } from './ReplayButtons.tsx'
import { Techniques } from './Techniques.tsx'

export function Board({ match }: { readonly match: MatchState }) {
  const lost = useLive(isFeedLost)
  const { events, problem } = useMatchEvents(match.matchId)
  return (
    <div className={styles.board}>
      <CourtHeader match={match} lost={lost} />
      <div className={styles.live} data-lost={lost}>
        <AthleteCard side="blue" match={match} />
        <ClockColumn match={match} />
        <AthleteCard side="red" match={match} />
      </div>
      <div className={styles.strip} data-lost={lost}>
        <MomentumStrip match={match} events={events} />
      </div>
      <div className={styles.below}>
        <EventTable key={match.matchId} events={events} problem={problem} />
        <aside className={styles.aside}>
          <ReplayButtons matchId={match.matchId} />
          <Challenges challenges={match.challenges} />
          <Techniques points={match.points} />
        </aside>
      </div>
    </div>
  )
}
