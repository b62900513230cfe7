// What happened of late, in memory, so that a request waits for no database. Old and surplus events go, and
// actions by hand that are taken back; a match's end stays past the next load.
import { type LiveMatchEvent, setsRight } from '@restrike/pss'
import { momentOf } from './ascending.ts'

export interface RecentLimits {
  readonly keepMs: number
  /** Sensors tell of each touch, so hits have a limit of their own and never drive out the rest. */
  readonly hits: number
  readonly others: number
}

/**
 * Longer than a clock that stands is counted back (2 min) with a review behind it. 6,000 hits are the 5 s of a window, and some, at 1,000
 * a second, which no match comes near.
 */
const usual: RecentLimits = { keepMs: 180_000, hits: 6_000, others: 4_000 }

export class RecentEvents {
  readonly #limits: RecentLimits
  #events: LiveMatchEvent[] = []
  #undone: Extract<LiveMatchEvent, { type: 'undone' }> | undefined
  /** Goes through all of them once so many have come, not at each one. */
  #untilTrim: number

  constructor(limits: RecentLimits = usual) {
    this.#limits = limits
    this.#untilTrim = this.#room()
  }

  take(event: LiveMatchEvent): void {
    // Says nothing of a moment, and may come in any number.
    if (event.type === 'unknown') return
    if (event.type === 'undone') this.#takeBack(event)
    // The action itself is gone: nothing is left to be set right.
    else if (this.#undone && setsRight(event, this.#undone)) return
    this.#events.push(event)
    this.#untilTrim -= 1
    if (this.#untilTrim > 0) return
    this.#events = trimmed(this.#events, this.#limits)
    this.#untilTrim = this.#room()
  }

  /** Ascending. As they are now: not to be kept by who asks. */
  events(): readonly LiveMatchEvent[] {
    return this.#events
  }

  /** What came of an action by hand that was taken back did not happen. That it was taken back stays, for who has read it elsewhere. */
  #takeBack(undone: Extract<LiveMatchEvent, { type: 'undone' }>): void {
    this.#undone = undone
    this.#events = this.#events.filter(
      (event) => event.type === 'undone' || event.matchId !== undone.matchId || event.manual !== undone.action,
    )
  }

  #room(): number {
    return Math.ceil((this.#limits.hits + this.#limits.others) / 4)
  }
}

/** Those of the last `keepMs` and, however long ago, since the clock was last started or stopped; of each sort the newest. Ascending. */
function trimmed(events: readonly LiveMatchEvent[], { keepMs, hits, others }: RecentLimits): LiveMatchEvent[] {
  const newest = events.at(-1)
  const oldestAt = newest ? momentOf(newest) - keepMs : 0
  const lastOfClock = events.findLastIndex(isOfClock)
  const room = { hits, others }
  const kept: LiveMatchEvent[] = []
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (!event || ((i < lastOfClock || lastOfClock === -1) && momentOf(event) < oldestAt)) break
    if (i !== lastOfClock && room[event.type === 'hit-level' ? 'hits' : 'others']-- <= 0) continue
    kept.push(event)
  }
  return kept.toReversed()
}

function isOfClock({ type }: LiveMatchEvent): boolean {
  return type === 'clock-started' || type === 'clock-stopped'
}
