// Tables of the journal: every datagram as it came, and the sessions it came in.
import type { Migration } from '@restrike/database/handle'
import { sql } from 'kysely'

export const migrations: Record<string, Migration> = {
  '0001-journal': {
    async up(db) {
      // Keyed by session and number: both only grow, so a row is an append, and writing one twice changes nothing.
      await sql`CREATE TABLE datagrams (
        session INTEGER NOT NULL, n INTEGER NOT NULL,
        at INTEGER NOT NULL, monotonic_ms REAL NOT NULL, sender TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (session, n)) STRICT, WITHOUT ROWID`.execute(db)
      await sql`CREATE TABLE udp_sessions (
        id INTEGER PRIMARY KEY, address TEXT NOT NULL, port INTEGER NOT NULL,
        started_at INTEGER NOT NULL, ended_at INTEGER, end_reason TEXT,
        datagrams INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, messages INTEGER NOT NULL DEFAULT 0,
        unknown INTEGER NOT NULL DEFAULT 0, errors INTEGER NOT NULL DEFAULT 0, dropped INTEGER, streams TEXT NOT NULL DEFAULT '{}') STRICT`.execute(
        db,
      )
    },
  },
}
