// Makes the clocks of a match by hand tick: fight, break, injury time. It follows the state, which alone says what runs, and counts by a
// clock that nobody sets, so that it neither drifts nor loses the part of a second at which it was stopped.
import type { HandClock, KnownMessage } from '@restrike/pss'
import { endOf, type Followed, handClocks, type Reading, runningIn, shownOf, stopMessage, tickMessage, valueAt } from './clock-reading.ts'

export interface HandClocksOptions {
  /** Monotonic, ms. */
  now(): number
  after(delayMs: number, run: () => unknown): () => unknown
  /** Tells of a tick; the state it makes comes back through `follow` before this returns. False when it cannot be told now. */
  tick(message: KnownMessage): boolean
}

interface Running extends Reading {
  /** As told last, whole seconds. */
  shown: number
  readonly end: number
  cancel: () => unknown
}

/** An action that is taken back within this was a slip, and the real clock ran on. Later it is better to go on from where it stood. */
const slipMs = 10_000
/** A tick could not be told: it is tried again. */
const retryMs = 1_000

export class HandClocks {
  readonly #options: HandClocksOptions
  readonly #running = new Map<HandClock, Running>()
  /** Where a clock stood when it was stopped. */
  readonly #rest = new Map<HandClock, Reading>()
  /** Where the clocks would be but for action `n`. */
  #left: { readonly n: number; readonly readings: ReadonlyMap<HandClock, Reading> } = { n: 0, readings: new Map() }
  #followed: Followed | null = null

  constructor(options: HandClocksOptions) {
    this.#options = options
  }

  /** The state as it is now; null: not by hand. `ours`: it comes of what was just done here, by action `n` where it was one. */
  follow(followed: Followed | null, ours: { readonly n: number | null } | null): void {
    this.#followed = followed
    const stopped = handClocks.flatMap((clock) => this.#followOne(clock, followed, ours !== null))
    if (ours && ours.n !== null && stopped.length > 0) this.#left = { n: ours.n, readings: new Map(stopped) }
  }

  /** Where the clock stood, if it was stopped or set. */
  #followOne(clock: HandClock, followed: Followed | null, ours: boolean): Array<[HandClock, Reading]> {
    const shown = followed && runningIn(followed.state, clock)
    const running = this.#running.get(clock)
    if (shown === (running?.shown ?? null)) return []
    const reading = running && this.#stop(clock, running)
    if (followed && shown !== null && (running || ours)) this.#start(clock, shown, followed)
    return reading ? [[clock, reading]] : []
  }

  /** Brings what is shown up to this moment: a timer may be late. */
  catchUp(): void {
    for (const [clock, running] of this.#running) {
      running.cancel()
      this.#due(clock, running)
    }
  }

  /** What ends the clocks that run by the state and were not set going here: nobody knows what went on meanwhile. */
  orphans(): KnownMessage[] {
    const followed = this.#followed
    if (!followed) return []
    const lost = handClocks.filter((clock) => runningIn(followed.state, clock) !== null && !this.#running.has(clock))
    return lost.map((clock) => stopMessage(clock, followed))
  }

  /** Ticks with which the clocks go on as if action `n` had never been, if that was a moment ago. */
  asIfNever(n: number): KnownMessage[] {
    const { state } = this.#followed ?? {}
    if (this.#left.n !== n || !state) return []
    const now = this.#options.now()
    return [...this.#left.readings].flatMap(([clock, reading]) => {
      const value = valueAt(reading, now)
      if (now - reading.at > slipMs || value <= 0) return []
      this.#rest.set(clock, { ...reading, value, at: now })
      return [tickMessage(clock, shownOf(value, reading.direction), false, state)]
    })
  }

  #start(clock: HandClock, shown: number, followed: Followed): void {
    const direction = clock === 'clk' && followed.countsUp ? 1 : -1
    const rest = this.#rest.get(clock)
    const value = rest && shownOf(rest.value, direction) === shown ? rest.value : shown
    const running: Running = { value, at: this.#options.now(), direction, shown, end: endOf(clock, followed), cancel: () => undefined }
    this.#running.set(clock, running)
    this.#schedule(clock, running)
  }

  #stop(clock: HandClock, running: Running): Reading {
    running.cancel()
    this.#running.delete(clock)
    const at = this.#options.now()
    const reading = { value: valueAt(running, at), at, direction: running.direction }
    this.#rest.set(clock, reading)
    return reading
  }

  #schedule(clock: HandClock, running: Running): void {
    const { shown, value, at, direction } = running
    const ahead = (shown + direction * 1000 - value) * direction
    this.#wait(clock, running, Math.max(1, ahead - (this.#options.now() - at)))
  }

  #wait(clock: HandClock, running: Running, delayMs: number): void {
    running.cancel = this.#options.after(delayMs, () => this.#due(clock, running))
  }

  #due(clock: HandClock, running: Running): void {
    if (!this.#followed || this.#running.get(clock) !== running) return
    const { shown, direction, end } = running
    const value = valueAt(running, this.#options.now())
    const over = (value - end) * direction >= 0
    const next = over ? end : shownOf(value, direction)
    if (next === shown && !over) return this.#schedule(clock, running)
    // Before it is told: what comes back is no news.
    running.shown = next
    if (!this.#options.tick(tickMessage(clock, next, over, this.#followed.state))) {
      running.shown = shown
      this.#wait(clock, running, retryMs)
    } else if (this.#running.get(clock) === running) this.#schedule(clock, running)
  }
}
