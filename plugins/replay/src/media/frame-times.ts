// The figures of a film from the times of its frames. Pure; times in seconds as mediabunny counts them, results in ms.

export interface FrameTime {
  readonly startS: number
  readonly key: boolean
  readonly durationS: number
}

export interface FrameFigures {
  readonly durationMs: number
  readonly firstVideoMs: number
  readonly lastVideoMs: number
  readonly frames: number
  readonly frameIntervalMs: number | null
  readonly keyFrameGapMs: number | null
}

/** In any order; undefined without a frame. */
export function figuresOf(times: readonly FrameTime[]): FrameFigures | undefined {
  const starts = times.map(({ startS }) => startS).toSorted((a, b) => a - b)
  const [first, last] = [starts[0], starts.at(-1)]
  if (first === undefined || last === undefined) return undefined
  const interval = intervalOf(starts)
  const longest = times.find(({ startS }) => startS === last)?.durationS ?? 0
  const keys = times.flatMap(({ startS, key }) => (key ? [startS] : [])).toSorted((a, b) => a - b)
  const gaps = [...keys.slice(1), last].map((key, n) => key - (keys[n] ?? first))
  return {
    durationMs: toMs(last + (interval ?? longest)),
    firstVideoMs: toMs(first),
    lastVideoMs: toMs(last),
    frames: starts.length,
    frameIntervalMs: interval === null ? null : toMs(interval),
    keyFrameGapMs: keys.length === 0 ? null : toMs(Math.max(...gaps)),
  }
}

/** The mean of the usual distances: MKV rounds each to 33 or 34 ms, and a gap is none. */
function intervalOf(starts: readonly number[]): number | null {
  const steps = starts
    .slice(1)
    .map((start, n) => start - (starts[n] ?? 0))
    .filter((step) => step > 0)
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)]
  if (usual === undefined) return null
  const near = steps.filter((step) => step >= usual / 2 && step <= usual * 1.5)
  return near.reduce((sum, step) => sum + step, 0) / near.length
}

export function toMs(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e3
}
