// Where the matches of a day stand on a line of time, and the hours along it. Pure geometry, all places between 0 and 1.
import type { DayStatistics } from '@restrike/statistics/contract'

export type DayMatch = DayStatistics['byMatch'][number]

export interface PlacedMatch {
  readonly match: DayMatch
  readonly from: number
  readonly to: number
  /** Points as a share of the most that any side made that day. */
  readonly blue: number
  readonly red: number
}

export interface DayLayout {
  readonly matches: readonly PlacedMatch[]
  /** Moments to be named, and their places. */
  readonly marks: ReadonlyArray<{ readonly at: number; readonly ms: number }>
  readonly most: number
}

const hourMs = 3_600_000
/** A match that is on, or whose end was not heard: so long, but not into the next one. */
const usualMs = 8 * 60_000
/** So many hours have a place for their words. */
const mostHours = 8

export function dayLayout(matches: readonly DayMatch[]): DayLayout {
  const spans = matches.map((match, i) => {
    const from = Date.parse(match.startedAt)
    const next = Date.parse(matches[i + 1]?.startedAt ?? '') || Number.POSITIVE_INFINITY
    return { match, from, to: match.takenMs === null ? Math.min(from + usualMs, next) : from + match.takenMs }
  })
  const begin = Math.min(...spans.map(({ from }) => from))
  const end = Math.max(...spans.map(({ to }) => to))
  const most = Math.max(0, ...matches.flatMap(({ points }) => [points.blue, points.red]))
  if (spans.length === 0) return { matches: [], marks: [], most }
  const length = Math.max(1, end - begin)
  const place = (ms: number) => (ms - begin) / length
  return {
    matches: spans.map(({ match, from, to }) => ({
      match,
      from: place(from),
      to: place(to),
      blue: most === 0 ? 0 : match.points.blue / most,
      red: most === 0 ? 0 : match.points.red / most,
    })),
    marks: marksBetween(begin, end).map((ms) => ({ ms, at: place(ms) })),
    most,
  }
}

/** The full hours, or the two ends where there is no full hour between them. */
function marksBetween(begin: number, end: number): readonly number[] {
  const hours = hoursBetween(begin, end)
  return hours.length === 0 ? [begin, end] : hours
}

/** As the clock on the wall here shows them; every second or third of them where the day is long. */
function hoursBetween(begin: number, end: number): readonly number[] {
  const first = new Date(begin)
  first.setMinutes(0, 0, 0)
  const step = Math.max(1, Math.ceil((end - begin) / hourMs / mostHours))
  const hours: number[] = []
  for (let ms = first.getTime(); ms <= end; ms += hourMs) if (ms >= begin && new Date(ms).getHours() % step === 0) hours.push(ms)
  return hours
}
