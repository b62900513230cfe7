// The archive's writing side: matches, athletes, events and the fold to continue from, in order and without a hole.
import { Outbox, type Database, type WriteOp } from '@restrike/database/handle'
import { isLoading, type LiveMatchEvent, type MatchEvent, type MatchFold, type MatchState } from '@restrike/pss'
import { lastEvent, type MatchTimes } from './archive-start.ts'
import { eventOps } from './archive-rows.ts'
import { searchOp, type SearchOp } from './archive-search.ts'
import type { Folded, PlacedEvent } from './fold-batch.ts'
import { migrations } from './migrations.ts'

interface ArchiveBatch {
  /** Events: they are what is numbered. A batch without any brings the state alone. */
  readonly count: number
  readonly events: readonly PlacedEvent[]
  /** Rows that go with them, made when the batch was. */
  readonly ops: readonly WriteOp[]
}

export interface ArchiveOptions {
  readonly limitRows: number
  /** Told of each event after its commit, in order. */
  stored(event: MatchEvent): void
  /** False while datagrams wait before the database: no event may overtake the one it came from. */
  mayWrite(): boolean
}

/** Looked up where the row is written: only there it is certain which athletes the file has. */
const athleteId = '(SELECT id FROM athletes WHERE long_name = ? AND country = ? AND short_name = ?)'
const upsertMatch = `INSERT INTO matches (id, number, category, weight, division, blue_id, red_id, started_at, ended_at, winner, classification, state)
  VALUES (?, ?, ?, ?, ?, ${athleteId}, ${athleteId}, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET number = excluded.number, category = excluded.category, weight = excluded.weight, division = excluded.division,
    blue_id = excluded.blue_id, red_id = excluded.red_id, ended_at = excluded.ended_at, winner = excluded.winner,
    classification = excluded.classification, state = excluded.state`
const endMatch = 'UPDATE matches SET ended_at = ? WHERE id = ? AND ended_at IS NULL'
const saveFold =
  'INSERT INTO match_fold (id, session, n, fold) VALUES (1, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET session = excluded.session, n = excluded.n, fold = excluded.fold'
const insertAthlete = 'INSERT OR IGNORE INTO athletes (long_name, country, short_name) VALUES (?, ?, ?)'

/** After these the archive's picture of the match should not lag behind. */
const momentous: ReadonlySet<LiveMatchEvent['type']> = new Set(['loaded', 'round-started', 'round-ended', 'winner', 'challenge', 'undone'])

export class Archive {
  lost = 0
  #open: { id: string; startedAt: number; endedAt: number | null } | undefined
  #dirty = false
  /** What the last match written is found by: it stays for minutes, while its state changes with each second. */
  #found: SearchOp | undefined
  /** A state alone is on its way: the next one waits, so that they do not pile up while the database is away. */
  #keepingUp = false
  readonly #outbox: Outbox<ArchiveBatch>

  constructor(options: ArchiveOptions) {
    this.#outbox = new Outbox({
      limitRows: options.limitRows,
      mayWrite: () => options.mayWrite(),
      ops: (batch, firstSeq) => [...batch.ops, ...eventOps(batch.events, firstSeq)],
      durable: async (db) => (await lastEvent(db)).seq,
      stored: (batch, firstSeq) => {
        if (batch.count === 0) this.#keepingUp = false
        for (const [i, placed] of batch.events.entries()) options.stored({ ...placed.event, seq: firstSeq + i })
      },
      lost: (batch) => {
        if (batch.count === 0) this.#keepingUp = false
        this.#found = undefined
        this.lost += batch.count
      },
    })
  }

  get waiting(): number {
    return this.#outbox.pendingRows
  }

  async prepare(db: Database): Promise<void> {
    await db.migrate('match', migrations)
  }

  attach(db: Database): Promise<void> {
    this.#found = undefined
    return this.#outbox.attach(db)
  }

  detach(): void {
    this.#outbox.detach()
  }

  /** Waits until nothing is pending, `limitMs` at the most; resolves with the rows still pending. */
  flush(limitMs: number): Promise<number> {
    return this.#outbox.flush(limitMs)
  }

  /** Goes on with the match that was open when the program ended. */
  resume(state: MatchState, times: MatchTimes | undefined): void {
    if (state.matchId !== null && times) this.#open = { id: state.matchId, ...times }
  }

  /** Keeps what a batch of datagrams has brought. `at` is that of its last datagram. */
  record({ fold, events, closed }: Folded, session: number, n: number, at: number): void {
    this.#dirty = true
    if (events.length === 0 && closed.length === 0) return
    const ops = closed.flatMap((state) => this.#matchOps(state, at, events))
    if (closed.length > 0 || events.some(({ event }) => momentous.has(event.type)))
      ops.push(...this.#snapshot({ fold, events }, session, n, at))
    this.#outbox.push({ count: events.length, events, ops })
  }

  /** Writes the state behind the last datagram, if it has changed since the last time. */
  keepUp(fold: MatchFold, session: number, n: number, at: number): void {
    if (!this.#dirty || this.#keepingUp) return
    this.#keepingUp = true
    this.#outbox.push({ count: 0, events: [], ops: this.#snapshot({ fold, events: [] }, session, n, at) })
  }

  #snapshot({ fold, events }: Pick<Folded, 'fold' | 'events'>, session: number, n: number, at: number): WriteOp[] {
    this.#dirty = false
    // While a load is announced the state is the new match's but the id is still the old one's.
    const ops = isLoading(fold) ? [] : this.#matchOps(fold.state, at, events)
    return [...ops, { sql: saveFold, params: [session, n, JSON.stringify(fold)] }]
  }

  /** `events`: those that came with the state. Read again from the journal, they can be of hours and of many matches. */
  #matchOps(state: MatchState, at: number, events: readonly PlacedEvent[]): WriteOp[] {
    const { matchId, number, category, weight, division, winner, classification } = state
    if (matchId === null) return []
    const ops: WriteOp[] = []
    const own = events.filter(({ event }) => event.matchId === matchId)
    if (this.#open?.id !== matchId) {
      const startedAt = momentOf(own[0]) ?? at
      if (this.#open) ops.push({ sql: endMatch, params: [startedAt, this.#open.id] })
      this.#open = { id: matchId, startedAt, endedAt: null }
    }
    const won = own.find(({ event }) => event.type === 'winner')
    this.#open.endedAt = state.phase === 'finished' ? (this.#open.endedAt ?? momentOf(won) ?? at) : null
    const athletes = [athleteOf(state.blue), athleteOf(state.red)]
    for (const athlete of athletes) if (athlete[0] !== null) ops.push({ sql: insertAthlete, params: athlete })
    ops.push({
      sql: upsertMatch,
      params: [
        ...[matchId, number, category, weight, division, ...athletes.flat()],
        ...[this.#open.startedAt, this.#open.endedAt, winner, classification, JSON.stringify(state)],
      ],
    })
    return [...ops, ...this.#searchOps(searchOp(matchId, state, this.#open.startedAt))]
  }

  #searchOps(op: SearchOp): WriteOp[] {
    const known = this.#found?.params
    if (op.params.every((value, i) => value === known?.[i])) return []
    this.#found = op
    return [op]
  }
}

function momentOf(placed: PlacedEvent | undefined): number | undefined {
  return placed && Date.parse(placed.event.at)
}

/** Long name, country, short name; all null for one who was not announced. */
function athleteOf({ shortName, longName, country }: MatchState['blue']): [string | null, string | null, string | null] {
  return longName === null && shortName === null ? [null, null, null] : [longName ?? '', country ?? '', shortName ?? '']
}
