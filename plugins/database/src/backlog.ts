// What has been handed to the writer and is not over yet, in order: what waits, and the little that is on its way to the thread.
// Sends nothing itself; everything here is bounded.
import { bufferFull, statementFailed } from './failures.ts'
import { Fifo } from './fifo.ts'
import type { Measured } from './measure.ts'
import type { BadGroup, Errand, Group, ToWriter } from './messages.ts'
import { pack } from './pack.ts'

export interface BacklogLimits {
  readonly bufferRows: number
  readonly bufferBytes: number
}

interface Pending {
  readonly group: Group
  readonly bytes: number
  readonly at: number
  resolve(): void
  reject(error: unknown): void
}

/** Rows and bytes on their way to the thread: enough that it never waits, little enough that nothing piles up twice. */
const windowRows = 40_000
const windowBytes = 16 * 1024 * 1024

export class Backlog {
  rows = 0
  bytes = 0
  readonly #limits: BacklogLimits
  readonly #waiting = new Fifo<Pending | Errand>()
  readonly #sent = new Fifo<Pending>()
  #sentRows = 0
  #sentBytes = 0

  constructor(limits: BacklogLimits) {
    this.#limits = limits
  }

  room(): number {
    return this.bytes >= this.#limits.bufferBytes ? 0 : Math.max(0, this.#limits.bufferRows - this.rows)
  }

  /** How long the oldest group has waited, ms. */
  oldestMs(): number {
    const waiting = this.#waiting.first
    const oldest = this.#sent.first ?? (waiting && 'group' in waiting ? waiting : undefined)
    return oldest ? performance.now() - oldest.at : 0
  }

  /** Settles when the group is over. */
  add(id: number, { ops, rows, bytes }: Measured): Promise<void> {
    if (this.room() === 0) return Promise.reject(bufferFull(this.rows, this.bytes))
    this.rows += rows
    this.bytes += bytes
    return new Promise((resolve, reject) => {
      this.#waiting.push({ group: { id, rows, ops }, bytes, at: performance.now(), resolve, reject })
    })
  }

  addErrand(errand: Errand): void {
    this.#waiting.push(errand)
  }

  /** What may be sent now, in order. */
  next(): ToWriter[] {
    const messages: ToWriter[] = []
    let groups: Group[] = []
    const close = () => {
      if (groups.length > 0) messages.push({ t: 'groups', packed: pack(groups) })
      groups = []
    }
    while (this.#sentRows < windowRows && this.#sentBytes < windowBytes) {
      const [item] = this.#waiting.shift()
      if (!item) break
      if ('group' in item) {
        groups.push(item.group)
        this.#sent.push(item)
        this.#sentRows += item.group.rows
        this.#sentBytes += item.bytes
      } else {
        close()
        messages.push(item)
      }
    }
    close()
    return messages
  }

  /** Every group up to `upTo` is over. Returns the rows that were undone. */
  settle(upTo: number, bad: readonly BadGroup[]): number {
    const faults = new Map(bad.map((fault) => [fault.id, fault]))
    let undone = 0
    for (let first = this.#sent.first; first && first.group.id <= upTo; first = this.#sent.first) {
      this.#sent.shift()
      this.#sentRows -= first.group.rows
      this.#sentBytes -= first.bytes
      this.rows -= first.group.rows
      this.bytes -= first.bytes
      const fault = faults.get(first.group.id)
      if (fault) {
        undone += first.group.rows
        first.reject(statementFailed(fault.sql, fault.reason))
      } else first.resolve()
    }
    return undone
  }

  rejectAll(error: Error): void {
    const all = [...this.#sent.shift(this.#sent.length), ...this.#waiting.shift(this.#waiting.length)]
    this.rows = 0
    this.bytes = 0
    for (const item of all) if ('group' in item) item.reject(error)
  }
}
