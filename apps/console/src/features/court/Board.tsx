// A match on the court: header, both athletes with the clock between, and below momentum and events, or the desk of the match by hand.
// It dims when its feed is lost.
import type { MatchState } from '@restrike/pss'
import { lazy, Suspense, useState } from 'react'
import { isFeedLost } from '../../api/feed.ts'
import { useApi, useLive } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { useManualOrders } from '../../api/use-manual.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { AthleteCard } from './AthleteCard.tsx'
import styles from './Board.module.css'
import { ClockColumn } from './ClockColumn.tsx'
import { Course } from './Course.tsx'
import { CourtHeader } from './CourtHeader.tsx'
import { ManualBand } from './manual/ManualBand.tsx'
import { swapSides, useSideOrder } from './side-order.ts'

// Most days nobody enters a match by hand.
const ManualDesk = lazy(async () => ({ default: (await import('./manual/ManualDesk.tsx')).ManualDesk }))
const BeginByHand = lazy(async () => ({ default: (await import('./manual/BeginByHand.tsx')).BeginByHand }))

/** What lies below the athletes. `desk`: that of the match by hand, where it is by hand. */
type Below = 'desk' | 'events' | 'begin'

export function Board({ match }: { readonly match: MatchState }) {
  const feedLost = useLive(isFeedLost)
  // By hand the feed may be silent: nothing shown comes from it.
  const lost = feedLost && !match.manual
  const [below, setBelow] = useState<Below>('desk')
  const orders = useManualOrders()
  const [left, right] = useSideOrder()
  const { client } = useApi()
  const replay = useAction(() => client.call('replay.now', {}))
  // By key as by button: a refusal is to be seen.
  useKeys({ swapSides, replay: () => replay.run() })
  // The next match by hand begins with its desk, whatever was looked at in this one.
  if (!match.manual && below === 'events') setBelow('desk')
  const isDesk = match.manual && below === 'desk'
  return (
    <div className={styles.board} data-below={below === 'begin' ? 'begin' : isDesk ? 'desk' : 'course'} data-manual={match.manual}>
      <CourtHeader match={match} lost={lost} orders={orders} onByHand={() => setBelow(below === 'begin' ? 'desk' : 'begin')} />
      {match.manual && <ManualBand match={match} orders={orders} view={below === 'events' ? 'events' : 'desk'} onView={setBelow} />}
      <div className={styles.live} data-lost={lost}>
        <AthleteCard side={left} place="left" match={match} />
        <ClockColumn match={match} order={[left, right]} />
        <AthleteCard side={right} place="right" match={match} />
      </div>
      {below === 'begin' ? (
        <Suspense>
          <BeginByHand match={match} orders={orders} onEnd={() => setBelow('desk')} />
        </Suspense>
      ) : (
        <>
          {isDesk && (
            <Suspense>
              <ManualDesk match={match} orders={orders} replay={replay} />
            </Suspense>
          )}
          <Course match={match} lost={lost} order={[left, right]} replay={replay} beside={isDesk} />
        </>
      )}
    </div>
  )
}
