// How settings and their changes lie in the tables, and back. Pure. The only file, beside the migrations, that knows the columns.
import type { WriteOp } from '@restrike/database/handle'
import { z } from 'zod'
import type { Setting, SettingChange } from './contract.ts'

const Value = z
  .string()
  .nullable()
  .transform((text, { addIssue }): unknown => {
    if (text === null) return null
    try {
      return JSON.parse(text)
    } catch {
      addIssue('it is no JSON')
      return z.NEVER
    }
  })

const SettingRow = z.object({
  key: z.string(),
  value: Value,
  changed_at: z.string(),
  changed_by: z.string().nullable(),
  change_reason: z.string().nullable(),
})
const ChangeRow = SettingRow.extend({ n: z.int(), before: Value })

const columns = 'key, value, changed_at, changed_by, change_reason'
const upsert = `INSERT INTO settings (${columns}) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at,
    changed_by = excluded.changed_by, change_reason = excluded.change_reason`
const note = `INSERT INTO setting_changes (n, before, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`

export const readAll = `SELECT ${columns} FROM settings`
export const readLast = 'SELECT max(n) AS n FROM setting_changes'

/** One change as one group: the value and its place in the history, both or neither. */
export function opsOf({ n, before, key, value, changedAt, changedBy, changeReason }: SettingChange): WriteOp[] {
  const row = [key, jsonOf(value), changedAt, changedBy, changeReason]
  return [
    { sql: upsert, params: row },
    { sql: note, params: [n, jsonOf(before), ...row] },
  ]
}

/** Of each key at least so many changes are kept, and all of so many days. */
const keptChanges = 200
const keptDays = 90
const forget = `DELETE FROM setting_changes WHERE key = ? AND changed_at < ?
  AND n <= (SELECT n FROM setting_changes WHERE key = ? ORDER BY n DESC LIMIT 1 OFFSET ?)`

/** What goes of the history of a key, now that another change has been added to it. */
export function forgetOp({ key, changedAt }: SettingChange): WriteOp {
  const since = new Date(Date.parse(changedAt) - keptDays * 86_400_000).toISOString()
  return { sql: forget, params: [key, since, key, keptChanges] }
}

/** Rows that somebody else has spoilt are left out: one of them must not take away all the others. */
export function settingsOf(rows: readonly unknown[]): Setting[] {
  return rows.flatMap((row) => SettingRow.safeParse(row).data ?? []).map(named)
}

export function changesOf(rows: readonly unknown[]): SettingChange[] {
  return rows.flatMap((row) => ChangeRow.safeParse(row).data ?? []).map(({ n, before, ...row }) => ({ n, before, ...named(row) }))
}

function named({ changed_at, changed_by, change_reason, key, value }: z.infer<typeof SettingRow>) {
  return { key, value, changedAt: changed_at, changedBy: changed_by, changeReason: change_reason }
}

/** Zero where nothing was ever changed. */
export function lastOf(rows: readonly unknown[]): number {
  return z.object({ n: z.int().nullable() }).parse(rows[0]).n ?? 0
}

/** The statement that reads changes, newest first, with its values. */
export function historyQuery(
  key: string | undefined,
  before: number | undefined,
  limit: number,
): { sql: string; params: Array<string | number> } {
  const where = [...(key === undefined ? [] : ['key = ?']), ...(before === undefined ? [] : ['n < ?'])]
  const sql = `SELECT n, before, ${columns} FROM setting_changes${where.length > 0 ? ` WHERE ${where.join(' AND ')}` : ''} ORDER BY n DESC LIMIT ?`
  return { sql, params: [...(key === undefined ? [] : [key]), ...(before === undefined ? [] : [before]), limit] }
}

function jsonOf(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value)
}
