// Counts of one session of the socket. Counters only: it knows neither socket nor match.
import type { Datagram } from '@restrike/pss'
import type { Sender } from './contract.ts'

/** A flood from changing addresses must not grow the list without end; the rest is counted in the totals. */
const senderLimit = 64

/** Of one sender. */
interface Heard {
  datagrams: number
  messages: number
  greetings: number
  lastAt: number
}

export class Statistics {
  datagrams = 0
  bytes = 0
  messages = 0
  unknown = 0
  errors = 0
  refused = 0
  lastAt: number | null = null
  readonly #streams = new Map<string, number>()
  readonly #senders = new Map<string, Heard>()
  /** By the monotonic clock: the one on the wall may be set meanwhile. Of long ago until something is heard. */
  #second = { startedMs: -Infinity, count: 0, before: 0 }

  count(datagram: Datagram, bytes: number): void {
    this.datagrams++
    this.bytes += bytes
    this.lastAt = datagram.at
    this.#countSender(datagram)
    this.#countSecond(datagram.monotonicMs)
    for (const message of datagram.messages) {
      this.messages++
      if (message.stream === 'unknown') this.unknown++
      if (message.stream === 'invalid') this.errors++
      this.#streams.set(message.stream, (this.#streams.get(message.stream) ?? 0) + 1)
    }
  }

  streams(): Record<string, number> {
    return Object.fromEntries([...this.#streams].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }

  /** Most recently heard first. */
  senders(): Sender[] {
    return [...this.#senders]
      .map(([address, { lastAt, ...counts }]) => ({ address, ...counts, lastAt: new Date(lastAt).toISOString() }))
      .toSorted((a, b) => (a.lastAt < b.lastAt ? 1 : -1))
  }

  /** Datagrams in the last full second, or in the one under way when that has more. `nowMs`: monotonic, as datagrams have it. */
  perSecond(nowMs: number): number {
    const elapsed = nowMs - this.#second.startedMs
    if (elapsed >= 2000) return 0
    return elapsed >= 1000 ? this.#second.count : Math.max(this.#second.count, this.#second.before)
  }

  #countSender(datagram: Datagram): void {
    const address = datagram.from.slice(0, datagram.from.lastIndexOf(':'))
    const known = this.#senders.get(address)
    if (!known && this.#senders.size >= senderLimit) return
    const heard = known ?? { datagrams: 0, messages: 0, greetings: 0, lastAt: 0 }
    if (!known) this.#senders.set(address, heard)
    heard.datagrams++
    heard.lastAt = datagram.at
    for (const { stream } of datagram.messages) {
      if (stream !== 'unknown' && stream !== 'invalid') heard.messages++
      if (stream === 'port') heard.greetings++
    }
  }

  #countSecond(ms: number): void {
    const elapsed = ms - this.#second.startedMs
    if (elapsed >= 1000) this.#second = { startedMs: ms, count: 0, before: elapsed < 2000 ? this.#second.count : 0 }
    this.#second.count++
  }
}
