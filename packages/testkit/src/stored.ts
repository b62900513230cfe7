// What a data folder holds, read beside or after the program, and what a fold of its journal from scratch makes of it.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { decodeBytes, foldDatagram, initialFold, type MatchState } from '@restrike/pss'
import { z } from 'zod'

const DatagramRow = z.object({
  session: z.int(),
  n: z.int(),
  at: z.int(),
  monotonic_ms: z.number(),
  sender: z.string(),
  bytes: z.instanceof(Uint8Array),
})

const EventRow = z.object({
  seq: z.int(),
  match_id: z.string().nullable(),
  type: z.string(),
  round: z.int().nullable(),
  clock_ms: z.int().nullable(),
  at: z.int(),
  session: z.int(),
  n: z.int(),
  place: z.int(),
  body: z.string(),
})

/** An event and its place in the journal, `event` with its keys in order: two of them are the same when their JSON is. */
export interface StoredEvent {
  readonly place: string
  readonly event: Readonly<Record<string, unknown>>
}

export interface Stored {
  /** Lines of `PRAGMA integrity_check`: `['ok']` for a sound file. */
  readonly integrity: string[]
  readonly datagrams: ReadonlyArray<z.infer<typeof DatagramRow>>
  readonly events: readonly StoredEvent[]
  readonly matches: ReadonlyArray<Record<string, unknown>>
  readonly sessions: ReadonlyArray<Record<string, unknown>>
}

/** Reads `restrike.db` of a folder. The program may be running. */
export function readStored(folder: string): Stored {
  const db = new DatabaseSync(path.join(folder, 'restrike.db'), { readOnly: existsSync(path.join(folder, 'restrike.db-shm')) })
  try {
    // One transaction, so that datagrams and events are of the same moment.
    db.exec('BEGIN')
    const has = (table: string) => db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
    const all = (table: string, order: string) => (has(table) ? db.prepare(`SELECT * FROM ${table} ORDER BY ${order}`).all() : [])
    return {
      integrity: db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => String(row['integrity_check'])),
      datagrams: all('datagrams', 'session, n').map((row) => DatagramRow.parse(row)),
      events: all('match_events', 'seq').map((row) => storedEvent(EventRow.parse(row))),
      matches: all('matches', 'started_at, id'),
      sessions: all('udp_sessions', 'id'),
    }
  } finally {
    db.close()
  }
}

/** The same of a copy, so that the files stay as a crash has left them. */
export async function readCopy(folder: string): Promise<Stored> {
  const copy = await mkdtemp(path.join(tmpdir(), 'restrike-copy-'))
  try {
    // Without the shared memory: it is made anew from the log, as after a power cut.
    for (const file of ['restrike.db', 'restrike.db-wal']) {
      if (existsSync(path.join(folder, file))) await cp(path.join(folder, file), path.join(copy, file))
    }
    return readStored(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}

/** Folds a whole journal as if the program had never stopped. */
export function foldStored({ datagrams }: Pick<Stored, 'datagrams'>): { state: MatchState; events: StoredEvent[] } {
  let fold = initialFold()
  const events: StoredEvent[] = []
  for (const { session, n, at, monotonic_ms: monotonicMs, sender: from, bytes } of datagrams) {
    const result = foldDatagram(fold, { seq: n, at, monotonicMs, from, ...decodeBytes(bytes) })
    fold = result.fold
    for (const [place, event] of result.events.entries()) {
      events.push({ place: `${session}/${n}/${place}`, event: inOrder({ ...event, seq: events.length + 1 }) })
    }
  }
  return { state: fold.state, events }
}

/** Where the numbers of the datagrams within a session have a hole, in words. */
export function holesOf({ datagrams }: Pick<Stored, 'datagrams'>): string[] {
  const holes: string[] = []
  let before = { session: 0, n: 0 }
  for (const { session, n } of datagrams) {
    const expected = session === before.session ? before.n + 1 : 1
    if (n !== expected) holes.push(`session ${session}: ${n} where ${expected} was to come`)
    before = { session, n }
  }
  return holes
}

/** What must be the same after a restart: not the counts since the start, and not the silence. */
export function lasting(state: MatchState): Partial<MatchState> {
  const { unknownMessages: _unknown, stale: _stale, lastDatagramAt: _at, ...rest } = state
  return rest
}

export function inOrder(event: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function storedEvent(row: z.infer<typeof EventRow>): StoredEvent {
  const { seq, match_id: matchId, type, round, clock_ms: clockMs, at, session, n, place, body } = row
  const own = z.record(z.string(), z.unknown()).parse(JSON.parse(body))
  return {
    place: `${session}/${n}/${place}`,
    event: inOrder({ ...own, seq, matchId, type, round, clockMs, at: new Date(at).toISOString() }),
  }
}
