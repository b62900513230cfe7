// Groups as a few flat arrays for the way to the thread: copying an array costs a tenth of copying an object for each row.
// Packed and unpacked here, and nowhere else is the form known.
import type { Column, SqlValue, WriteOp } from './handle.ts'
import type { Group } from './messages.ts'

export interface PackedGroups {
  readonly ids: number[]
  readonly rows: number[]
  /** Operations in each group. */
  readonly lengths: number[]
  /** Each SQL text once. */
  readonly sqls: string[]
  /** Of each operation: its text, and how many of `values` it takes; -1 for the next of `bulks`. */
  readonly texts: number[]
  readonly widths: number[]
  readonly values: SqlValue[]
  readonly bulks: Array<{ readonly columns: readonly Column[]; readonly count: number }>
}

export function pack(groups: readonly Group[]): PackedGroups {
  const packed: PackedGroups = { ids: [], rows: [], lengths: [], sqls: [], texts: [], widths: [], values: [], bulks: [] }
  const places = new Map<string, number>()
  for (const { id, rows, ops } of groups) {
    packed.ids.push(id)
    packed.rows.push(rows)
    packed.lengths.push(ops.length)
    for (const op of ops) {
      let place = places.get(op.sql)
      if (place === undefined) {
        place = packed.sqls.push(op.sql) - 1
        places.set(op.sql, place)
      }
      packed.texts.push(place)
      if ('columns' in op) {
        packed.widths.push(-1)
        packed.bulks.push({ columns: op.columns, count: op.count })
      } else {
        packed.widths.push(op.params.length)
        for (const value of op.params) packed.values.push(value)
      }
    }
  }
  return packed
}

export function unpack({ ids, rows, lengths, sqls, texts, widths, values, bulks }: PackedGroups): Group[] {
  let op = 0
  let value = 0
  let bulk = 0
  const next = (): WriteOp => {
    const sql = sqls[texts[op] ?? -1] ?? ''
    const width = widths[op++] ?? 0
    if (width >= 0) return { sql, params: values.slice(value, (value += width)) }
    const { columns, count } = bulks[bulk++] ?? { columns: [], count: 0 }
    return { sql, columns, count }
  }
  return ids.map((id, i) => ({ id, rows: rows[i] ?? 0, ops: Array.from({ length: lengths[i] ?? 0 }, next) }))
}
