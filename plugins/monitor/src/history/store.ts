// The table of the history: one row for each span of each resolution. The only file that knows it.
import type { Database, Migrations, WriteOp } from '@restrike/database/handle'
import { z } from 'zod'
import type { MonitorSeries, Resolution } from '../contract.ts'
import type { Picked, Stretch } from './pick.ts'
import { foldInSql, seriesNames, type Row } from './series.ts'
import { keptMs, resolutions, spanMs } from './spans.ts'
import type { Value } from '../values.ts'

// Written out, since a step that was released never changes although there may be more series one day.
const migrations: Migrations = {
  '0001-history': [
    `CREATE TABLE monitor_history (
      span INTEGER NOT NULL, at INTEGER NOT NULL,
      cpu_total REAL, cpu_own REAL, cpu_loopdelayms REAL,
      memory_heap REAL, memory_rss REAL, memory_available REAL,
      disk_data_free REAL, disk_data_write REAL, disk_recording_free REAL, disk_recording_write REAL,
      network_receive REAL, network_send REAL, temperature REAL,
      obs_cpu REAL, obs_rss REAL, obs_skipped REAL,
      PRIMARY KEY (span, at)) STRICT, WITHOUT ROWID`,
  ],
}

const columns = seriesNames.map(columnOf)
/** Written twice, a row is the same; when the clock was set back, the newer one is kept. */
const insertRows = `INSERT OR REPLACE INTO monitor_history (span, at, ${columns.join(', ')}) VALUES (?, ?${', ?'.repeat(columns.length)})`
const deleteOld = 'DELETE FROM monitor_history WHERE span = ? AND at < ?'

export function prepareStore(db: Database): Promise<void> {
  return db.migrate('monitor', migrations)
}

export interface SpanRow extends Row {
  readonly resolution: Resolution
}

export function insertOp(rows: readonly SpanRow[]): WriteOp {
  const column = (read: (row: SpanRow) => number): Float64Array => Float64Array.from(rows, read)
  const values = seriesNames.map((_, i) => column((row) => row.values[i] ?? Number.NaN))
  return {
    sql: insertRows,
    columns: [column(({ resolution }) => spanMs[resolution]), column(({ at }) => at), ...values],
    count: rows.length,
  }
}

export function pruneOps(nowMs: number): WriteOp[] {
  return resolutions.map((one) => ({ sql: deleteOld, params: [spanMs[one], nowMs - keptMs[one]] }))
}

/** Points as columns: so a month crosses the threads as a few texts and not as 43,000 objects. */
export interface Stored {
  readonly at: readonly number[]
  /** How many rows became each point. */
  readonly rows: readonly number[]
  /** Of each series asked for. */
  readonly values: ReadonlyArray<readonly Value[]>
}

const Numbers = z.array(z.number())
const OneRow = z.tuple([z.record(z.string(), z.string())])

export async function readPoints(db: Database, series: readonly MonitorSeries[], picked: Picked, stretch: Stretch): Promise<Stored> {
  const span = spanMs[picked.resolution]
  const asKept = picked.stepMs === span
  const params = [span, stretch.fromMs, stretch.toMs]
  const found = await db.read(asKept ? selectAsKept(series) : selectThinned(series), asKept ? params : [picked.stepMs, ...params])
  const [row] = OneRow.parse(found)
  const at = Numbers.parse(JSON.parse(row['at'] ?? '[]'))
  const rows = asKept ? at.map(() => 1) : Numbers.parse(JSON.parse(row['rows'] ?? '[]'))
  return { at, rows, values: series.map((name) => valuesOf(row[columnOf(name)])) }
}

/** All series in the order of `seriesNames`, of the rows since then. */
export async function readRows(db: Database, resolution: Resolution, fromMs: number): Promise<Row[]> {
  const stepMs = spanMs[resolution]
  const { at, values } = await readPoints(db, seriesNames, { resolution, stepMs }, { fromMs, toMs: Number.MAX_SAFE_INTEGER })
  return at.map((moment, i) => ({ at: moment, values: values.map((column) => column[i] ?? null) }))
}

const inStretch = 'FROM monitor_history WHERE span = ? AND at >= ? AND at < ?'

function selectAsKept(series: readonly MonitorSeries[]): string {
  const names = series.map(columnOf)
  return `SELECT json_group_array(at) AS at, ${names.map(asJson).join(', ')} FROM (SELECT at, ${names.join(', ')} ${inStretch} ORDER BY at)`
}

function selectThinned(series: readonly MonitorSeries[]): string {
  const names = series.map(columnOf)
  const folded = series.map((name) => `${foldInSql(name)}(${columnOf(name)}) AS ${columnOf(name)}`)
  // What is bound is no integer to SQLite, and would not divide as one.
  const thinned = `SELECT at - at % CAST(? AS INTEGER) AS at, count(*) AS rows, ${folded.join(', ')} ${inStretch} GROUP BY 1 ORDER BY 1`
  return `SELECT json_group_array(at) AS at, json_group_array(rows) AS rows, ${names.map(asJson).join(', ')} FROM (${thinned})`
}

function asJson(column: string): string {
  return `json_group_array(${column}) AS ${column}`
}

function columnOf(series: MonitorSeries): string {
  return series.replaceAll('.', '_').toLowerCase()
}

const Column = z.array(z.number().nullable())

function valuesOf(text: string | undefined): Value[] {
  return Column.parse(JSON.parse(text ?? '[]'))
}
