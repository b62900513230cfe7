// Many rows made into one for each span of time. Keeps those of the span under way, no clock and no database.
import { together, type Row, type Values } from './series.ts'
import { spanOf } from './spans.ts'

export class RollUp {
  readonly #spanMs: number
  #at: number | null = null
  #rows: Values[] = []

  constructor(spanMs: number) {
    this.#spanMs = spanMs
  }

  /** Takes a row; returns the span before it when that is over. It is over too when the clock was set back. */
  add({ at, values }: Row): Row | null {
    const span = spanOf(at, this.#spanMs)
    const done = span === this.#at ? null : this.end()
    this.#at = span
    this.#rows.push(values)
    return done
  }

  /** Rows of an earlier run of the program: those of the span under way belong to it too. */
  precede(rows: readonly Row[]): void {
    const earlier = rows.filter(({ at }) => spanOf(at, this.#spanMs) === this.#at)
    this.#rows.unshift(...earlier.map(({ values }) => values))
  }

  /** The span under way as far as it is; null when there is none. */
  get open(): Row | null {
    return this.#at === null || this.#rows.length === 0 ? null : { at: this.#at, values: together(this.#rows) }
  }

  /** Ends the span under way and returns it. */
  end(): Row | null {
    const done = this.open
    this.#at = null
    this.#rows = []
    return done
  }
}
