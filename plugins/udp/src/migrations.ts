// Tables of the journal: every datagram as it came, and the sessions it came in.
import type { Migrations } from '@restrike/database/handle'

export const migrations: Migrations = {
  '0001-journal': [
    // Keyed by session and number: both only grow, so a row is an append, and writing one twice changes nothing.
    `CREATE TABLE datagrams (
      session INTEGER NOT NULL, n INTEGER NOT NULL,
      at INTEGER NOT NULL, monotonic_ms REAL NOT NULL, sender TEXT NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (session, n)) STRICT, WITHOUT ROWID`,
    `CREATE TABLE udp_sessions (
      id INTEGER PRIMARY KEY, address TEXT NOT NULL, port INTEGER NOT NULL,
      started_at INTEGER NOT NULL, ended_at INTEGER, end_reason TEXT,
      datagrams INTEGER NOT NULL DEFAULT 0, bytes INTEGER NOT NULL DEFAULT 0, messages INTEGER NOT NULL DEFAULT 0,
      unknown INTEGER NOT NULL DEFAULT 0, errors INTEGER NOT NULL DEFAULT 0, dropped INTEGER, streams TEXT NOT NULL DEFAULT '{}') STRICT`,
  ],
}
