// Counts what the writer has done, and how long its last transactions took.

const kept = 1_000

export class Tally {
  commits = 0
  rows = 0
  lostRows = 0
  /** ms since 1970 */
  lastCommitAt: number | null = null
  readonly #ms = new Float64Array(kept)

  committed(rows: number, ms: number): void {
    this.#ms[this.commits % kept] = ms
    this.commits++
    this.rows += rows
    this.lastCommitAt = Date.now()
  }

  /** Of the last 1,000 transactions, ms. */
  p99(): number | null {
    if (this.commits === 0) return null
    const sorted = this.#ms.slice(0, this.commits).toSorted()
    return sorted[Math.ceil(sorted.length * 0.99) - 1] ?? null
  }
}
