// How many lines a file has and from when to when, counted as its bytes pass by.
import { timeIn } from '../line.ts'

const newline = 10
const headLength = 64

export interface Measured {
  readonly lines: number
  readonly bytes: number
  /** Of the first and of the last line that tells one. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export class Measure implements Measured {
  lines = 0
  bytes = 0
  from: string | undefined
  to: string | undefined
  /** The beginning of the line that goes on in the next part. */
  #head = ''

  add(part: Buffer): void {
    this.bytes += part.length
    for (let at = 0; at < part.length; ) {
      const end = part.indexOf(newline, at)
      const until = end < 0 ? part.length : end
      const missing = headLength - this.#head.length
      if (missing > 0) this.#head += part.toString('latin1', at, Math.min(until, at + missing))
      if (end < 0) return
      this.#line()
      at = end + 1
    }
  }

  #line(): void {
    const time = timeIn(this.#head)
    this.#head = ''
    this.lines += 1
    if (!isTime.test(time)) return
    this.from ??= time
    this.to = time
  }
}

const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
