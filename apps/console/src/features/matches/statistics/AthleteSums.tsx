// The sums of an athlete: the numbers first, then what scored, then match by match.
import type { AthleteStatistics } from '@restrike/statistics/contract'
import { texts } from '../../../texts/index.ts'
import { formatCount, orUnknown } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import type { MatchesSearch } from '../search.ts'
import { AthleteMatches } from './AthleteMatches.tsx'
import { Bars } from './Bars.tsx'
import { type Figure, Figures } from './Figures.tsx'
import { formatMean } from './stat-format.ts'
import { techniqueKinds } from './techniques.ts'

const words = texts.statistics.athlete

export function AthleteSums({ athlete, keep }: { readonly athlete: AthleteStatistics; readonly keep: MatchesSearch }) {
  const { techniques, byMatch } = athlete
  return (
    <>
      <Figures figures={figuresOf(athlete)} />
      <Panel title={words.techniques}>
        <Bars bars={techniqueKinds.map((kind) => ({ label: texts.techniques.kinds[kind], value: techniques[kind] }))} />
      </Panel>
      <Panel title={words.list}>
        <AthleteMatches matches={byMatch} keep={keep} />
      </Panel>
    </>
  )
}

function figuresOf({ matches, won, lost, pointsFor, pointsAgainst, hits, gamJeom, challenges }: AthleteStatistics): readonly Figure[] {
  return [
    { label: words.matches, value: formatCount(matches) },
    { label: words.balance, value: `${formatCount(won)} : ${formatCount(lost)}` },
    { label: words.points, value: `${formatCount(pointsFor)} : ${formatCount(pointsAgainst)}` },
    { label: words.hit, value: formatMean(hits.mean), ...(hits.max !== null && { more: words.hardest(orUnknown(hits.max)) }) },
    {
      label: words.gamJeom,
      value: formatCount(gamJeom),
      ...(matches > 0 && { more: words.perMatch(formatMean(gamJeom / matches)) }),
    },
    { label: words.challenges, value: texts.statistics.day.ofAsked(formatCount(challenges.upheld), formatCount(challenges.asked)) },
  ]
}
