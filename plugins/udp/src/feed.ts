// From socket to everybody: counts and keeps each datagram, decodes it, hands it on. One session at a time.
import { decodeBytes, type Datagram } from '@restrike/pss'
import type { ReceivedBatch } from './contract.ts'
import type { JournalStore } from './journal.ts'
import type { Session } from './session.ts'
import type { Arrival } from './socket.ts'
import { Statistics } from './statistics.ts'

export interface FeedOptions {
  readonly allow: readonly string[]
  readonly store: JournalStore
  deliver(batch: ReceivedBatch): void
}

export class Feed {
  statistics = new Statistics()
  session: Session | null = null
  readonly #options: FeedOptions
  #allow: ReadonlySet<string>
  #n = 0

  constructor(options: FeedOptions) {
    this.#options = options
    this.#allow = new Set(options.allow)
  }

  /** Addresses that may send; none = everybody. */
  allow(addresses: readonly string[]): void {
    this.#allow = new Set(addresses)
  }

  begin(session: Session): void {
    this.session = session
    this.statistics = new Statistics()
    this.#n = 0
  }

  end(): void {
    this.session = null
  }

  take(batch: readonly Arrival[]): void {
    const { session, statistics } = this
    if (session === null) return
    const arrivals = this.#allow.size === 0 ? batch : batch.filter((arrival) => this.#mayPass(arrival))
    if (arrivals.length === 0) return
    const first = this.#n + 1
    // To the journal before anybody else: what is derived from a datagram is never on the disk before it.
    this.#options.store.push(session, first, arrivals)
    const datagrams: Datagram[] = []
    for (const { bytes, from, at, monotonicMs } of arrivals) {
      const { text, messages } = decodeBytes(bytes)
      const datagram = { seq: ++this.#n, at, monotonicMs, from, text, messages }
      statistics.count(datagram, bytes.length)
      datagrams.push(datagram)
    }
    // Read when it is used: until the journal is there the session's id may still change.
    const received: ReceivedBatch = {
      get session() {
        return session.id
      },
      datagrams,
    }
    this.#options.deliver(received)
  }

  #mayPass(arrival: Arrival): boolean {
    if (this.#allow.has(arrival.from.slice(0, arrival.from.lastIndexOf(':')))) return true
    this.statistics.refused++
    return false
  }
}
