// The sums of a day: the numbers first, then the matches along the hours, what scored, how it was decided, who took part.
import type { DayStatistics } from '@restrike/statistics/contract'
import { texts, unknownValue } from '../../../texts/index.ts'
import { formatClock, formatCount } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { type Bar, Bars } from './Bars.tsx'
import { BothSides } from './BothSides.tsx'
import { Butterfly } from './Butterfly.tsx'
import { comparedTechniques } from './compared.ts'
import { CountryTable } from './CountryTable.tsx'
import { DayPlot } from './DayPlot.tsx'
import { type Figure, Figures } from './Figures.tsx'
import { ReviewFigures } from './ReviewFigures.tsx'
import styles from './StatPage.module.css'
import { sumOf } from './techniques.ts'

const words = texts.statistics.day

export function DaySums({ day }: { readonly day: DayStatistics }) {
  const { byMatch, techniques, reviews, countries } = day
  const decisions = decisionBars(day)
  return (
    <>
      <Figures figures={figuresOf(day)} />
      <Panel title={words.over}>
        <DayPlot matches={byMatch} />
      </Panel>
      <div className={styles.pair}>
        <div className={styles.column}>
          <Panel title={words.scored}>
            <Butterfly
              label={words.scored}
              rows={comparedTechniques(techniques.blue, techniques.red)}
              scale="common"
              format={formatCount}
            />
          </Panel>
          <ReviewFigures reviews={reviews} />
        </div>
        <div className={styles.column}>
          <Panel title={words.decisions}>{decisions.length === 0 ? words.noDecisions : <Bars bars={decisions} />}</Panel>
          <Panel title={words.countries}>
            <CountryTable countries={countries} />
          </Panel>
        </div>
      </div>
    </>
  )
}

/** All that were decided: those of which nobody told how stand last. */
function decisionBars({ finished, decisions }: DayStatistics): readonly Bar[] {
  const untold = finished - decisions.reduce((sum, { matches }) => sum + matches, 0)
  return [
    ...decisions.map(({ how, matches }) => ({ label: how, value: matches })),
    ...(untold > 0 ? [{ label: unknownValue, value: untold }] : []),
  ]
}

function figuresOf({ matches, finished, wins, techniques, gamJeom, reviews, matchMs, roundMs }: DayStatistics): readonly Figure[] {
  return [
    { label: words.matches, value: formatCount(matches), more: words.finished(formatCount(finished)) },
    {
      label: words.wins,
      value: <BothSides blue={formatCount(wins.blue)} red={formatCount(wins.red)} />,
      ...(wins.none > 0 && { more: words.noWinner(formatCount(wins.none)) }),
    },
    { label: words.techniques, value: formatCount(sumOf(techniques.blue) + sumOf(techniques.red)) },
    { label: texts.court.gamJeom, value: formatCount(gamJeom) },
    { label: words.reviews, value: words.ofAsked(formatCount(reviews.upheld), formatCount(reviews.asked)) },
    { label: words.matchLength, value: formatClock(matchMs.median), more: words.roundLength(formatClock(roundMs.median)) },
  ]
}
