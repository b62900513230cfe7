// Series over time as a table for any spreadsheet. Pure.

export interface History {
  readonly resolution: string
  /** Ms since 1970. */
  readonly at: readonly number[]
  readonly series: Readonly<Record<string, ReadonlyArray<number | null> | undefined>>
}

/** A line for each moment, the names of the series in the first one; empty where nothing is known. */
export function csvOf({ at, series }: History): string {
  const columns = Object.entries(series).flatMap(([name, values]) => (values ? [{ name, values }] : []))
  const head = ['at', ...columns.map(({ name }) => name)].join(',')
  const rows = at.map((moment, row) => [new Date(moment).toISOString(), ...columns.map(({ values }) => values[row] ?? '')].join(','))
  return `${[head, ...rows].join('\r\n')}\r\n`
}
