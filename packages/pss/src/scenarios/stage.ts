// Everything in play while one match is simulated: time, running counters, the book, what was sent. The plays act on it.
import type { CaptureEntry } from '../capture.ts'
import type { Side } from '../message.ts'
import type { Book } from './book.ts'
import type { Dialect, Line } from './dialect.ts'
import type { Random } from './prng.ts'

/** One datagram of a scenario: what a capture holds, so both can be played by the same player. */
export type ScenarioEntry = CaptureEntry

/** A counter on the scoreboard that goes down once a second while it runs. */
export interface Countdown {
  /** As shown. */
  seconds: number
  running: boolean
  /** When the next tick is meant, and when it will really be sent. */
  meantMs: number
  dueMs: number
  /** While it stands: what is left of the second it was stopped in. */
  leftMs: number
}

export interface Stage {
  readonly random: Random
  readonly dialect: Dialect
  book: Book
  readonly entries: ScenarioEntry[]
  nowMs: number
  clock: Countdown
  injury: { readonly side: Side; readonly countdown: Countdown } | null
  /** The break between two rounds. */
  rest: Countdown | null
}

export const standing = (seconds: number): Countdown => ({ seconds, running: false, meantMs: 0, dueMs: 0, leftMs: 0 })

export function createStage(random: Random, dialect: Dialect, book: Book, startAtMs: number): Stage {
  return { random, dialect, book, entries: [], nowMs: startAtMs, clock: standing(book.rules.roundSeconds), injury: null, rest: null }
}

/** Sends the lines as one burst; time moves on by the gaps. */
export function say(stage: Stage, lines: readonly Line[]): void {
  for (const line of lines) {
    for (const text of stage.dialect.write(line)) {
      stage.entries.push({ atMs: stage.nowMs, text })
      stage.nowMs += stage.dialect.burstGapMs()
    }
  }
}
