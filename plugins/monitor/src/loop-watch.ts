// Watches by how much the event loop is late, by the runtime's own measure: a timer of ours, as often, would cost three times as much.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { laterOf, type LoopDelay } from './loop-delay.ts'

/** How often the loop is asked whether it is late. A shorter one wakes the processor more often than it tells more. */
const everyMs = 20

export class LoopWatch implements Disposable {
  readonly #delay = monitorEventLoopDelay({ resolution: everyMs })
  #resetAt = performance.now()
  #firstMs: number | undefined
  #first: NodeJS.Timeout | undefined

  constructor() {
    this.#delay.enable()
    this.#watchFirst()
  }

  /** Since the last reading. */
  read(): LoopDelay {
    const seen = this.#seen()
    const firstMs = this.#firstMs ?? performance.now() - this.#resetAt - everyMs
    this.#delay.reset()
    this.#watchFirst()
    return laterOf(seen, Math.max(0, firstMs))
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#first)
    this.#delay.disable()
  }

  /** The runtime tells the whole time from one turn of its timer to the next; late is what goes beyond the timer's own interval. */
  #seen(): LoopDelay {
    const { count, max } = this.#delay
    if (count === 0) return { p50: 0, p99: 0, max: 0 }
    const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e6 - everyMs)
    return { p50: late(this.#delay.percentile(50)), p99: late(this.#delay.percentile(99)), max: late(max) }
  }

  /** The first turn after a reset is not counted by the runtime, and what a sample sets off in others falls into just that one. */
  #watchFirst(): void {
    clearTimeout(this.#first)
    this.#resetAt = performance.now()
    this.#firstMs = undefined
    this.#first = setTimeout(() => {
      this.#firstMs = performance.now() - this.#resetAt - everyMs
    }, everyMs)
    this.#first.unref()
  }
}
