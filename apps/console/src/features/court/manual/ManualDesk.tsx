// The desk of a match by hand: blue and red in their places under the board, the clock and the course between them, below the way back of each slip
// and the answers to a challenge. Everything is reached with one finger.
import type { MatchState } from '@restrike/pss'
import { useLive } from '../../../api/context.ts'
import type { Action } from '../../../api/use-action.ts'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { useSideOrder } from '../side-order.ts'
import { ClockDesk } from './ClockDesk.tsx'
import styles from './ManualDesk.module.css'
import { ReviewDesk } from './ReviewDesk.tsx'
import { SideDesk } from './SideDesk.tsx'
import { UndoDesk } from './UndoDesk.tsx'
import { useManualKeys } from './use-manual-keys.ts'

interface ManualDeskProps {
  readonly match: MatchState
  readonly orders: ManualOrders
  readonly replay: Action<void>
}

export function ManualDesk({ match, orders, replay }: ManualDeskProps) {
  const done = useLive((live) => live.manual?.done) ?? none
  const order = useSideOrder()
  const [left, right] = order
  useManualKeys(match, orders)
  return (
    <div className={styles.desk}>
      <SideDesk side={left} match={match} orders={orders} />
      <ClockDesk match={match} orders={orders} order={order} />
      <SideDesk side={right} match={match} orders={orders} />
      <UndoDesk done={done} orders={orders} />
      <ReviewDesk match={match} orders={orders} replay={replay} />
    </div>
  )
}

const none: readonly never[] = []
