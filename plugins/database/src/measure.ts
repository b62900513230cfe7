// How much an operation weighs, and its values ready to cross to a thread. Pure.
import type { Column, SqlValue, WriteOp } from './handle.ts'

export interface Measured {
  readonly ops: readonly WriteOp[]
  readonly rows: number
  /** Roughly what it takes in memory. */
  readonly bytes: number
}

/** Throws a TypeError for a value that SQLite does not know. */
export function measured(ops: readonly WriteOp[]): Measured {
  let rows = 0
  let bytes = 0
  const ready = ops.map((op) => {
    if ('columns' in op) {
      rows += op.count
      const columns = op.columns.map(standalone)
      for (const column of columns) bytes += columnBytes(column)
      return { sql: op.sql, columns, count: op.count }
    }
    rows += 1
    for (const value of op.params) bytes += valueBytes(value)
    return op.params.some((value) => value instanceof Uint8Array) ? { sql: op.sql, params: op.params.map(ownBytes) } : op
  })
  return { ops: ready, rows, bytes }
}

function columnBytes(column: Column): number {
  if (column instanceof Float64Array) return column.byteLength
  if ('ends' in column) return column.bytes.byteLength + column.ends.byteLength
  let bytes = 0
  for (const value of column) bytes += valueBytes(value)
  return bytes
}

function valueBytes(value: SqlValue): number {
  if (typeof value === 'string') return value.length + 8
  if (value === null || typeof value === 'number' || typeof value === 'bigint') return 8
  if (value instanceof Uint8Array) return value.byteLength + 8
  // Checked although the types forbid it: further on it would take the groups around it down as well.
  throw new TypeError(`a value of type ${typeof value} cannot be stored`)
}

/** A view of a part of a buffer would take the whole buffer along to the thread: for a datagram, the pool it was cut from. */
function standalone(column: Column): Column {
  if (column instanceof Float64Array) return column.byteLength < column.buffer.byteLength ? column.slice() : column
  if (!('ends' in column)) return column
  const { kind, bytes, ends } = column
  return { kind, bytes: cut(bytes), ends: ends.byteLength < ends.buffer.byteLength ? ends.slice() : ends }
}

function ownBytes(value: SqlValue): SqlValue {
  return value instanceof Uint8Array ? cut(value) : value
}

function cut(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength < bytes.buffer.byteLength ? new Uint8Array(bytes) : bytes
}
