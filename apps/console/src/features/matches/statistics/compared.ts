// What of both sides is compared, in the order it is shown. Pure.
import type { PointCounts } from '@restrike/pss'
import type { MatchStatistics, SideStatistics } from '@restrike/statistics/contract'
import { texts } from '../../../texts/index.ts'
import type { ButterflyRow } from './Butterfly.tsx'
import { techniqueKinds } from './techniques.ts'

export function comparedTechniques(blue: PointCounts, red: PointCounts): readonly ButterflyRow[] {
  return techniqueKinds.map((kind) => ({ label: texts.techniques.kinds[kind], blue: blue[kind], red: red[kind] }))
}

const sums = {
  points: (side) => side.points,
  pointsByPenalties: (side) => side.pointsByPenalties,
  gamJeom: (side) => side.gamJeom,
  hits: (side) => side.hits.count,
  meanHit: (side) => side.hits.mean,
  maxHit: (side) => side.hits.max,
} satisfies Record<string, (side: SideStatistics) => number | null>

export function comparedSums({ blue, red }: Pick<MatchStatistics, 'blue' | 'red'>): readonly ButterflyRow[] {
  // `as`: the keys of this very object.
  const keys = Object.keys(sums) as ReadonlyArray<keyof typeof sums>
  return keys.map((key) => ({ label: texts.statistics.match.rows[key], blue: sums[key](blue), red: sums[key](red) }))
}
