// Looks into the server's database from outside, read-only: what is there is on the disk.
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface StoredRows extends Disposable {
  /** Datagrams of the newest session: the number of the last one. Cheap. */
  readonly lastDatagram: () => number
  /** All datagrams, counted. */
  readonly datagrams: () => number
  /** Number of the last event. */
  readonly lastEvent: () => number
  /** All events, counted. */
  readonly events: () => number
}

export function openStored(data: string): StoredRows {
  const db = new DatabaseSync(path.join(data, 'restrike.db'), { readOnly: true, timeout: 5_000 })
  const number = (sql: string) => {
    const statement = db.prepare(sql)
    return () => Number(Object.values(statement.get() ?? {})[0] ?? 0)
  }
  return {
    lastDatagram: number('SELECT n FROM datagrams ORDER BY session DESC, n DESC LIMIT 1'),
    datagrams: number('SELECT count(*) FROM datagrams'),
    lastEvent: number('SELECT max(seq) FROM match_events'),
    events: number('SELECT count(*) FROM match_events'),
    [Symbol.dispose]: () => db.close(),
  }
}
