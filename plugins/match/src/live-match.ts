// The match as it is now: folds what the feed brings, remembers how far it is, and finds its way back after a restart.
import type { Database } from '@restrike/database/handle'
import { handSender, initialFold, type Datagram, type LiveMatchEvent, type MatchFold, type MatchState } from '@restrike/pss'
import type { Journal } from '@restrike/udp/handle'
import type { ReceivedBatch } from '@restrike/udp/contract'
import type { Archive } from './archive.ts'
import { lastEvent, readFold, timesOf } from './archive-start.ts'
import { foldBatch, isBehind, type Folded } from './fold-batch.ts'

const pageSize = 5_000

export interface LiveMatchOptions {
  readonly archive: Archive
  staleAfterMs(): number
  onEvent(event: LiveMatchEvent): void
  onState(state: MatchState): void
}

export class LiveMatch {
  #fold: MatchFold = initialFold()
  /** The last datagram folded. */
  #last = { session: 0, n: 0, at: 0 }
  /** When it came, by the monotonic clock: the wall clock may be set while a match runs. */
  #heardMs = 0
  #stale = false
  /** What arrives while the past is still being read. */
  #held: ReceivedBatch[] | undefined
  #free = Promise.withResolvers<void>()
  #resumed = false
  readonly #options: LiveMatchOptions

  constructor(options: LiveMatchOptions) {
    this.#options = options
  }

  get fold(): MatchFold {
    return this.#fold
  }

  get state(): MatchState {
    return this.#stale ? { ...this.#fold.state, stale: true } : this.#fold.state
  }

  /** Whether it has gone on from where the journal ended. Before that it follows what it hears, and keeps nothing: the journal does. */
  get resumed(): boolean {
    return this.#resumed
  }

  take(batch: ReceivedBatch): void {
    if (this.#held) {
      this.#held.push(batch)
      return
    }
    const before = this.state
    const folded = this.#foldOn(batch)
    if (!folded) return
    for (const { event } of folded.events) this.#options.onEvent(event)
    this.#stale = false
    // What the scoring system tells while the match is by hand leaves it as it is.
    if (this.state !== before) this.#options.onState(this.state)
    if (this.#resumed) this.#options.archive.record(folded, this.#last.session, this.#last.n, this.#last.at)
  }

  /** From now on what arrives waits for `release`: the past is about to be read. */
  hold(): void {
    if (this.#held) return
    this.#held = []
    this.#free = Promise.withResolvers()
  }

  /** Resolves when what arrives is folded as it comes. */
  async free(): Promise<void> {
    while (this.#held) await this.#free.promise
  }

  /** Takes what has waited; what the journal had of it already is known. */
  release(): void {
    const held = this.#held ?? []
    this.#held = undefined
    const unknown = unknownOf(this.#fold) + unknownIn(held.flatMap((batch) => this.#known(batch)))
    this.#fold = withUnknown(this.#fold, unknown)
    this.#options.onState(this.state)
    for (const batch of held) this.take(batch)
    this.#free.resolve()
  }

  /** Brings the state back to where the journal ends, whatever was followed before. Only while held. */
  async resume(db: Database, journal: Journal): Promise<void> {
    await journal.settled()
    const heard = unknownOf(this.#fold)
    const known = await readFold(db)
    this.#fold = known?.fold ?? initialFold()
    this.#last = { session: known?.session ?? 0, n: known?.n ?? 0, at: Date.parse(known?.fold.state.lastDatagramAt ?? '') || 0 }
    const { state } = this.#fold
    this.#options.archive.resume(state, state.matchId === null ? undefined : await timesOf(db, state.matchId))
    await this.#refold(db, journal)
    // Of what another run of the program heard only the wall time is known.
    this.#heardMs = performance.now() - Math.max(0, Date.now() - this.#last.at)
    this.#resumed = true
    // Counted since the program started, not since the database was made.
    this.#fold = withUnknown(this.#fold, heard)
  }

  /** Says so when a clock should run and nothing is heard. `nowMs`: monotonic, as datagrams have it. */
  watch(nowMs: number): void {
    const { clock, injury, phase, manual } = this.#fold.state
    const expectsTicks = !manual && (clock.running || phase === 'break' || (injury?.shown ?? false))
    const stale = expectsTicks && nowMs - this.#heardMs > this.#options.staleAfterMs()
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

  /** Datagrams of a batch that are folded already. */
  #known({ session, datagrams }: ReceivedBatch): readonly Datagram[] {
    const { session: lastSession, n } = this.#last
    return session < lastSession ? datagrams : session > lastSession ? [] : datagrams.filter((datagram) => datagram.seq <= n)
  }

  /** Folds the datagrams that are new. */
  #foldOn(batch: ReceivedBatch): Folded | undefined {
    const { session, datagrams } = batch
    const fresh = datagrams.slice(this.#known(batch).length)
    const last = fresh.at(-1)
    if (!last) return undefined
    const folded = foldBatch(this.#fold, session, fresh)
    this.#fold = folded.fold
    this.#last = { session, n: last.seq, at: last.at }
    this.#heardMs = last.monotonicMs
    return folded
  }
}

/** Counted for what is shown and for what goes aside alike: it is one feed. */
function withUnknown(fold: MatchFold, unknownMessages: number): MatchFold {
  const { state, hand } = fold
  const shadow = hand && { ...hand.shadow, state: { ...hand.shadow.state, unknownMessages } }
  return { ...fold, state: { ...state, unknownMessages }, hand: hand && shadow && { ...hand, shadow } }
}

function unknownOf({ state, hand }: MatchFold): number {
  return (hand?.shadow.state ?? state).unknownMessages
}

function unknownIn(datagrams: readonly Datagram[]): number {
  return datagrams
    .filter(({ from }) => from !== handSender)
    .reduce((sum, { messages }) => sum + messages.filter(({ stream }) => stream === 'unknown').length, 0)
}
