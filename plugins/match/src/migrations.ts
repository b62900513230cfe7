// Tables of the archive: athletes, matches, their events, and the fold to continue from after a restart.
import type { Migration } from '@restrike/database/handle'
import { sql } from 'kysely'

export const migrations: Record<string, Migration> = {
  '0001-archive': {
    async up(db) {
      await sql`CREATE TABLE athletes (
        id INTEGER PRIMARY KEY, short_name TEXT NOT NULL, long_name TEXT NOT NULL, country TEXT NOT NULL,
        UNIQUE (long_name, country, short_name)) STRICT`.execute(db)
      await sql`CREATE TABLE matches (
        id TEXT PRIMARY KEY, number TEXT, category TEXT, weight TEXT, division TEXT,
        blue_id INTEGER REFERENCES athletes (id), red_id INTEGER REFERENCES athletes (id),
        started_at INTEGER NOT NULL, ended_at INTEGER, winner TEXT, classification TEXT, state TEXT NOT NULL) STRICT`.execute(db)
      await sql`CREATE INDEX matches_newest ON matches (started_at DESC, id DESC)`.execute(db)
      await sql`CREATE TABLE match_events (
        seq INTEGER PRIMARY KEY, match_id TEXT, type TEXT NOT NULL, round INTEGER, clock_ms INTEGER, at INTEGER NOT NULL,
        session INTEGER NOT NULL, n INTEGER NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL) STRICT`.execute(db)
      await sql`CREATE INDEX match_events_of_match ON match_events (match_id, seq)`.execute(db)
      await sql`CREATE INDEX match_events_by_type ON match_events (match_id, type, seq)`.execute(db)
      await sql`CREATE TABLE match_fold (id INTEGER PRIMARY KEY CHECK (id = 1), session INTEGER NOT NULL, n INTEGER NOT NULL, fold TEXT NOT NULL) STRICT`.execute(
        db,
      )
    },
  },
}
