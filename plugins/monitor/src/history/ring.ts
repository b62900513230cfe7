// The last rows of one resolution in memory, as numbers in one block: the oldest make room. Knows how many of them are on the disk.
import type { Row } from './series.ts'
import type { Stretch } from './pick.ts'

export class Ring {
  /** Rows that made room before they were written. */
  lost = 0
  readonly #capacity: number
  readonly #width: number
  readonly #at: Float64Array
  readonly #values: Float64Array
  // Rows are counted from the first one ever; a row's place is its number modulo the capacity.
  #end = 0
  #written = 0
  /** Where the times last went backwards: only from there on they ascend. */
  #ascendsFrom = 0

  constructor(capacity: number, width: number) {
    this.#capacity = capacity
    this.#width = width
    this.#at = new Float64Array(capacity)
    this.#values = new Float64Array(capacity * width)
  }

  get empty(): boolean {
    return this.#end === 0
  }

  get waiting(): number {
    return this.#end - this.#written
  }

  push({ at, values }: Row): void {
    const place = this.#end % this.#capacity
    if (this.#end > 0 && at <= this.#atOf(this.#end - 1)) this.#ascendsFrom = this.#end
    this.#at[place] = at
    for (let i = 0; i < this.#width; i++) this.#values[place * this.#width + i] = values[i] ?? Number.NaN
    this.#end++
    const lost = this.#first - this.#written
    if (lost <= 0) return
    this.lost += lost
    this.#written += lost
  }

  /** Whether it remembers everything since then. */
  covers(fromMs: number): boolean {
    const first = Math.max(this.#first, this.#ascendsFrom)
    return first < this.#end && this.#atOf(first) <= fromMs
  }

  /** Rows of a stretch in the order they came; ascending where `covers` says so. */
  within(stretch: Stretch): Row[] {
    return this.#rows(Math.max(this.#first, this.#ascendsFrom), stretch)
  }

  /** The same of those that are not on the disk yet. */
  waitingWithin(stretch: Stretch): Row[] {
    return this.#rows(this.#written, stretch)
  }

  /** The oldest that wait. */
  next(most: number): Row[] {
    return this.#rows(this.#written, { fromMs: -Infinity, toMs: Infinity }, most)
  }

  /** How many rows there have been before the first that waits: to be given to `wrote` with what was written from there. */
  get position(): number {
    return this.#written
  }

  /** So many rows from that position on are on the disk; some may have made room meanwhile. */
  wrote(position: number, count: number): void {
    this.#written = Math.min(this.#end, Math.max(this.#written, position + count))
  }

  get #first(): number {
    return Math.max(0, this.#end - this.#capacity)
  }

  #atOf(row: number): number {
    return this.#at[row % this.#capacity] ?? Number.NaN
  }

  #rows(from: number, { fromMs, toMs }: Stretch, most = Infinity): Row[] {
    const found: Row[] = []
    for (let row = from; row < this.#end && found.length < most; row++) {
      const at = this.#atOf(row)
      if (at >= fromMs && at < toMs) found.push({ at, values: this.#valuesOf(row) })
    }
    return found
  }

  #valuesOf(row: number): Array<number | null> {
    const start = (row % this.#capacity) * this.#width
    return Array.from(this.#values.subarray(start, start + this.#width), (value) => (Number.isNaN(value) ? null : value))
  }
}
