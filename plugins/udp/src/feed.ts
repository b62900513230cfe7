// From socket to everybody: counts and keeps each datagram, decodes it, hands it on. One session at a time. What is entered by hand goes
// the same way, uncounted.
import { decodeBytes, handSender, type Datagram } from '@restrike/pss'
import type { ReceivedBatch } from './contract.ts'
import type { JournalStore } from './journal.ts'
import type { Session } from './session.ts'
import type { Arrival } from './socket.ts'
import { Statistics } from './statistics.ts'

export interface FeedOptions {
  readonly allow: readonly string[]
  readonly store: Pick<JournalStore, 'push' | 'newSession'>
  deliver(batch: ReceivedBatch): void
}

export class Feed {
  statistics = new Statistics()
  session: Session | null = null
  readonly #options: FeedOptions
  #allow: ReadonlySet<string>
  #n = 0
  /** Of what is entered by hand while no socket is open; the next opening ends it. */
  #own: Session | null = null

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
    this.#own = null
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
    this.#handOn(session, arrivals, (datagram, bytes) => statistics.count(datagram, bytes))
  }

  /** What does not come from the network: kept and handed on like the rest, but no traffic. */
  put(text: string): void {
    const arrival = { bytes: new TextEncoder().encode(text), from: handSender, at: Date.now(), monotonicMs: performance.now() }
    this.#handOn(this.session ?? this.#ownSession(), [arrival], () => undefined)
  }

  #ownSession(): Session {
    if (this.#own === null) {
      this.#own = this.#options.store.newSession()
      this.#n = 0
    }
    return this.#own
  }

  #handOn(session: Session, arrivals: readonly Arrival[], count: (datagram: Datagram, bytes: number) => void): void {
    const first = this.#n + 1
    // To the journal before anybody else: what is derived from a datagram is never on the disk before it.
    this.#options.store.push(session, first, arrivals)
    const datagrams: Datagram[] = []
    for (const { bytes, from, at, monotonicMs } of arrivals) {
      const { text, messages } = decodeBytes(bytes)
      const datagram = { seq: ++this.#n, at, monotonicMs, from, text, messages }
      count(datagram, bytes.length)
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
