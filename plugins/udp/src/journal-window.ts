// The datagrams of a stretch of wall time. The table has no index on time and may hold millions of rows, so the places are found
// by halving: within a session rows are in the order of reception, and times ascend as long as nobody sets the clock.
import type { SqlValue } from '@restrike/database/handle'
import { z } from 'zod'
import type { RawDatagram } from './handle.ts'

export type Read = (sql: string, params: readonly SqlValue[]) => Promise<Array<Record<string, unknown>>>

export interface TimeWindow {
  /** ms since 1970, both included. */
  readonly fromMs: number
  readonly toMs: number
}

/** What is looked at on the way: when a row was received, by the wall clock, and by the clock that nobody sets. */
const Row = z.object({ n: z.int(), at: z.int(), monotonic_ms: z.number() })
type Row = z.infer<typeof Row>

const Session = z.object({
  id: z.int(),
  first_n: z.int(),
  first_at: z.int(),
  first_monotonic_ms: z.number(),
  last_n: z.int(),
  last_at: z.int(),
  last_monotonic_ms: z.number(),
})

/** A stretch of one session, both ends included, in which times ascend but for small steps. */
interface Piece {
  readonly session: number
  readonly first: Row
  readonly last: Row
}

const Found = z.object({ session: z.int(), n: z.int(), at: z.int(), sender: z.string(), bytes: z.instanceof(Uint8Array) })

/**
 * Steps of the wall clock up to this are borne by looking so much further to both sides; larger ones are found and cut at. Well
 * above what two clocks drift apart in a day.
 */
const smallStepMs = 30_000

/** Seeks from session to session: a few steps in the tree for each, however many rows it has. */
const selectSessions = `WITH RECURSIVE sessions(id) AS (
    SELECT min(session) FROM datagrams
    UNION ALL SELECT (SELECT min(session) FROM datagrams WHERE session > sessions.id) FROM sessions WHERE id IS NOT NULL)
  SELECT id, f.n AS first_n, f.at AS first_at, f.monotonic_ms AS first_monotonic_ms,
    l.n AS last_n, l.at AS last_at, l.monotonic_ms AS last_monotonic_ms
  FROM sessions
    JOIN datagrams f ON f.session = id AND f.n = (SELECT min(n) FROM datagrams WHERE session = id)
    JOIN datagrams l ON l.session = id AND l.n = (SELECT max(n) FROM datagrams WHERE session = id)
  WHERE id IS NOT NULL ORDER BY id`
const selectRow = 'SELECT n, at, monotonic_ms FROM datagrams WHERE session = ? AND n >= ? ORDER BY n LIMIT 1'
const selectBefore = 'SELECT n, at, monotonic_ms FROM datagrams WHERE session = ? AND n < ? ORDER BY n DESC LIMIT 1'
const selectWindow = `SELECT session, n, at, sender, bytes FROM datagrams
  WHERE session = ? AND n >= ? AND n <= ? AND at >= ? AND at <= ? ORDER BY n LIMIT ?`

/** The first `limit` of them, in the order of reception. */
export async function datagramsBetween(read: Read, window: TimeWindow, limit: number): Promise<RawDatagram[]> {
  const found: RawDatagram[] = []
  const sessions = z.array(Session).parse(await read(selectSessions, []))
  for (const row of sessions) {
    const session: Piece = {
      session: row.id,
      first: { n: row.first_n, at: row.first_at, monotonic_ms: row.first_monotonic_ms },
      last: { n: row.last_n, at: row.last_at, monotonic_ms: row.last_monotonic_ms },
    }
    for (const piece of await piecesOf(read, session)) {
      if (found.length < limit && mayOverlap(piece, window)) found.push(...(await inPiece(read, piece, window, limit - found.length)))
    }
  }
  return found
}

function mayOverlap({ first, last }: Piece, { fromMs, toMs }: TimeWindow): boolean {
  return first.at - smallStepMs <= toMs && last.at + smallStepMs >= fromMs
}

/**
 * Cuts where the wall clock was set by more than a small step: from there on the two clocks differ by something else than before.
 * A large step that was taken back before the session ended does not show at its ends, and is not looked for.
 */
async function piecesOf(read: Read, piece: Piece): Promise<Piece[]> {
  const { session, first, last } = piece
  const wasSet = (row: Row) => Math.abs(offsetOf(row) - offsetOf(first)) > smallStepMs
  if (!wasSet(last)) return [piece]
  const from = await firstWith(read, piece, wasSet)
  const [before] = z.array(Row).parse(await read(selectBefore, [session, from.n]))
  return [{ session, first, last: before ?? first }, ...(await piecesOf(read, { session, first: from, last }))]
}

function offsetOf({ at, monotonic_ms: monotonicMs }: Row): number {
  return at - monotonicMs
}

async function inPiece(read: Read, piece: Piece, { fromMs, toMs }: TimeWindow, limit: number): Promise<RawDatagram[]> {
  const { session, first, last } = piece
  const [early, late] = [fromMs - smallStepMs, toMs + smallStepMs]
  const from = first.at >= early ? first.n : (await firstWith(read, piece, ({ at }) => at >= early)).n
  const to = last.at <= late ? last.n : (await firstWith(read, piece, ({ at }) => at > late)).n
  const rows = await read(selectWindow, [session, from, to, fromMs, toMs, limit])
  return z
    .array(Found)
    .parse(rows)
    .map(({ sender, ...row }) => ({ ...row, from: sender }))
}

/** The first row of which it holds, by halving: it must hold for the last one, and from some row on. The first row is not asked about. */
async function firstWith(read: Read, { session, first, last }: Piece, holds: (row: Row) => boolean): Promise<Row> {
  let below = first.n
  let [n, found] = [last.n, last]
  while (n - below > 1) {
    const middle = Math.floor((below + n) / 2)
    // Numbers may be missing: this is the row with the middle number, or the next one there is.
    const [row] = z.array(Row).parse(await read(selectRow, [session, middle]))
    if (row && !holds(row)) below = row.n
    else [n, found] = [middle, row ?? found]
  }
  return found
}
