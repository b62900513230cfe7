// How a measured quantity rises over time, whatever single values do. Pure.

export interface Point {
  readonly atMs: number
  readonly value: number
}

/** The median of the slopes between all pairs (Theil-Sen), per ms: a third of the points may lie anywhere. Null below three points. */
export function slopeOf(points: readonly Point[]): number | null {
  if (points.length < 3) return null
  const slopes: number[] = []
  for (const [i, from] of points.entries()) {
    for (const to of points.slice(i + 1)) if (to.atMs > from.atMs) slopes.push((to.value - from.value) / (to.atMs - from.atMs))
  }
  return medianOf(slopes)
}

export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** The value that this share of all lies below. */
export function quantileOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/** At most `most` points, each of what lies together in time: the lowest, or the median. */
export function thinned(points: readonly Point[], most: number, by: 'lowest' | 'median'): Point[] {
  const each = Math.ceil(points.length / most)
  const thin: Point[] = []
  for (let start = 0; start < points.length; start += each) {
    const group = points.slice(start, start + each)
    const lowest = group.reduce((low, point) => (point.value < low.value ? point : low))
    const middle = {
      atMs: medianOf(group.map(({ atMs }) => atMs)) ?? lowest.atMs,
      value: medianOf(group.map(({ value }) => value)) ?? lowest.value,
    }
    thin.push(by === 'lowest' ? lowest : middle)
  }
  return thin
}
