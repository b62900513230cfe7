// The repository of recordings: the only file that knows their table. What is written waits in memory while the database is away.
import { Relay, type Database, type WriteOp } from '@restrike/database/handle'
import { z } from 'zod'
import { RecordingPart } from './contract.ts'
import { migrations } from './migrations.ts'
import type { Part } from './part.ts'

const Row = z.object({
  recording_id: z.string(),
  opened_at: z.int(),
  match_id: z.string(),
  connection: z.string(),
  path: z.string(),
  state: RecordingPart.shape.state,
  base_at: z.number(),
  base_monotonic_ms: z.number(),
  lag_ms: z.number(),
  timing: RecordingPart.shape.timing,
  timecode_lag_ms: z.number().nullable(),
  from_ms: z.number(),
  end_at: z.number().nullable(),
  end_monotonic_ms: z.number().nullable(),
  ended_at: z.number().nullable(),
  duration_ms: z.number().nullable(),
  bytes: z.int().nullable(),
  checksum: z.string().nullable(),
  gaps: z.string(),
})
const Gaps = z.array(z.object({ kind: z.enum(['pause', 'clock']), at: z.number(), ms: z.number() }))

const columns = Object.keys(Row.shape)
const keyed = new Set(['recording_id', 'opened_at'])
const upsert = `INSERT INTO recording_parts (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
  ON CONFLICT (recording_id, opened_at) DO UPDATE SET ${columns
    .filter((name) => !keyed.has(name))
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`
const Past = z.array(z.object({ connection: z.string(), lag: z.number().nullable(), bytes: z.number().nullable() }))
/** Of the last twenty recordings: a day's habit, not a season's. */
const selectPast = `SELECT connection, max(timecode_lag_ms) AS lag, sum(bytes) AS bytes FROM recording_parts
  WHERE state = 'complete' GROUP BY recording_id ORDER BY max(opened_at) DESC LIMIT 20`
const selectParts = 'SELECT * FROM recording_parts'

interface Batch {
  readonly count: 1
  readonly op: WriteOp
}

export class RecordingStore {
  /** Rows that will never be stored. */
  lost = 0
  readonly #relay: Relay<Batch>
  #db: Database | undefined

  constructor(limitRows: number) {
    this.#relay = new Relay({ limitRows, ops: ({ op }) => [op], lost: () => void this.lost++ })
  }

  get there(): boolean {
    return this.#db !== undefined
  }

  async attach(db: Database): Promise<void> {
    await db.migrate('recorder', migrations)
    this.#db = db
    this.#relay.attach(db)
  }

  detach(): void {
    this.#db = undefined
    this.#relay.detach()
  }

  /** Keeps a part as it is now, in place of how it was. */
  keep(part: Part): void {
    this.#relay.push({ count: 1, op: { sql: upsert, params: valuesOf(part) } })
  }

  /** Parts that no run of the program has finished: still being written, or not yet measured. */
  unfinished(): Promise<Part[]> {
    return this.#read(`${selectParts} WHERE state IN ('recording', 'checking') ORDER BY opened_at`, [])
  }

  ofMatch(matchId: string): Promise<Part[]> {
    return this.#read(`${selectParts} WHERE match_id = ? ORDER BY connection, opened_at`, [matchId])
  }

  /** All parts of the newest `limit` recordings. */
  newest(limit: number): Promise<Part[]> {
    const ids = 'SELECT recording_id FROM recording_parts GROUP BY recording_id ORDER BY max(opened_at) DESC LIMIT ?'
    return this.#read(`${selectParts} WHERE recording_id IN (${ids}) ORDER BY opened_at`, [limit])
  }

  /** Parts in whose time a moment (ms since 1970) may be. */
  around(at: number, matchId: string | undefined): Promise<Part[]> {
    // Where the clock was set back the moments of a file may lie before its beginning.
    const times = `(ended_at IS NULL OR ended_at >= ?) AND (base_at - lag_ms <= ? OR gaps LIKE '%"clock"%')`
    return matchId === undefined
      ? this.#read(`${selectParts} WHERE ${times} ORDER BY opened_at DESC LIMIT 50`, [at, at])
      : this.#read(`${selectParts} WHERE match_id = ? AND ${times} ORDER BY opened_at`, [matchId, at, at])
  }

  /** What earlier recordings tell: how far OBS's timecode lags, by connection, and the bytes of the usual match. */
  async past(): Promise<{ lags: Map<string, number>; matchBytes: number | null }> {
    const rows = (await this.#db?.read(selectPast)) ?? []
    const lags = new Map<string, number>()
    const sizes: number[] = []
    for (const { connection, lag, bytes } of Past.parse(rows)) {
      if (lag !== null && !lags.has(connection)) lags.set(connection, lag)
      if (bytes !== null) sizes.push(bytes)
    }
    return { lags, matchBytes: sizes.length === 0 ? null : sizes.reduce((sum, bytes) => sum + bytes, 0) / sizes.length }
  }

  async #read(sql: string, params: Array<string | number>): Promise<Part[]> {
    const rows = (await this.#db?.read(sql, params)) ?? []
    return Row.array().parse(rows).map(partOfRow)
  }
}

function valuesOf(part: Part): Array<string | number | null> {
  const { recordingId, openedAt, matchId, connection, path, state, base, lagMs, timing, timecodeLagMs, fromMs, end, endedAt } = part
  return [
    ...[recordingId, openedAt, matchId, connection, path, state, base.at, base.monotonicMs, lagMs, timing, timecodeLagMs, fromMs],
    ...[end?.at ?? null, end?.monotonicMs ?? null, endedAt, part.durationMs, part.bytes, part.checksum, JSON.stringify(part.gaps)],
  ]
}

function partOfRow(row: z.infer<typeof Row>): Part {
  const end = row.end_at === null || row.end_monotonic_ms === null ? null : { at: row.end_at, monotonicMs: row.end_monotonic_ms }
  return {
    recordingId: row.recording_id,
    matchId: row.match_id,
    connection: row.connection,
    openedAt: row.opened_at,
    path: row.path,
    state: row.state,
    base: { at: row.base_at, monotonicMs: row.base_monotonic_ms },
    lagMs: row.lag_ms,
    timing: row.timing,
    timecodeLagMs: row.timecode_lag_ms,
    fromMs: row.from_ms,
    end,
    endedAt: row.ended_at,
    durationMs: row.duration_ms,
    bytes: row.bytes,
    checksum: row.checksum,
    gaps: Gaps.parse(JSON.parse(row.gaps)),
  }
}
