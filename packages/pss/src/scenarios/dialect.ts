// How a scoring source says what happens: which datagrams, in which order, in which form. What happens is decided elsewhere.
import type { KnownMessage, PointKind, Side } from '../message.ts'
import type { Book } from './book.ts'

/** `real`: as captured from scoring systems. `simulator`: as the simulators in circulation send it. */
export type Style = 'real' | 'simulator'

/** A message, or a text that no encoder would write. */
export type Line = KnownMessage | { readonly raw: string }

export interface PointScored {
  readonly side: Side
  readonly kind: PointKind
  /** Hit level, null for points given by hand. */
  readonly level: number | null
}

export interface Outcome {
  readonly winner: Side | 'tie' | null
  readonly classification: string | null
}

export interface Announcement {
  readonly first: Line[]
  /** What follows some seconds later. */
  readonly later: Line[]
  /** What of the outcome this source tells at all. */
  readonly told: Outcome
}

export interface Dialect {
  readonly style: Style
  /** Milliseconds between two datagrams of one burst. */
  burstGapMs(): number
  /** Milliseconds from one tick to the next as the source means it, and how late a tick may come. */
  readonly tickMs: number
  tickDelayMs(): number
  /** The clock's first tick comes together with its start. */
  readonly ticksAtStart: boolean
  /** Datagrams for one line: none when this source does not send such a thing. */
  write(line: Line): string[]

  load(book: Book): Line[]
  clockStarts(seconds: number, afterInjury: boolean): Line[]
  clockStops(seconds: number): Line[]
  /** `byTime` is false when the clock was stopped before. */
  clockEnds(byTime: boolean): Line[]
  /** `superiority` are the `sup` messages that the change caused. */
  scored(book: Book, point: PointScored, superiority: Line[]): Line[]
  penalised(book: Book, side: Side, superiority: Line[]): Line[]
  /** A score was changed by hand: no point message. */
  corrected(book: Book, side: Side, superiority: Line[]): Line[]
  /** `clockSeconds` when the clock was running and is stopped by this. The first tick belongs to it. */
  injuryBegins(side: Side, injurySeconds: number, clockSeconds: number | null): Line[]
  injuryTick(side: Side, seconds: number): Line[]
  injuryEnds(side: Side, seconds: number): Line[]
  roundDecided(book: Book): Line[]
  breakTick(seconds: number): Line[]
  breakEnds(): Line[]
  roundBegins(round: number): Line[]
  announced(book: Book, outcome: Outcome): Announcement
}
