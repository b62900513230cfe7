// Medians, percentiles and spreads of what was measured. Pure.

export interface Spread {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Nearest-rank percentile, `share` from 0 to 1; NaN of nothing. Sorts a copy. */
export function percentile(values: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2
  return { median, low: sorted[0] ?? Number.NaN, high: sorted.at(-1) ?? Number.NaN }
}

/** Round by round, so that what disturbed both measurements of a round disturbs its ratio little. */
export function ratiosOf(figures: readonly number[], baselines: readonly number[]): number[] {
  return figures.map((figure, i) => figure / (baselines[i] ?? Number.NaN))
}
