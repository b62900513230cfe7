// Interruptions of a round: time-outs, kye-shi with the injury minute, corrections at the table. The clock stands meanwhile.
import type { Side } from '../message.ts'
import { hideInjury, holdClock, runFrom, startClock, stopClock, wait, waitBetween, waitWhile } from './clock-play.ts'
import { removableKind, removePoint } from './score-play.ts'
import { type Stage, say } from './stage.ts'

/** The referee stops the time for a moment and resumes. */
export function timeOut(stage: Stage): void {
  stopClock(stage)
  waitBetween(stage, 2_000, 20_000)
  startClock(stage)
}

export interface KyeShi {
  readonly side: Side
  /** Milliseconds until it is taken down; null lets the minute run out. */
  readonly forMs: number | null
}

/** Shows the injury minute; the clock is stopped by it when it was running. It stays stopped. */
export function showInjury(stage: Stage, { side, forMs }: KyeShi): void {
  const { clock, book, dialect } = stage
  const { injurySeconds } = book.rules
  const stops = clock.running
  if (stops) holdClock(stage)
  book.injuries += 1
  const countdown = runFrom(stage, injurySeconds - 1)
  say(stage, dialect.injuryBegins(side, injurySeconds, stops ? clock.seconds : null))
  stage.injury = { side, countdown }
  if (forMs === null) {
    waitWhile(stage, () => stage.injury !== null)
    return
  }
  wait(stage, forMs)
  hideInjury(stage)
}

export function kyeShi(stage: Stage, injury: KyeShi): void {
  showInjury(stage, injury)
  waitBetween(stage, 500, 1_600)
  startClock(stage, true)
}

/** Two injury minutes within one stop. */
export function kyeShiTwice(stage: Stage, first: KyeShi, second: KyeShi): void {
  showInjury(stage, first)
  waitBetween(stage, 1_500, 4_500)
  kyeShi(stage, second)
}

/** The table takes a point back, if there is one. The clock stays stopped. */
export function correct(stage: Stage, side: Side): void {
  stopClock(stage)
  waitBetween(stage, 2_000, 8_000)
  const kind = removableKind(stage.book, side)
  if (kind !== null) removePoint(stage, side, kind)
  waitBetween(stage, 1_000, 3_000)
}
