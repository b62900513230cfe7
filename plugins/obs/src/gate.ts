// Holds questions back while OBS must not be asked any: while it loads another profile it makes its outputs anew, and ends by a fault when
// somebody asks for one of them just then (seen with 29.0: once in some twenty loads with a question each five milliseconds).

export class Gate {
  readonly #holds = new Map<string, NodeJS.Timeout>()
  #waiting: PromiseWithResolvers<void> | undefined

  get held(): boolean {
    return this.#holds.size > 0
  }

  /** Until `release` with the same reason, `limitMs` at the most. */
  hold(reason: string, limitMs: number): void {
    clearTimeout(this.#holds.get(reason))
    this.#holds.set(
      reason,
      setTimeout(() => this.release(reason), limitMs),
    )
    this.#waiting ??= Promise.withResolvers()
  }

  release(reason: string): void {
    clearTimeout(this.#holds.get(reason))
    this.#holds.delete(reason)
    if (this.held) return
    this.#waiting?.resolve()
    this.#waiting = undefined
  }

  /** Resolves once nothing is held; at once where nothing is. */
  passed(): Promise<void> {
    return this.#waiting?.promise ?? Promise.resolve()
  }

  /** A new session has nothing to wait for. */
  open(): void {
    for (const reason of this.#holds.keys()) this.release(reason)
  }
}
