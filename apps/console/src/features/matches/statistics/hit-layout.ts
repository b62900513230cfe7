// Where each hit stands when the rounds are laid one after the other along the time fought. Pure geometry, all places between 0 and 1.
import type { MatchStatistics, RoundStatisticsView } from '@restrike/statistics/contract'

export interface PlacedRound {
  readonly round: RoundStatisticsView
  readonly from: number
  readonly to: number
  readonly lengthMs: number
}

export interface PlacedHit {
  readonly side: 'blue' | 'red'
  readonly at: number
  /** 0 to 1. */
  readonly level: number
  readonly scored: boolean
}

export interface HitLayout {
  readonly rounds: readonly PlacedRound[]
  readonly hits: readonly PlacedHit[]
  /** Hits whose place in the match is not known. */
  readonly unplaced: number
}

/** Hit levels go to 100. */
export const fullLevel = 100
/** Between two rounds. */
const gap = 0.015

export function hitLayout({ rounds, hits }: Pick<MatchStatistics, 'rounds' | 'hits'>): HitLayout {
  const lengths = rounds.map(({ round, foughtMs }) => {
    const last = Math.max(0, ...hits.flatMap((hit) => (hit.round === round ? [hit.elapsedMs ?? 0] : [])))
    return Math.max(foughtMs ?? 0, last)
  })
  const total = lengths.reduce((sum, length) => sum + length, 0)
  const room = 1 - gap * Math.max(0, lengths.filter((length) => length > 0).length - 1)
  const placed: PlacedRound[] = []
  let from = 0
  for (const [index, round] of rounds.entries()) {
    const lengthMs = lengths[index] ?? 0
    // A round without any time has no room: nothing can be drawn in it.
    if (lengthMs === 0) continue
    const to = from + (lengthMs / total) * room
    placed.push({ round, from, to, lengthMs })
    from = to + gap
  }
  const drawn = hits.flatMap(({ side, round, elapsedMs, level, scored }): readonly PlacedHit[] => {
    const where = placed.find((one) => one.round.round === round)
    if (where === undefined || elapsedMs === null) return []
    const share = Math.min(1, Math.max(0, elapsedMs / where.lengthMs))
    return [{ side, at: where.from + share * (where.to - where.from), level: Math.min(1, Math.max(0, level / fullLevel)), scored }]
  })
  return { rounds: placed, hits: drawn, unplaced: hits.length - drawn.length }
}

/** Upright strokes from the axis as one SVG path: hundreds of them are one thing to draw. `y`: where a level stands. */
export function stemPath(hits: readonly PlacedHit[], x: (at: number) => number, axis: number, y: (level: number) => number): string {
  return hits.map(({ at, level }) => `M${round1(x(at))} ${round1(axis)}V${round1(y(level))}`).join('')
}

/** A point at the end of each stroke: a line without length and with round ends. */
export function dotPath(hits: readonly PlacedHit[], x: (at: number) => number, y: (level: number) => number): string {
  return hits.map(({ at, level }) => `M${round1(x(at))} ${round1(y(level))}h0`).join('')
}

function round1(value: number): number {
  return Math.round(value * 10) / 10
}
