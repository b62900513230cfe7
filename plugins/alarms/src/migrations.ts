// The table of the alarms: one row for each time that something was raised.
import type { Migrations } from '@restrike/database/handle'

export const migrations: Migrations = {
  '0001-alarms': [
    `CREATE TABLE alarms (
      id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, rule TEXT NOT NULL, about TEXT, severity TEXT NOT NULL, text TEXT NOT NULL, fix TEXT,
      raised_at TEXT NOT NULL, acknowledged_at TEXT, acknowledged_by TEXT, resolved_at TEXT) STRICT, WITHOUT ROWID`,
    'CREATE INDEX alarms_newest ON alarms (raised_at DESC)',
    'CREATE INDEX alarms_open ON alarms (raised_at) WHERE resolved_at IS NULL',
  ],
}
