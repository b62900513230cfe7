// How long the disk will do: from what is free and how fast a recording grows. Pure; asks neither OBS nor the disk.

/** OBS refuses to record, and stops by itself, when some 50 MB are left: this much counts as used. */
export const obsReserveBytes = 60 * 2 ** 20

/** How far back growth is looked at. */
const windowMs = 30_000
/** Less than this says little: OBS writes in bursts of a second and more. */
const shortestSpanMs = 5_000
/** A limit passed is left only this far beyond it, or an alarm would come and go with every burst. */
const clearBy = 1.1
/** The last instant that a Date can be. */
const endOfTime = 8.64e15

export interface DiskFacts {
  readonly freeBytes: number
  /** Of all recordings on this disk together; null or 0 = not known. */
  readonly bytesPerSecond: number | null
  /** What a match of the usual length takes; null or 0 = not known. */
  readonly matchBytes: number | null
  /** Wall clock, ms. */
  readonly now: number
}

export interface Forecast {
  /** Wall clock, ms: when OBS will stop if it records without a break. Null = not known, or beyond all time. */
  readonly fullAt: number | null
  readonly minutesLeft: number | null
  /** Whole matches. */
  readonly matchesLeft: number | null
}

/** Without a rate there is neither end nor minutes, without the size of a match no number of matches. */
export function forecast({ freeBytes, bytesPerSecond, matchBytes, now }: DiskFacts): Forecast {
  const usable = Math.max(0, freeBytes - obsReserveBytes)
  const secondsLeft = ratio(usable, bytesPerSecond)
  const matches = ratio(usable, matchBytes)
  const fullAt = secondsLeft === null ? null : Math.round(now + secondsLeft * 1000)
  return {
    fullAt: fullAt === null || fullAt > endOfTime ? null : fullAt,
    minutesLeft: secondsLeft === null ? null : secondsLeft / 60,
    matchesLeft: matches === null ? null : Math.floor(matches),
  }
}

function ratio(part: number, whole: number | null): number | null {
  const value = whole === null || whole <= 0 ? Number.NaN : part / whole
  return Number.isFinite(value) ? value : null
}

/** How big a recording was at a moment of the monotonic clock. */
export interface SizeSample {
  readonly monotonicMs: number
  readonly bytes: number
}

/** Bytes per second over the last 30 s of one recording, oldest sample first; null before 5 s of it were seen. */
export function averageRate(samples: readonly SizeSample[]): number | null {
  const last = samples.at(-1)
  const first = last && samples.find(({ monotonicMs }) => last.monotonicMs - monotonicMs <= windowMs)
  if (!last || !first || last.bytes < first.bytes) return null
  const spanMs = last.monotonicMs - first.monotonicMs
  return spanMs < shortestSpanMs ? null : ((last.bytes - first.bytes) * 1000) / spanMs
}

export type DiskSeverity = 'ok' | 'degraded' | 'failed'

/** Minutes of recording left at which it is said, and at which it counts as failed. */
export interface DiskLimits {
  readonly warnMinutes: number
  readonly alarmMinutes: number
}

/** `before` is what was said last: it takes 10 % more than a limit to come back from it. Not known (null) = as before. */
export function severity(minutesLeft: number | null, { warnMinutes, alarmMinutes }: DiskLimits, before: DiskSeverity): DiskSeverity {
  if (minutesLeft === null) return before
  if (minutesLeft <= alarmMinutes * (before === 'failed' ? clearBy : 1)) return 'failed'
  return minutesLeft <= warnMinutes * (before === 'ok' ? 1 : clearBy) ? 'degraded' : 'ok'
}
