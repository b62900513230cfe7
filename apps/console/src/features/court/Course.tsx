// The course of the match: momentum, events, replay with the picture of the camera, challenges and techniques.
import { type MatchState, standingEvents } from '@restrike/pss'
import { useMemo } from 'react'
import type { Action } from '../../api/use-action.ts'
import { useMatchEvents } from '../../api/use-match-events.ts'
import { Challenges } from './Challenges.tsx'
import styles from './Course.module.css'
import { EventTable } from '../../events/EventTable.tsx'
import { MomentumStrip } from './MomentumStrip.tsx'
import { RecordPreview } from './RecordPreview.tsx'
import { ReplayButtons } from './ReplayButtons.tsx'
import type { SideOrder } from './side-order.ts'
import { Techniques } from './Techniques.tsx'

interface CourseProps {
  readonly match: MatchState
  readonly lost: boolean
  readonly order: SideOrder
  readonly replay: Action<void>
  /** The desk of the match by hand has the place: only a high screen shows the events below it as well. */
  readonly beside: boolean
}

export function Course({ match, lost, order, replay, beside }: CourseProps) {
  const { events, problem } = useMatchEvents(match.matchId)
  const { standing } = useMemo(() => standingEvents(events), [events])
  return (
    <div className={styles.course} data-beside={beside}>
      <div className={styles.strip} data-lost={lost}>
        <MomentumStrip match={match} events={standing} />
      </div>
      <div className={styles.below}>
        <EventTable key={match.matchId} events={events} problem={problem} />
        <div className={styles.facts}>
          <Challenges challenges={match.challenges} />
          <Techniques points={match.points} order={order} />
        </div>
        <aside className={styles.aside}>
          <ReplayButtons matchId={match.matchId} replay={replay} />
          <RecordPreview />
        </aside>
      </div>
    </div>
  )
}
