// The repository of the journal: with journal-window.ts, which looks into it by time, the only file that knows its tables.
import { Relay, type Database, type WriteOp } from '@restrike/database/handle'
import { decodeBytes } from '@restrike/pss'
import { z } from 'zod'
import type { Journal } from './handle.ts'
import { datagramsBetween } from './journal-window.ts'
import { migrations } from './migrations.ts'
import { putBehind, type Session } from './session.ts'
import type { Arrival } from './socket.ts'
import type { Statistics } from './statistics.ts'

const DatagramRow = z.object({
  session: z.int(),
  n: z.int(),
  at: z.int(),
  monotonic_ms: z.number(),
  sender: z.string(),
  bytes: z.instanceof(Uint8Array),
})
const LatestSession = z.array(z.object({ id: z.int() }))

interface JournalBatch {
  readonly count: number
  readonly session: Session
  /** Number of the first datagram within its session. */
  readonly first: number
  readonly arrivals: readonly Arrival[]
}

const insertDatagram = 'INSERT OR IGNORE INTO datagrams (session, n, at, monotonic_ms, sender, bytes) VALUES (?, ?, ?, ?, ?, ?)'
const selectLatest = 'SELECT max(coalesce((SELECT max(id) FROM udp_sessions), 0), coalesce((SELECT max(session) FROM datagrams), 0)) AS id'
const selectDatagrams = 'SELECT * FROM datagrams WHERE (session, n) > (?, ?) ORDER BY session, n LIMIT ?'
const saveSession = `INSERT INTO udp_sessions (id, address, port, started_at, ended_at, end_reason, datagrams, bytes, messages, unknown, errors, dropped, streams)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, end_reason = excluded.end_reason, datagrams = excluded.datagrams, bytes = excluded.bytes,
    messages = excluded.messages, unknown = excluded.unknown, errors = excluded.errors, dropped = excluded.dropped, streams = excluded.streams`

/** Sessions that a crash has left open. */
const closeSessions = `UPDATE udp_sessions SET end_reason = 'the program ended without closing it',
  ended_at = coalesce((SELECT max(at) FROM datagrams WHERE session = udp_sessions.id), started_at) WHERE ended_at IS NULL AND id <> ?`

export interface SessionRow {
  readonly session: Session
  readonly address: string
  readonly port: number
  readonly endReason: string | null
  readonly dropped: number | null
  readonly statistics: Statistics
}

export class JournalStore {
  lost = 0
  readonly #relay: Relay<JournalBatch>
  #db: Database | undefined
  #coming: Database | undefined
  #attached = Promise.withResolvers<void>()
  /** The session whose row is not ended yet. */
  #open: Session | undefined
  /** Begun since the journal was last asked for the sessions it has. */
  #unasked: Session[] = []
  #latest = 0

  constructor(limitRows: number) {
    this.#relay = new Relay({
      limitRows,
      ops: insertOps,
      lost: (batch) => {
        this.lost += batch.count
      },
    })
  }

  get waiting(): number {
    return this.#relay.pendingRows
  }

  push(session: Session, first: number, arrivals: readonly Arrival[]): void {
    this.#relay.push({ count: arrivals.length, session, first, arrivals })
  }

  /** Prepares the tables, and hands over what has waited. Rejects when the tables cannot be prepared. */
  async attach(db: Database): Promise<void> {
    this.#coming = db
    await db.migrate('udp', migrations)
    const [latest] = LatestSession.parse(await db.read(selectLatest))
    if (this.#coming !== db) return
    this.#latest = putBehind(latest?.id ?? 0, this.#unasked)
    this.#unasked = []
    this.#db = db
    // Only handed over: a disk that does not take it now must not keep anybody waiting.
    db.write([{ sql: closeSessions, params: [this.#open?.id ?? -1] }]).catch(() => undefined)
    this.#relay.attach(db)
    this.#attached.resolve()
  }

  detach(): void {
    this.#coming = undefined
    if (this.#db) this.#attached = Promise.withResolvers()
    this.#db = undefined
    this.#relay.detach()
  }

  /** A new session, behind every one before even if the clock was set back. */
  newSession(): Session {
    const startedAt = Date.now()
    const session = { id: Math.max(startedAt, this.#latest + 1), startedAt }
    this.#latest = session.id
    if (!this.#db) this.#unasked.push(session)
    return session
  }

  /** Keeps the session's figures; they survive a crash up to the last call. */
  saveSession(row: SessionRow): void {
    this.#open = row.endReason === null ? row.session : undefined
    const { session, statistics: s } = row
    const ended = row.endReason === null ? null : Date.now()
    const counts = [s.datagrams, s.bytes, s.messages, s.unknown, s.errors, row.dropped, JSON.stringify(s.streams())]
    // A refusal is no loss: figures are less dear than datagrams, and the next call has newer ones.
    this.#db
      ?.write([{ sql: saveSession, params: [session.id, row.address, row.port, session.startedAt, ended, row.endReason, ...counts] }])
      .catch(() => undefined)
  }

  /** What the match needs to find its way back after a restart, and replay for its evidence. */
  journal(): Journal {
    return {
      handedOver: () => this.#relay.handedOver,
      settled: async () => {
        await this.#attached.promise
        await this.#db?.write([])
      },
      after: async (place, limit) => {
        const rows = await this.#db?.read(selectDatagrams, [place.session, place.n, limit])
        return DatagramRow.array()
          .parse(rows ?? [])
          .map((row) => ({
            session: row.session,
            datagram: { seq: row.n, at: row.at, monotonicMs: row.monotonic_ms, from: row.sender, ...decodeBytes(row.bytes) },
          }))
      },
      between: (fromMs, toMs, limit) => {
        const db = this.#db
        if (!db) return Promise.reject(new Error('The journal cannot be read now: the database is not there'))
        return datagramsBetween((sql, params) => db.read(sql, params), { fromMs, toMs }, limit)
      },
    }
  }
}

/** Column by column: a thousand datagrams cross to the writer as six arrays. */
function insertOps(batch: JournalBatch): WriteOp[] {
  const { arrivals, count } = batch
  const session = new Float64Array(count).fill(batch.session.id)
  const n = new Float64Array(count)
  const at = new Float64Array(count)
  const monotonicMs = new Float64Array(count)
  const ends = new Uint32Array(count)
  const sender: string[] = []
  let total = 0
  for (const [i, arrival] of arrivals.entries()) {
    n[i] = batch.first + i
    at[i] = arrival.at
    monotonicMs[i] = arrival.monotonicMs
    sender.push(arrival.from)
    total += arrival.bytes.length
    ends[i] = total
  }
  const bytes = new Uint8Array(total)
  let offset = 0
  for (const arrival of arrivals) {
    bytes.set(arrival.bytes, offset)
    offset += arrival.bytes.length
  }
  return [{ sql: insertDatagram, columns: [session, n, at, monotonicMs, sender, { kind: 'blob', bytes, ends }], count }]
}
