// Searching the lines of some sources: streaming, and with an end whatever there is to read.
import type { LogLine } from '../contract.ts'
import { severityOf } from '../level-table.ts'
import { lineTest, readLine, severityIn, timeIn, type LineFilter } from '../line.ts'
import { linesFrom, type Sources } from './source-lines.ts'
import type { Source, Span } from './sources.ts'

export interface SearchOrder extends LineFilter, Span {
  readonly limit: number
}

export interface Found {
  readonly lines: LogLine[]
  /** There are more than `limit`, or the time for looking was over. */
  readonly more: boolean
}

export interface SearchParts extends Sources {
  readonly signal: AbortSignal
  /** A source could not be read to its end. */
  readonly unreadable: (source: Source, error: unknown) => void
}

/** So that an answer can be sent at all. */
const mostCharacters = 16 << 20

/** Oldest first. When the signal ends it, what was found until then. */
export async function search(order: SearchOrder, { sources, signal, unreadable, ...parts }: SearchParts): Promise<Found> {
  const taking = new Taking(order)
  for (const source of sources) {
    try {
      for await (const lines of linesFrom(source, parts, signal))
        for (const text of lines) if (taking.full(text)) return { lines: taking.lines, more: true }
    } catch (error) {
      if (signal.aborted) return { lines: taking.lines, more: true }
      unreadable(source, error)
    }
  }
  return { lines: taking.lines, more: false }
}

/** Takes the lines that are wanted. Level and time are looked at before a line is taken apart. */
class Taking {
  readonly lines: LogLine[] = []
  readonly #order: SearchOrder
  readonly #least: number
  readonly #wanted: (line: LogLine) => boolean
  #characters = 0

  constructor(order: SearchOrder) {
    this.#order = order
    this.#least = severityOf(order.level)
    this.#wanted = lineTest(order)
  }

  /** Takes the line if it is wanted; true when it is and there is no room for it. */
  full(text: string): boolean {
    const { from, to, limit } = this.#order
    const time = timeIn(text)
    if (severityIn(text) < this.#least || (from !== undefined && time < from) || (to !== undefined && time > to)) return false
    const line = readLine(text)
    if (!line || !this.#wanted(line)) return false
    this.#characters += text.length
    if (this.lines.length === limit || this.#characters > mostCharacters) return true
    this.lines.push(line)
    return false
  }
}
