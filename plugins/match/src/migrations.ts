// Tables of the archive: athletes, matches, their events, and the fold to continue from after a restart.
import type { Migrations } from '@restrike/database/handle'

export const migrations: Migrations = {
  '0001-archive': [
    `CREATE TABLE athletes (
      id INTEGER PRIMARY KEY, short_name TEXT NOT NULL, long_name TEXT NOT NULL, country TEXT NOT NULL,
      UNIQUE (long_name, country, short_name)) STRICT`,
    `CREATE TABLE matches (
      id TEXT PRIMARY KEY, number TEXT, category TEXT, weight TEXT, division TEXT,
      blue_id INTEGER REFERENCES athletes (id), red_id INTEGER REFERENCES athletes (id),
      started_at INTEGER NOT NULL, ended_at INTEGER, winner TEXT, classification TEXT, state TEXT NOT NULL) STRICT`,
    `CREATE INDEX matches_newest ON matches (started_at DESC, id DESC)`,
    `CREATE TABLE match_events (
      seq INTEGER PRIMARY KEY, match_id TEXT, type TEXT NOT NULL, round INTEGER, clock_ms INTEGER, at INTEGER NOT NULL,
      session INTEGER NOT NULL, n INTEGER NOT NULL, place INTEGER NOT NULL, body TEXT NOT NULL) STRICT`,
    `CREATE INDEX match_events_of_match ON match_events (match_id, seq)`,
    `CREATE INDEX match_events_by_type ON match_events (match_id, type, seq)`,
    `CREATE TABLE match_fold (id INTEGER PRIMARY KEY CHECK (id = 1), session INTEGER NOT NULL, n INTEGER NOT NULL, fold TEXT NOT NULL) STRICT`,
  ],
  // Filled with the first question (archive-search.ts): what SQLite knows of letters ends with ASCII.
  '0002-search': [
    `CREATE TABLE match_search (
      started_at INTEGER NOT NULL, id TEXT NOT NULL UNIQUE, number TEXT, category TEXT,
      blue_long TEXT, blue_short TEXT, blue_country TEXT, red_long TEXT, red_short TEXT, red_country TEXT,
      words TEXT NOT NULL, manual INTEGER NOT NULL, PRIMARY KEY (started_at, id)) STRICT, WITHOUT ROWID`,
    // Inside a text a quote is escaped, so this is the field and nothing else.
    `CREATE INDEX match_events_by_hand ON match_events (match_id) WHERE instr(body, '"manual":') > 0`,
  ],
  // What can be chosen is counted along these without a look at any row, and nobody asks for the newest by the wide rows any more.
  '0003-facets': [
    `CREATE INDEX match_search_by_category ON match_search (category, started_at)`,
    `CREATE INDEX match_search_by_countries ON match_search (blue_country, red_country)`,
    `DROP INDEX matches_newest`,
  ],
}
