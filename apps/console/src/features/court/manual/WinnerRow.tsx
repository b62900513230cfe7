// Who has won, and how: by the rounds won, suggested once they are enough.
import type { MatchState } from '@restrike/pss'
import { useState } from 'react'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import { SideMark } from '../../../ui/SideMark.tsx'
import type { SideOrder } from '../side-order.ts'
import { OrderButton } from './OrderButton.tsx'
import { matchWinner } from './suggestions.ts'
import styles from './WinnerRow.module.css'

interface WinnerRowProps {
  readonly match: MatchState
  readonly orders: ManualOrders
  readonly order: SideOrder
}

export function WinnerRow({ match, orders, order }: WinnerRowProps) {
  const words = texts.manual
  const [classification, setClassification] = useState('PTF')
  const suggested = match.phase === 'finished' ? null : matchWinner(match)
  const give = (side: 'blue' | 'red' | 'tie') => orders.act(`winner ${side}`, { type: 'winner', side, classification })
  return (
    <>
      <div className={styles.row} data-columns="how">
        <span className={styles.name}>{words.winner.title}</span>
        <select
          className={`${field.frame} ${styles.how}`}
          aria-label={words.winner.how}
          value={classification}
          onChange={(event) => {
            setClassification(event.target.value)
            // The next key is an order again.
            event.target.blur()
          }}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        >
          {Object.entries(words.classifications).map(([code, how]) => (
            <option key={code} value={code}>
              {code} · {how}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.row}>
        {order.map((side) => (
          <OrderButton
            key={side}
            orders={orders}
            place={`winner ${side}`}
            side={side}
            suggested={suggested === side}
            label={words.winner.label(texts.side[side])}
            onPress={() => give(side)}
          >
            <SideMark side={side} /> {texts.side[side]}
          </OrderButton>
        ))}
        <OrderButton orders={orders} place="winner tie" label={words.winner.tieLabel} onPress={() => give('tie')}>
          {words.winner.tie}
        </OrderButton>
      </div>
    </>
  )
}
