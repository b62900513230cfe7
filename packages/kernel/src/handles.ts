// The values plugins lend each other in process. A borrower hears of coming and going.
import type { Disposer, Handle } from '@restrike/sdk'

interface Borrower {
  came: (value: unknown) => void | Disposer
  gone: Disposer | undefined
}

export class Handles {
  readonly #values = new Map<string, unknown>()
  readonly #borrowers = new Map<string, Set<Borrower>>()

  /** Lends `value`; the returned function takes it back, after each borrower has let go, last come first. */
  lend(handle: Handle<unknown>, value: unknown): () => Promise<void> {
    if (this.#values.has(handle.key)) throw new Error(`"${handle.key}" is lent already`)
    this.#values.set(handle.key, value)
    for (const borrower of this.#of(handle.key)) borrower.gone = borrower.came(value) ?? undefined
    return async () => {
      this.#values.delete(handle.key)
      for (const borrower of [...this.#of(handle.key)].reverse()) {
        const gone = borrower.gone
        borrower.gone = undefined
        await gone?.()
      }
    }
  }

  borrow(handle: Handle<unknown>, came: Borrower['came']): () => Promise<void> {
    const borrower: Borrower = { came, gone: undefined }
    this.#of(handle.key).add(borrower)
    if (this.#values.has(handle.key)) borrower.gone = came(this.#values.get(handle.key)) ?? undefined
    return async () => {
      this.#of(handle.key).delete(borrower)
      const gone = borrower.gone
      borrower.gone = undefined
      await gone?.()
    }
  }

  #of(key: string): Set<Borrower> {
    const set = this.#borrowers.get(key) ?? new Set()
    this.#borrowers.set(key, set)
    return set
  }
}
