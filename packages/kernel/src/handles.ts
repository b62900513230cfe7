// The values plugins lend each other in process. A borrower hears of coming and going, and harms nobody when it fails at that.
import type { Disposer, Handle, Logger } from '@restrike/sdk'
import { within } from './owned.ts'

interface Borrower {
  came: (value: unknown) => void | Disposer
  gone: Disposer | undefined
}

export class Handles {
  readonly #values = new Map<string, unknown>()
  readonly #borrowers = new Map<string, Set<Borrower>>()
  readonly #limitMs: number
  readonly #log: Logger

  /** `limitMs` is how long the borrowers of one handle may take, together, to let go. */
  constructor(limitMs: number, log: Logger) {
    this.#limitMs = limitMs
    this.#log = log
  }

  /** Lends `value`; the returned function takes it back, after each borrower has let go, last come first. */
  lend(handle: Handle<unknown>, value: unknown): () => Promise<void> {
    const { key } = handle
    if (this.#values.has(key)) throw new Error(`"${key}" is lent already`)
    this.#values.set(key, value)
    for (const borrower of this.#of(key)) this.#come(key, borrower, value)
    return async () => {
      this.#values.delete(key)
      const leaving = [...this.#of(key)].toReversed().map(takeGone)
      // A share each: one that hangs must leave time for the others before the lender itself is released.
      for (const gone of leaving) await this.#go(key, gone, this.#limitMs / (leaving.length + 1))
    }
  }

  borrow(handle: Handle<unknown>, came: Borrower['came']): () => Promise<void> {
    const { key } = handle
    const borrower: Borrower = { came, gone: undefined }
    this.#of(key).add(borrower)
    if (this.#values.has(key)) this.#come(key, borrower, this.#values.get(key))
    return () => {
      this.#of(key).delete(borrower)
      return this.#go(key, takeGone(borrower), this.#limitMs)
    }
  }

  #come(key: string, borrower: Borrower, value: unknown): void {
    try {
      borrower.gone = borrower.came(value) ?? undefined
    } catch (error) {
      this.#log.error('taking a lent value failed', { handle: key, error })
    }
  }

  async #go(key: string, gone: Disposer | undefined, limitMs: number): Promise<void> {
    try {
      await within(limitMs, Promise.resolve(gone?.()))
    } catch (error) {
      this.#log.error('letting go of a lent value failed', { handle: key, error })
    }
  }

  #of(key: string): Set<Borrower> {
    const set = this.#borrowers.get(key) ?? new Set()
    this.#borrowers.set(key, set)
    return set
  }
}

function takeGone(borrower: Borrower): Disposer | undefined {
  const { gone } = borrower
  borrower.gone = undefined
  return gone
}
