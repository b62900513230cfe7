// A place in the round chosen with the pointer or the arrow keys, and opened in the video.
import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { useApi } from '../../api/context.ts'
import { useAction } from '../../api/use-action.ts'
import { texts } from '../../texts/index.ts'
import { formatClock } from '../../ui/format.ts'
import type { Momentum } from './momentum.ts'
import styles from './MomentCursor.module.css'

interface MomentCursorProps {
  readonly drawn: Momentum
  /** How far the round was fought: nothing can be seen behind it. */
  readonly end: number
  readonly matchId: string | null
}

/** Of the round, for one press of an arrow key. */
const step = 1 / 60

export function MomentCursor({ drawn, end, matchId }: MomentCursorProps) {
  const { client } = useApi()
  const [chosen, setChosen] = useState<number | null>(null)
  const there = useAction((atMs: number) => {
    const at = new Date(atMs).toISOString()
    return client.call('replay.moment', matchId === null ? { at } : { at, matchId })
  })
  const go = (place: number | null) => {
    const atMs = place === null || place > end ? null : drawn.momentAt(place)
    if (atMs !== null) there.run(atMs)
  }
  const onKey = (event: KeyboardEvent) => {
    const from = chosen ?? end
    const to = { ArrowLeft: from - step, ArrowRight: from + step, Home: 0, End: end }[event.key]
    if (to !== undefined) setChosen(Math.min(end, Math.max(0, to)))
    else if (event.key === 'Enter') go(chosen)
    else return
    event.preventDefault()
  }
  const clockMs = chosen === null ? null : drawn.clockAt(chosen)
  return (
    <div
      className={styles.field}
      role="slider"
      tabIndex={0}
      aria-label={texts.momentum.there}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round((chosen ?? end) * 100)}
      aria-valuetext={formatClock(clockMs)}
      data-busy={there.busy}
      onPointerMove={(event) => setChosen(placeOf(event))}
      onPointerLeave={() => setChosen(null)}
      onBlur={() => setChosen(null)}
      onClick={(event) => go(placeOf(event))}
      onKeyDown={onKey}
    >
      {chosen !== null && (
        <span className={styles.cursor} style={{ left: `${chosen * 100}%` }} data-beyond={chosen > end}>
          <span className={styles.time} data-edge={chosen < nearEdge ? 'first' : chosen > 1 - nearEdge ? 'last' : 'no'}>
            {chosen > end ? texts.momentum.nowhere : `${formatClock(clockMs)} ▶`}
          </span>
        </span>
      )}
      {there.problem !== null && (
        <span className={styles.problem} role="alert">
          {there.problem}
        </span>
      )}
    </div>
  )
}

/** So near to the edge the words stand beside the line and not around it. */
const nearEdge = 0.06

function placeOf(event: Pick<PointerEvent, 'clientX' | 'currentTarget'>): number {
  const { left, width } = event.currentTarget.getBoundingClientRect()
  return Math.min(1, Math.max(0, (event.clientX - left) / width))
}
