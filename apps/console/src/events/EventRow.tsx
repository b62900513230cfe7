// One event as a line of the table.
import type { MatchEvent } from '@restrike/pss'
import { memo } from 'react'
import { texts, unknownValue } from '../texts/index.ts'
import { formatClock, formatWall } from '../ui/format.ts'
import { SideMark } from '../ui/SideMark.tsx'
import { eventSide, eventWords } from './event-words.ts'
import styles from './EventRow.module.css'

interface EventRowProps {
  readonly event: MatchEvent
  readonly topPx: number
  /** It was taken back: it did not happen. */
  readonly undone: boolean
  /** Be there: the moment as a clip. */
  readonly onChoose: (event: MatchEvent) => void
}

export const EventRow = memo(function EventRow({ event, topPx, undone, onChoose }: EventRowProps) {
  const { text, detail, weight } = eventWords(event)
  const side = eventSide(event)
  return (
    <li
      className={styles.row}
      data-weight={weight}
      data-side={side ?? 'none'}
      data-undone={undone}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      <span>{event.round === null ? unknownValue : texts.court.roundTile(event.round)}</span>
      <span className={styles.clock}>{formatClock(event.clockMs)}</span>
      <span className={styles.wall}>{formatWall(event.at)}</span>
      <span className={styles.side}>
        {(side === 'blue' || side === 'red') && <SideMark side={side} />}
        {side !== null && texts.side[side]}
      </span>
      <span className={styles.event}>
        {undone ? <del className={styles.text}>{text}</del> : <span className={styles.text}>{text}</span>}
        {detail !== undefined && <span className={styles.detail}>{detail}</span>}
        {event.manual !== undefined && (
          <span className={styles.hand} title={texts.events.byHandLabel}>
            {undone ? texts.events.struck : texts.events.byHand}
          </span>
        )}
      </span>
      <button type="button" className={styles.there} aria-label={`${texts.review.there}: ${text}`} onClick={() => onChoose(event)}>
        ▶
      </button>
    </li>
  )
})
