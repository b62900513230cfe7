// The middle and the ends of some numbers. Pure.

/** Null for no numbers; of an even count the mean of the two in the middle. */
export function medianAndMax(values: readonly number[]): { median: number | null; max: number | null } {
  if (values.length === 0) return { median: null, max: null }
  const ordered = values.toSorted((a, b) => a - b)
  const middle = ordered.slice((ordered.length - 1) >> 1, (ordered.length >> 1) + 1)
  return { median: meanOf(middle), max: ordered.at(-1) ?? null }
}

export function countMeanMax(values: readonly number[]): { count: number; mean: number | null; max: number | null } {
  return { count: values.length, mean: meanOf(values), max: values.reduce<number | null>((max, one) => Math.max(max ?? one, one), null) }
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0) / values.length
}
