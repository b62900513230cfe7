// The tables of the settings: what holds now, and every change that led there.
import type { Migrations } from '@restrike/database/handle'

/** Values are JSON; NULL where there is none: never set, or set back. */
export const migrations: Migrations = {
  '0001-settings': [
    `CREATE TABLE settings (
      key TEXT NOT NULL PRIMARY KEY, value TEXT, changed_at TEXT NOT NULL, changed_by TEXT, change_reason TEXT) STRICT, WITHOUT ROWID`,
    `CREATE TABLE setting_changes (
      n INTEGER NOT NULL PRIMARY KEY, key TEXT NOT NULL, before TEXT, value TEXT,
      changed_at TEXT NOT NULL, changed_by TEXT, change_reason TEXT) STRICT`,
    'CREATE INDEX setting_changes_of_key ON setting_changes (key, n)',
  ],
}
