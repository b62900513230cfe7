// Lines that wait to be written to one file, in pieces of a convenient size. Bounded by a budget that all files share.

/** Lines that are written by one call. */
export interface Chunk {
  text: string
  lines: number
}

/** Shared by all files: characters that wait. */
export interface Budget {
  readonly limit: number
  used: number
}

export class PendingLines {
  readonly #budget: Budget
  readonly #chunks: Chunk[] = []
  #characters = 0

  constructor(budget: Budget) {
    this.#budget = budget
  }

  get first(): Chunk | undefined {
    return this.#chunks[0]
  }

  get chunks(): number {
    return this.#chunks.length
  }

  hasRoom(characters: number, limit: number): boolean {
    return this.#characters + characters <= limit && this.#budget.used + characters <= this.#budget.limit
  }

  /** `chunk`: how many characters are written by one call at the most. */
  add(line: string, chunk: number): void {
    this.#characters += line.length
    this.#budget.used += line.length
    const last = this.#chunks.at(-1)
    if (last && last.text.length + line.length <= chunk) {
      last.text += line
      last.lines += 1
    } else this.#chunks.push({ text: line, lines: 1 })
  }

  /** The first is written, and is not added to any more: sets it apart. */
  take(): Chunk | undefined {
    const chunk = this.#chunks[0]
    // What comes from now on goes into another one.
    if (chunk && this.#chunks.length === 1) this.#chunks.push({ text: '', lines: 0 })
    return chunk
  }

  /** The first is written. */
  drop(): void {
    const chunk = this.#chunks.shift()
    this.#characters -= chunk?.text.length ?? 0
    this.#budget.used -= chunk?.text.length ?? 0
    while (this.#chunks[0]?.lines === 0) this.#chunks.shift()
  }
}
