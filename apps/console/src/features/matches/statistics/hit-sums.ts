// The hits of a match in words and numbers, as a plot of them is read aloud: of each round and side how many, how hard. Pure.
import type { HitMark } from '@restrike/statistics/contract'

export interface HitSum {
  readonly round: number | null
  readonly side: 'blue' | 'red'
  readonly hits: number
  /** Of them, those that came with a point. */
  readonly scored: number
  readonly mean: number
  readonly hardest: number
}

/** In order of rounds, blue before red; those without a round last. A side that hit nothing in a round is left out. */
export function hitSums(hits: readonly HitMark[]): readonly HitSum[] {
  const groups = Map.groupBy(hits, ({ round, side }) => `${round ?? '-'} ${side}`)
  const sums = [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const levels = group.map(({ level }) => level)
    const sum = levels.reduce((total, level) => total + level, 0)
    const { round, side } = first
    return [
      {
        round,
        side,
        hits: group.length,
        scored: group.filter(({ scored }) => scored).length,
        mean: sum / group.length,
        hardest: Math.max(...levels),
      },
    ]
  })
  const place = (round: number | null) => round ?? Number.POSITIVE_INFINITY
  return sums.toSorted((a, b) => (a.round === b.round ? a.side.localeCompare(b.side) : place(a.round) - place(b.round)))
}
