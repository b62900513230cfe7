// How a match by hand begins: the one on the court goes on, with all it has, or another one is entered.
import type { MatchState } from '@restrike/pss'
import { useEffect, useState } from 'react'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './BeginByHand.module.css'
import { keepLastForm, readLastForm } from './last-form.ts'
import { formAfter, formOf } from './match-form.ts'
import { MatchFormView } from './MatchFormView.tsx'
import { OrderButton } from './OrderButton.tsx'

interface BeginByHandProps {
  /** On the court; null where there is none. */
  readonly match: MatchState | null
  readonly orders: ManualOrders
  /** It has begun, or is left. */
  readonly onEnd: () => void
}

export function BeginByHand({ match, orders, onEnd }: BeginByHandProps) {
  const words = texts.manual.begin
  const [initial] = useState(() => formAfter({ ...readLastForm(localStorage), ...(match === null ? {} : formOf(match)) }))
  // It comes next: it should be there at once.
  useEffect(() => void import('./ManualDesk.tsx'), [])
  // What is by hand already need not be taken over.
  const mayTakeOver = match !== null && !match.manual && match.matchId !== null && match.phase !== 'finished'
  return (
    <section className={styles.begin} aria-label={words.title} onKeyDown={(event) => event.key === 'Escape' && onEnd()}>
      {mayTakeOver && (
        <div className={styles.over}>
          <OrderButton
            orders={orders}
            place="take-over"
            kind="primary"
            size="large"
            onPress={() => orders.start('take-over', undefined, onEnd)}
          >
            {words.takeOver(match.number === null ? words.thisMatch : words.match(match.number))}
          </OrderButton>
          <p className={styles.why}>{words.takeOverWhy}</p>
        </div>
      )}
      <h2 className={styles.title}>{mayTakeOver ? words.another : words.title}</h2>
      <MatchFormView
        initial={initial}
        onBegin={(entered, form) =>
          orders.start('begin', entered, () => {
            keepLastForm(localStorage, form)
            onEnd()
          })
        }
      >
        <Button kind="quiet" onPress={onEnd}>
          {words.cancel}
        </Button>
        <OrderButton orders={orders} place="begin" kind={mayTakeOver ? 'plain' : 'primary'} submits>
          {words.start}
        </OrderButton>
      </MatchFormView>
    </section>
  )
}
