// The last lines of this run, in memory. Knows nothing of files.
import type { LogLine } from './contract.ts'
import { lineTest, readLine, type LineFilter } from './line.ts'

export interface RingLimits {
  readonly lines: number
  /** Also few lines may be long. */
  readonly characters: number
}

const usual: RingLimits = { lines: 5_000, characters: 16 << 20 }

/** Lines are kept as they were written: they are taken apart only when somebody asks. */
export class LineRing {
  readonly #limits: RingLimits
  readonly #texts: Array<string | undefined>
  #last = 0
  #first = 1
  #characters = 0

  constructor(limits: RingLimits = usual) {
    this.#limits = limits
    this.#texts = Array.from({ length: limits.lines })
  }

  /** The number of the newest line: they count up from 1. */
  get last(): number {
    return this.#last
  }

  add(text: string): void {
    if (this.#last - this.#first + 1 === this.#limits.lines) this.#drop()
    this.#last += 1
    this.#texts[this.#last % this.#limits.lines] = text
    this.#characters += text.length
    while (this.#characters > this.#limits.characters && this.#first < this.#last) this.#drop()
  }

  /** The newest that are wanted, oldest first. */
  tail(filter: LineFilter, { after = 0, limit }: { after?: number; limit: number }): LogLine[] {
    const wanted = lineTest(filter)
    const found: LogLine[] = []
    for (let n = this.#last; n >= this.#first && n > after && found.length < limit; n--) {
      const line = readLine(this.#texts[n % this.#limits.lines] ?? '', n)
      if (line && wanted(line)) found.push(line)
    }
    return found.toReversed()
  }

  /** Puts another text in the place of each line: what became known as a secret is to be taken out of those before too. */
  rewrite(change: (text: string) => string): void {
    for (let n = this.#first; n <= this.#last; n++) {
      const at = n % this.#limits.lines
      const text = this.#texts[at] ?? ''
      const changed = change(text)
      this.#texts[at] = changed
      this.#characters += changed.length - text.length
    }
  }

  #drop(): void {
    const at = this.#first % this.#limits.lines
    this.#characters -= this.#texts[at]?.length ?? 0
    this.#texts[at] = undefined
    this.#first += 1
  }
}
