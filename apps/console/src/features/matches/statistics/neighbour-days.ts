// The days with matches on both sides of one. Pure.

export interface NeighbourDays {
  readonly before: string | null
  readonly after: string | null
}

/** `days`: those with matches, in any order, as `yyyy-mm-dd`; the day itself need not be among them. */
export function neighbourDays(days: readonly string[], day: string): NeighbourDays {
  const sorted = days.toSorted()
  return { before: sorted.findLast((one) => one < day) ?? null, after: sorted.find((one) => one > day) ?? null }
}
