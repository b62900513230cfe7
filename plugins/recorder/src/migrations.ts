// The table of the recorder: one row for each file, or part of one, that belongs to a match.
import type { Migrations } from '@restrike/database/handle'

export const migrations: Migrations = {
  '0001-recordings': [
    `CREATE TABLE recording_parts (
      recording_id TEXT NOT NULL, opened_at INTEGER NOT NULL, match_id TEXT NOT NULL, connection TEXT NOT NULL, path TEXT NOT NULL,
      state TEXT NOT NULL, base_at REAL NOT NULL, base_monotonic_ms REAL NOT NULL, lag_ms REAL NOT NULL, timing TEXT NOT NULL,
      timecode_lag_ms REAL, from_ms REAL NOT NULL, end_at REAL, end_monotonic_ms REAL, ended_at REAL, duration_ms REAL, bytes INTEGER,
      checksum TEXT, gaps TEXT NOT NULL, PRIMARY KEY (recording_id, opened_at)) STRICT, WITHOUT ROWID`,
    `CREATE INDEX recording_parts_of_match ON recording_parts (match_id, connection, opened_at)`,
    `CREATE INDEX recording_parts_newest ON recording_parts (opened_at DESC)`,
    `CREATE INDEX recording_parts_unfinished ON recording_parts (state) WHERE state IN ('recording', 'checking')`,
  ],
}
