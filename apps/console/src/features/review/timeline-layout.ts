// Where things lie on the timeline, in percent of its width; hits have no words of their own, and words that would overlap give way. Pure.
import type { TimelineEntry } from '@restrike/replay/contract'

export interface Placed {
  readonly entry: TimelineEntry
  readonly left: number
  /** Its words are shown. */
  readonly worded: boolean
}

const weight: Readonly<Record<TimelineEntry['kind'], number>> = {
  challenge: 5,
  point: 4,
  'gam-jeom': 4,
  mark: 3,
  'clock-stopped': 2,
  'clock-started': 2,
  'round-started': 1,
  'round-ended': 1,
  'hit-level': 0,
}
/** Percent: as wide as some words at the least. */
const wordsWidth = 7

export function placed(entries: readonly TimelineEntry[], fromMs: number, toMs: number): Placed[] {
  const length = Math.max(1, toMs - fromMs)
  const inside = entries.filter(({ positionMs }) => positionMs >= fromMs && positionMs <= toMs)
  const taken: number[] = []
  const worded = new Set<TimelineEntry>()
  for (const entry of inside.toSorted((a, b) => weight[b.kind] - weight[a.kind])) {
    const left = ((entry.positionMs - fromMs) / length) * 100
    if (entry.kind === 'hit-level' || taken.some((other) => Math.abs(other - left) < wordsWidth)) continue
    taken.push(left)
    worded.add(entry)
  }
  return inside.map((entry) => ({ entry, left: ((entry.positionMs - fromMs) / length) * 100, worded: worded.has(entry) }))
}
