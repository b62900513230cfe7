// Over the whole width of the board: that the match is by hand, since when, what the scoring system does meanwhile, and the way back to it.
import type { MatchState } from '@restrike/pss'
import { useLive } from '../../../api/context.ts'
import { useElapsed } from '../../../api/use-elapsed.ts'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { texts } from '../../../texts/index.ts'
import { formatMinute } from '../../../ui/format.ts'
import { HoldButton } from '../../../ui/HoldButton.tsx'
import { feedNotice } from './feed-notice.ts'
import styles from './ManualBand.module.css'
import { OrderButton, Refused } from './OrderButton.tsx'

export type ManualView = 'desk' | 'events'

interface ManualBandProps {
  readonly match: MatchState
  readonly orders: ManualOrders
  readonly view: ManualView
  readonly onView: (view: ManualView) => void
}

const tickMs = 1_000
const quiet = { datagrams: 0, lastAt: null, otherMatch: null }
const views = ['desk', 'events'] as const satisfies readonly ManualView[]

export function ManualBand({ match, orders, view, onView }: ManualBandProps) {
  const status = useLive((live) => live.manual)
  const feed = status?.feed ?? quiet
  const ageMs = useElapsed(feed.lastAt, tickMs)
  const words = texts.manual.band
  const notice = feedNotice(feed, ageMs)
  const end = () => orders.end('follow')
  // To leave a match that is not over for another one: not by a slip.
  const isHeld = feed.otherMatch !== null && match.phase !== 'finished'
  return (
    <section className={styles.band} data-back={notice.isBack} aria-label={words.label}>
      <svg width="22" height="22" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
        <path d="M7 9V3.5a1.2 1.2 0 0 1 2.4 0V8h.6V2.200a1.200 1.200 0 0 1 2.400 0V8h.6V3.500a1.200 1.200 0 0 1 2.400 0V12c0 4-2 7-5.400 7-2.600 0-4-1.400-5.300-3.900L2.600 10.900c-.6-1.200.9-2.200 1.900-1.200L7 12.200z" />
      </svg>
      <strong className={styles.label}>{words.label}</strong>
      {status?.since != null && <span className={styles.since}>{words.since(formatMinute(status.since))}</span>}
      <span className={styles.notice} role="status">
        {notice.words}
      </span>
      <span className={styles.views} role="group" aria-label={words.views}>
        {views.map((one) => (
          <button key={one} type="button" className={styles.view} aria-pressed={view === one} onClick={() => onView(one)}>
            {words[one]}
          </button>
        ))}
      </span>
      {isHeld ? (
        <span className={styles.held}>
          <HoldButton kind="primary" label={notice.follow} onHeld={end}>
            {notice.follow}
          </HoldButton>
          {orders.refusal?.place === 'follow' && <Refused problem={orders.refusal.problem} onDismiss={orders.dismiss} />}
        </span>
      ) : (
        <OrderButton orders={orders} place="follow" kind={notice.isBack ? 'primary' : 'plain'} onPress={end}>
          {notice.follow}
        </OrderButton>
      )}
    </section>
  )
}
