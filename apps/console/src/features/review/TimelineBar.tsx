// The clip as a line: what happened in it, what may be reviewed, where the player is. A press or a drag is being there.
import type { Clip, Timeline, TimelineEntry } from '@restrike/replay/contract'
import { type PointerEvent, useRef } from 'react'
import { texts, translated } from '../../texts/index.ts'
import type { PlayerState } from '../../video/player.ts'
import { placed, type Placed } from './timeline-layout.ts'
import styles from './TimelineBar.module.css'

interface TimelineBarProps {
  readonly clip: Clip | null
  readonly timeline: Timeline
  readonly state: PlayerState
  /** What to add to the timeline's positions to be in this angle. */
  readonly offsetMs: number
  readonly onSeek: (positionMs: number) => void
  readonly onChoose: (entry: TimelineEntry) => void
}

export function TimelineBar({ clip, timeline, state, offsetMs, onSeek, onChoose }: TimelineBarProps) {
  const track = useRef<HTMLDivElement>(null)
  const { durationMs, positionMs, marks } = state
  const percent = (ms: number) => `${(Math.min(Math.max(0, ms), durationMs) / Math.max(1, durationMs)) * 100}%`
  const seek = (event: PointerEvent<HTMLElement>): void => {
    const box = track.current?.getBoundingClientRect()
    if (box) onSeek(((event.clientX - box.left) / box.width) * durationMs)
  }
  const window = clip?.window ?? null
  return (
    <section className={styles.bar} aria-label={texts.review.timeline}>
      <div
        ref={track}
        className={styles.track}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          seek(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event)
        }}
      >
        {window !== null && (
          <span
            className={styles.window}
            title={texts.review.window}
            style={{ left: percent(window.fromMs + offsetMs), right: `calc(100% - ${percent(window.toMs + offsetMs)})` }}
          />
        )}
        {marks.inMs !== null && <span className={styles.mark} data-mark="in" style={{ left: percent(marks.inMs) }} />}
        {marks.outMs !== null && <span className={styles.mark} data-mark="out" style={{ left: percent(marks.outMs) }} />}
        <span className={styles.head} style={{ left: percent(positionMs) }} />
      </div>
      <ol className={styles.entries}>
        {placed(timeline.entries, -offsetMs, durationMs - offsetMs).map((one) => (
          <Entry key={`${one.entry.kind} ${one.entry.at} ${one.entry.side} ${one.entry.value}`} {...one} onChoose={onChoose} />
        ))}
      </ol>
    </section>
  )
}

function Entry({ entry, left, worded, onChoose }: Placed & { readonly onChoose: (entry: TimelineEntry) => void }) {
  const words = (entry.label && translated(entry.label)) ?? texts.review.entry[entry.kind](entry.value)
  const side = entry.side === null ? '' : texts.side[entry.side]
  const height = entry.kind === 'hit-level' ? { '--level': `${Math.min(100, Math.max(12, entry.value ?? 0))}%` } : {}
  return (
    <li
      className={styles.entry}
      data-kind={entry.kind}
      data-side={entry.side ?? 'none'}
      data-edge={edgeOf(left)}
      style={{ left: `${left}%`, ...height }}
    >
      <button
        type="button"
        className={styles.spot}
        aria-label={`${side} ${words}. ${texts.review.there}`}
        title={`${side} ${words}`}
        onClick={() => onChoose(entry)}
      >
        <span className={styles.pin} />
        {worded && (
          <span className={styles.words}>
            {entry.side === 'blue' || entry.side === 'red' ? `${texts.letter[entry.side]} ` : ''}
            {words}
          </span>
        )}
      </button>
    </li>
  )
}

/** Where the words would stick out of the line. */
function edgeOf(left: number): 'left' | 'right' | 'none' {
  if (left < 8) return 'left'
  return left > 92 ? 'right' : 'none'
}
