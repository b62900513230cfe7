// The match as it is now: folds what the feed brings, remembers how far it is, and finds its way back after a restart.
import type { Database } from '@restrike/database/handle'
import { initialFold, type LiveMatchEvent, type MatchFold, type MatchState } from '@restrike/pss'
import type { Journal } from '@restrike/udp/handle'
import type { ReceivedBatch } from '@restrike/udp/contract'
import type { Archive } from './archive.ts'
import { getMatch, lastEvent, readFold } from './archive-reads.ts'
import { foldBatch, isBehind, type Folded } from './fold-batch.ts'

const pageSize = 5_000

export interface LiveMatchOptions {
  readonly archive: Archive
  readonly staleAfterMs: number
  onEvent(event: LiveMatchEvent): void
  onState(state: MatchState): void
}

export class LiveMatch {
  #fold: MatchFold = initialFold()
  /** The last datagram folded. */
  #last = { session: 0, n: 0, at: 0 }
  #stale = false
  /** What arrives while the past is still being read. */
  #held: ReceivedBatch[] | undefined
  readonly #options: LiveMatchOptions

  constructor(options: LiveMatchOptions) {
    this.#options = options
  }

  get state(): MatchState {
    return this.#stale ? { ...this.#fold.state, stale: true } : this.#fold.state
  }

  take(batch: ReceivedBatch): void {
    if (this.#held) {
      this.#held.push(batch)
      return
    }
    const folded = this.#foldOn(batch)
    if (!folded) return
    for (const { event } of folded.events) this.#options.onEvent(event)
    this.#stale = false
    this.#options.onState(this.state)
    this.#options.archive.record(folded, this.#last.session, this.#last.n, this.#last.at)
  }

  /** Brings the state back to where the journal ends. What arrives meanwhile is taken afterwards. */
  async resume(db: Database, journal: Journal): Promise<void> {
    this.#held = []
    try {
      await journal.settled()
      const known = await readFold(db)
      if (known) {
        this.#fold = known.fold
        this.#last = { session: known.session, n: known.n, at: Date.parse(known.fold.state.lastDatagramAt ?? '') || 0 }
        const { state } = known.fold
        const row = state.matchId === null ? undefined : await getMatch(db, state.matchId)
        this.#options.archive.resume(state, row && Date.parse(row.match.startedAt))
      }
      await this.#refold(db, journal)
      // Counted since the program started, not since the database was made.
      this.#fold = { ...this.#fold, state: { ...this.#fold.state, unknownMessages: 0 } }
    } finally {
      const held = this.#held ?? []
      this.#held = undefined
      this.#options.onState(this.state)
      for (const batch of held) this.take(batch)
    }
  }

  /** Says so when a clock should run and nothing is heard. */
  watch(now: number): void {
    const { clock, injury, phase } = this.#fold.state
    const expectsTicks = clock.running || phase === 'break' || (injury?.shown ?? false)
    const stale = expectsTicks && now - this.#last.at > this.#options.staleAfterMs
    if (stale === this.#stale) return
    this.#stale = stale
    this.#options.onState(this.state)
  }

  keepUp(): void {
    this.#options.archive.keepUp(this.#fold, this.#last.session, this.#last.n, this.#last.at)
  }

  /** The events of these datagrams may be on the disk already: only those behind the last one are new. */
  async #refold(db: Database, journal: Journal): Promise<void> {
    const { place } = await lastEvent(db)
    for (;;) {
      const entries = await journal.after(this.#last, pageSize)
      for (let start = 0; start < entries.length; ) {
        const session = entries[start]?.session ?? 0
        let end = start
        while (entries[end]?.session === session) end++
        const folded = this.#foldOn({ session, datagrams: entries.slice(start, end).map((entry) => entry.datagram) })
        if (folded) {
          const events = folded.events.filter((event) => isBehind(event, place))
          this.#options.archive.record({ ...folded, events }, this.#last.session, this.#last.n, this.#last.at)
        }
        start = end
      }
      if (entries.length < pageSize) return
    }
  }

  /** Folds the datagrams that are new. */
  #foldOn({ session, datagrams }: ReceivedBatch): Folded | undefined {
    const { session: lastSession, n } = this.#last
    const fresh = session === lastSession ? datagrams.filter((datagram) => datagram.seq > n) : datagrams
    const last = fresh.at(-1)
    if (!last) return undefined
    const folded = foldBatch(this.#fold, session, fresh)
    this.#fold = folded.fold
    this.#last = { session, n: last.seq, at: last.at }
    return folded
  }
}
