// The middle of the desk: the clock with one big button, and below it what makes the course of the match, a row each.
import type { MatchState } from '@restrike/pss'
import type { ManualOrders } from '../../../api/use-manual.ts'
import { useKeyNames } from '../../../keys/use-key-names.ts'
import { texts } from '../../../texts/index.ts'
import { formatClock, orUnknown } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import type { SideOrder } from '../side-order.ts'
import styles from './ClockDesk.module.css'
import { parseClock } from './clock-text.ts'
import { OrderButton } from './OrderButton.tsx'
import { SetValue } from './SetValue.tsx'
import { nextRound, roundWinner } from './suggestions.ts'
import { WinnerRow } from './WinnerRow.tsx'

interface ClockDeskProps {
  readonly match: MatchState
  readonly orders: ManualOrders
  readonly order: SideOrder
}

export function ClockDesk({ match, orders, order }: ClockDeskProps) {
  const words = texts.manual
  const { running } = match.clock
  const { keyOf } = useKeyNames()
  return (
    <section className={styles.desk}>
      <OrderButton
        orders={orders}
        place="clock"
        size="large"
        label={running ? words.clock.label.stop : words.clock.label.start}
        onPress={() => orders.act('clock', { type: 'clock', run: !running })}
      >
        <svg width="22" height="22" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
          <path d={running ? 'M3 2h5v16H3zM12 2h5v16h-5z' : 'M4 2l12 8-12 8z'} />
        </svg>
        {running ? words.clock.stop : words.clock.start}
        <kbd className={styles.key}>{keyOf('manualClock')}</kbd>
      </OrderButton>
      <div className={styles.row}>
        <span className={styles.name}>{words.clock.time}</span>
        <SetValue
          orders={orders}
          place="set-clock"
          label={words.clock.time}
          now={formatClock(match.clock.ms)}
          maxLength={5}
          parse={parseClock}
          onSet={(ms) => orders.act('set-clock', { type: 'set-clock', ms })}
        />
      </div>
      <RoundRows match={match} orders={orders} order={order} />
      <InjuryRow match={match} orders={orders} order={order} />
      <WinnerRow match={match} orders={orders} order={order} />
    </section>
  )
}

/** The end of the round for one side, by the score suggested; the next one; the break between. */
function RoundRows({ match, orders, order }: ClockDeskProps) {
  const { round, pause } = texts.manual
  const suggested = match.phase === 'round-over' || match.phase === 'break' ? roundWinner(match) : null
  const next = nextRound(match)
  const resting = match.phase === 'break'
  const { keyOf } = useKeyNames()
  const act = resting ? 'end' : 'start'
  return (
    <>
      <div className={styles.row}>
        <span className={styles.name}>{round.end(orUnknown(match.round))}</span>
        {order.map((side) => (
          <OrderButton
            key={side}
            orders={orders}
            place={`end-round ${side}`}
            side={side}
            suggested={suggested === side && !isDecided(match)}
            label={round.endLabel(texts.side[side])}
            onPress={() => orders.act(`end-round ${side}`, { type: 'end-round', winner: side })}
          >
            <SideMark side={side} /> {texts.side[side]}
          </OrderButton>
        ))}
      </div>
      <div className={styles.row} data-columns="two">
        <OrderButton
          orders={orders}
          place="next-round"
          label={round.nextLabel(next)}
          onPress={() => orders.act('next-round', { type: 'round', round: next })}
        >
          {round.next(next)} <kbd className={styles.beside}>{keyOf('manualNextRound')}</kbd>
        </OrderButton>
        <OrderButton
          orders={orders}
          place="break"
          label={pause.breakLabel[act]}
          onPress={() => orders.act('break', { type: 'break', run: !resting })}
        >
          {resting ? pause.endBreak : pause.break}
        </OrderButton>
      </div>
    </>
  )
}

function isDecided({ roundScores, round }: MatchState): boolean {
  return roundScores.some((one) => one.round === round && one.winner !== null)
}

function InjuryRow({ match, orders, order }: ClockDeskProps) {
  const words = texts.manual.pause
  const shown = match.injury?.shown === true ? match.injury : null
  return (
    <div className={styles.row}>
      <span className={styles.name}>{words.injury}</span>
      {order.map((side) => {
        const isOn = shown !== null && (shown.side === side || (shown.side === 'unknown' && side === order[0]))
        return (
          <OrderButton
            key={side}
            orders={orders}
            place={`injury ${side}`}
            side={side}
            label={isOn ? words.injuryEndLabel : words.injuryLabel(texts.side[side])}
            onPress={() => orders.act(`injury ${side}`, { type: 'injury', side, run: !isOn })}
          >
            <SideMark side={side} /> {isOn ? words.end : texts.side[side]}
          </OrderButton>
        )
      })}
    </div>
  )
}
