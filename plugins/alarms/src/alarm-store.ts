// The repository of alarms: the only file that knows their table. What is written waits in memory while the database is away.
import { Relay, type Database, type WriteOp } from '@restrike/database/handle'
import { z } from 'zod'
import { Alarm } from './contract.ts'
import { migrations } from './migrations.ts'

const Row = z.object({
  id: z.string(),
  key: z.string(),
  rule: z.string(),
  about: z.string().nullable(),
  severity: Alarm.shape.severity,
  text: z.string(),
  fix: z.string().nullable(),
  raised_at: z.string(),
  acknowledged_at: z.string().nullable(),
  acknowledged_by: z.string().nullable(),
  resolved_at: z.string().nullable(),
})

const columns = Object.keys(Row.shape)
const upsert = `INSERT INTO alarms (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
  ON CONFLICT (id) DO UPDATE SET ${columns
    .filter((name) => name !== 'id')
    .map((name) => `${name} = excluded.${name}`)
    .join(', ')}`
/** More were never open at once but by a fault; the rest is resolved unread. */
const mostOpen = 1_000
/** The last changes, which a read that was quicker than the writer does not have yet. */
const mostRecent = 100

interface Batch {
  readonly count: 1
  readonly op: WriteOp
}

export interface KeptAlarm {
  readonly key: string
  readonly alarm: Alarm
}

export class AlarmStore {
  /** Changes that will never be stored. */
  lost = 0
  readonly #relay: Relay<Batch>
  readonly #recent = new Map<string, Alarm>()
  #db: Database | undefined

  constructor(limitRows: number) {
    this.#relay = new Relay({ limitRows, ops: ({ op }) => [op], lost: () => void this.lost++ })
  }

  get there(): boolean {
    return this.#db !== undefined
  }

  async attach(db: Database): Promise<void> {
    await db.migrate('alarms', migrations)
    this.#db = db
    this.#relay.attach(db)
  }

  detach(): void {
    this.#db = undefined
    this.#relay.detach()
  }

  /** Keeps an alarm as it is now, in place of how it was. */
  keep({ key, alarm }: KeptAlarm): void {
    this.#recent.delete(alarm.id)
    this.#recent.set(alarm.id, alarm)
    for (const id of this.#recent.keys()) {
      if (this.#recent.size <= mostRecent) break
      this.#recent.delete(id)
    }
    this.#relay.push({ count: 1, op: { sql: upsert, params: valuesOf(key, alarm) } })
  }

  /** Those that an earlier run left open. */
  async open(): Promise<KeptAlarm[]> {
    const rows = await this.#read('SELECT * FROM alarms WHERE resolved_at IS NULL ORDER BY raised_at DESC LIMIT ?', [mostOpen])
    return rows.filter(({ alarm: { id } }) => !this.#recent.has(id))
  }

  /** Newest first. */
  async list(limit: number, before: string | undefined): Promise<Alarm[]> {
    // Every text of a time is written by toISOString, so that the order of texts is that of time.
    const rows = await this.#read(
      `SELECT * FROM alarms ${before === undefined ? '' : 'WHERE raised_at < ? '}ORDER BY raised_at DESC, id LIMIT ?`,
      before === undefined ? [limit] : [new Date(before).toISOString(), limit],
    )
    const end = before === undefined ? Infinity : Date.parse(before)
    const recent = [...this.#recent.values()].filter(({ raisedAt }) => Date.parse(raisedAt) < end)
    const all = new Map([...rows.map(({ alarm }) => alarm), ...recent].map((alarm) => [alarm.id, alarm]))
    return [...all.values()].toSorted((a, b) => b.raisedAt.localeCompare(a.raisedAt)).slice(0, limit)
  }

  /** Removes what was resolved before a time. */
  forget(before: string): void {
    this.#relay.push({ count: 1, op: { sql: 'DELETE FROM alarms WHERE resolved_at < ?', params: [before] } })
  }

  async #read(sql: string, params: Array<string | number>): Promise<KeptAlarm[]> {
    const rows = (await this.#db?.read(sql, params)) ?? []
    return Row.array().parse(rows).map(keptOf)
  }
}

function valuesOf(key: string, { id, rule, about, severity, text, fix, raisedAt, acknowledgedAt, acknowledgedBy, resolvedAt }: Alarm) {
  return [id, key, rule, about, severity, text, fix, raisedAt, acknowledgedAt, acknowledgedBy, resolvedAt]
}

function keptOf({ key, raised_at, acknowledged_at, acknowledged_by, resolved_at, ...same }: z.infer<typeof Row>): KeptAlarm {
  const times = { raisedAt: raised_at, acknowledgedAt: acknowledged_at, acknowledgedBy: acknowledged_by, resolvedAt: resolved_at }
  return { key, alarm: { ...same, ...times } }
}
