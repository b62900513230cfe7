// One event as a line of the table.
import type { MatchEvent } from '@restrike/pss'
import { memo } from 'react'
import { texts, unknownValue } from '../../../texts.ts'
import { formatClock, formatWall } from '../../../ui/format.ts'
import { SideMark } from '../../../ui/SideMark.tsx'
import { eventSide, eventWords } from './event-words.ts'
import styles from './EventRow.module.css'

interface EventRowProps {
  readonly event: MatchEvent
  readonly topPx: number
  /** Be there: the moment as a clip. */
  readonly onChoose: (event: MatchEvent) => void
}

export const EventRow = memo(function EventRow({ event, topPx, onChoose }: EventRowProps) {
  const { text, detail, weight } = eventWords(event)
  const side = eventSide(event)
  return (
    <li className={styles.row} data-weight={weight} data-side={side ?? 'none'} style={{ transform: `translateY(${topPx}px)` }}>
      <span>{event.round === null ? unknownValue : texts.court.roundTile(event.round)}</span>
      <span className={styles.clock}>{formatClock(event.clockMs)}</span>
      <span className={styles.wall}>{formatWall(event.at)}</span>
      <span className={styles.side}>
        {(side === 'blue' || side === 'red') && <SideMark side={side} />}
        {side !== null && texts.side[side]}
      </span>
      <span className={styles.event}>
        <span className={styles.text}>{text}</span>
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
      </span>
      <button type="button" className={styles.there} aria-label={`${texts.review.there}: ${text}`} onClick={() => onChoose(event)}>
        ▶
      </button>
    </li>
  )
})
