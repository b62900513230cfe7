// Whether the memory of this program grows without coming back: a leak, and not the saw of the garbage collector. Pure.
import { quantileOf, slopeOf, thinned } from './slope.ts'
import { since, type Track } from './track.ts'

export const hourMs = 3_600_000

export interface GrowthLimit {
  readonly bytesPerHour: number
  /** It must hold for so long. */
  readonly windowMs: number
}

/** Points that a slope is taken through; the lowest of each group, where the saw has fallen. */
const points = 24
/** What grows already is well again only well below the limit. */
const clearAt = 0.7
/** Of the time before the window, what nearly nothing was above: a saw that only climbs within the window stays below it. */
const highShare = 0.95

/** Bytes per hour over the window; null while too little of it was seen. */
export function growthOver(track: Track, windowMs: number, nowMs: number): number | null {
  const spans = since(track, nowMs, windowMs)
  const first = spans[0]
  if (!first || spans.length < 9 || nowMs - first.fromMs < windowMs - 2 * track.spanMs) return null
  const slope = slopeOf(
    thinned(
      spans.map(({ fromMs, low }) => ({ atMs: fromMs, value: low })),
      points,
      'lowest',
    ),
  )
  return slope === null ? null : slope * hourMs
}

/** `standing`: it was said to grow already. */
export function isLeak(track: Track, { bytesPerHour, windowMs }: GrowthLimit, standing: boolean, nowMs: number): boolean {
  const growth = growthOver(track, windowMs, nowMs)
  if (growth === null) return false
  if (standing) return growth >= bytesPerHour * clearAt
  return growth >= bytesPerHour && climbs(track, bytesPerHour, windowMs, nowMs)
}

/** From third to third of the window the floor rises, and ends above all that was usual before. */
function climbs(track: Track, bytesPerHour: number, windowMs: number, nowMs: number): boolean {
  const spans = since(track, nowMs, windowMs)
  const floors = [0, 1, 2].map((third) => {
    const from = nowMs - windowMs + (third * windowMs) / 3
    return Math.min(...spans.filter(({ fromMs }) => fromMs >= from && fromMs <= from + windowMs / 3).map(({ low }) => low))
  })
  const [first = 0, second = 0, third = 0] = floors
  // A quarter of what the limit would have it be: the rest is for the noise between two floors.
  const step = (bytesPerHour * windowMs) / hourMs / 3 / 4
  if (!floors.every(Number.isFinite) || second - first < step || third - second < step) return false
  const before = since(track, nowMs, windowMs + hourMs).filter(({ fromMs }) => nowMs - fromMs > windowMs)
  const usual = quantileOf(
    before.map(({ high }) => high),
    highShare,
  )
  return usual === null || third > usual
}
