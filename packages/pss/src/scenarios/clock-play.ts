// Time passing on the stage: the match clock, the injury minute and the break tick while they run. Decides no score.
import { type Countdown, type Stage, say, standing } from './stage.ts'

function schedule(stage: Stage, countdown: Countdown, meantMs: number): void {
  countdown.meantMs = meantMs
  countdown.dueMs = meantMs + stage.dialect.tickDelayMs()
}

function nextSecond(stage: Stage, countdown: Countdown): void {
  const { style, tickMs } = stage.dialect
  // A simulator waits between its datagrams and so falls behind; a scoring system keeps its beat.
  schedule(stage, countdown, (style === 'real' ? countdown.meantMs : stage.nowMs) + tickMs)
}

/** Sets a countdown going that has just shown `seconds`. */
export function runFrom(stage: Stage, seconds: number): Countdown {
  const countdown = { ...standing(seconds), running: true }
  schedule(stage, countdown, stage.nowMs + stage.dialect.tickMs)
  return countdown
}

export function startClock(stage: Stage, afterInjury = false): void {
  const { clock, dialect } = stage
  const startedMs = stage.nowMs
  clock.running = true
  say(stage, dialect.clockStarts(clock.seconds, afterInjury))
  if (clock.seconds === stage.book.rules.roundSeconds && dialect.ticksAtStart) {
    clock.seconds -= 1
    say(stage, [{ stream: 'clk', ms: clock.seconds * 1000, action: null }])
    clock.leftMs = dialect.tickMs
  }
  schedule(stage, clock, startedMs + (clock.leftMs > 0 ? clock.leftMs : dialect.tickMs))
}

/** Holds the clock without a word: for when the stop is told together with something else. */
export function holdClock({ clock, nowMs }: Stage): void {
  clock.running = false
  clock.leftMs = Math.max(1, clock.meantMs - nowMs)
}

export function stopClock(stage: Stage): void {
  holdClock(stage)
  say(stage, stage.dialect.clockStops(stage.clock.seconds))
}

/** Ends the round's clock for good, whether it ran out or was stopped before. */
export function endClock(stage: Stage, byTime: boolean): void {
  stage.clock = { ...standing(0) }
  say(stage, stage.dialect.clockEnds(byTime))
}

function tickClock(stage: Stage): void {
  const { clock } = stage
  if (clock.seconds === 0) {
    endClock(stage, true)
    return
  }
  clock.seconds -= 1
  nextSecond(stage, clock)
  say(stage, [{ stream: 'clk', ms: clock.seconds * 1000, action: null }])
}

function tickInjury(stage: Stage): void {
  if (stage.injury === null) return
  const { side, countdown } = stage.injury
  if (countdown.seconds === 0) {
    hideInjury(stage)
    return
  }
  countdown.seconds -= 1
  nextSecond(stage, countdown)
  say(stage, stage.dialect.injuryTick(side, countdown.seconds))
}

/** Takes the injury minute off the board, at the value it shows. */
export function hideInjury(stage: Stage): void {
  if (stage.injury === null) return
  const { side, countdown } = stage.injury
  stage.injury = null
  say(stage, stage.dialect.injuryEnds(side, countdown.seconds))
}

function tickRest(stage: Stage): void {
  if (stage.rest === null) return
  if (stage.rest.seconds === 0) {
    stage.rest = null
    say(stage, stage.dialect.breakEnds())
    return
  }
  stage.rest.seconds -= 1
  nextSecond(stage, stage.rest)
  say(stage, stage.dialect.breakTick(stage.rest.seconds))
}

interface Due {
  readonly atMs: number
  tick(stage: Stage): void
}

function nextDue({ clock, injury, rest }: Stage): Due | null {
  const due: Due[] = []
  if (clock.running) due.push({ atMs: clock.dueMs, tick: tickClock })
  if (injury !== null) due.push({ atMs: injury.countdown.dueMs, tick: tickInjury })
  if (rest !== null) due.push({ atMs: rest.dueMs, tick: tickRest })
  return due.toSorted((one, other) => one.atMs - other.atMs)[0] ?? null
}

/** Lets time pass, with all ticks that fall into it. */
export function wait(stage: Stage, ms: number): void {
  const untilMs = stage.nowMs + ms
  for (let due = nextDue(stage); due !== null && due.atMs <= untilMs; due = nextDue(stage)) {
    stage.nowMs = Math.max(stage.nowMs, due.atMs)
    due.tick(stage)
  }
  stage.nowMs = Math.max(stage.nowMs, untilMs)
}

/** Lets time pass for as long as something holds; ends when nothing runs any more. */
export function waitWhile(stage: Stage, holds: () => boolean): void {
  for (let due = nextDue(stage); due !== null && holds(); due = nextDue(stage)) {
    stage.nowMs = Math.max(stage.nowMs, due.atMs)
    due.tick(stage)
  }
}

export const waitBetween = (stage: Stage, lowMs: number, highMs: number): void => wait(stage, stage.random.int(lowMs, highMs))

/** Seconds of this round fought so far, by the clock shown. */
export const elapsedSeconds = ({ clock, book }: Stage): number => book.rules.roundSeconds - clock.seconds
