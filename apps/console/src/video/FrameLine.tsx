// The line under the picture: which frame this is, when it was, what the match clock showed. Its figures keep their width.
import type { Timeline } from '@restrike/replay/contract'
import { texts, unknownValue } from '../texts/index.ts'
import type { PlayerState } from './player.ts'
import { clockAt, clockWords, timeWords } from './clock-at.ts'
import styles from './FrameLine.module.css'

interface FrameLineProps {
  readonly state: PlayerState
  readonly clock: Timeline['clock']
  /** Of this angle against the one that the clock is told for. */
  readonly offsetMs: number
  readonly large?: boolean
}

export function FrameLine({ state, clock, offsetMs, large = false }: FrameLineProps) {
  const { frame, frames, at, positionMs, rate, playing, painted } = state
  const { round, ms } = clockAt(clock, positionMs - offsetMs)
  return (
    <p className={styles.line} data-large={large} aria-live="off">
      <span className={styles.frame}>{painted ? texts.review.frame(frame + 1, frames) : texts.review.frame(0, 0)}</span>
      <span className={styles.time}>{timeWords(at, unknownValue)}</span>
      <span className={styles.clock}>
        {texts.review.match} <strong>{clockWords(ms, unknownValue)}</strong>
      </span>
      <span className={styles.round}>{round === null ? unknownValue : texts.court.roundTile(round)}</span>
      <span className={styles.rate} data-playing={playing}>
        {texts.review.rate(rate)}
      </span>
      <span className={styles.zoom}>{state.zoom > 1.01 ? `${state.zoom.toFixed(1)}×` : ''}</span>
    </p>
  )
}
