// The sums of one match: both sides compared, the hits over time, the rounds, the reviews.
import { useMatchStatistics } from '../../../api/use-statistics.ts'
import type { ArchivedMatch } from '../../../api/use-archive.ts'
import { texts } from '../../../texts/index.ts'
import { formatClock, formatCount } from '../../../ui/format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { Empty } from '../parts/Empty.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { Butterfly } from './Butterfly.tsx'
import { HitPlot } from './HitPlot.tsx'
import styles from './MatchStatisticsPart.module.css'
import { ReviewFigures } from './ReviewFigures.tsx'
import { RoundTable } from './RoundTable.tsx'
import { formatMean } from './stat-format.ts'
import { comparedSums, comparedTechniques } from './compared.ts'

const words = texts.statistics.match

export function MatchStatisticsPart({ archived: { match } }: { readonly archived: ArchivedMatch }) {
  const { data, problem } = useMatchStatistics(match.id, match.endedAt === null)
  if (data === undefined)
    return (
      <div className={styles.page}>
        <Unanswered what={texts.statistics.what} problem={problem} />
      </div>
    )
  const isEmpty = data.rounds.length === 0 && data.hits.length === 0
  return (
    <div className={styles.page}>
      {problem !== null && (
        <Problem problem={texts.unanswered.failed(texts.statistics.what, problem)} fix={texts.unanswered.fix} tone="warn" />
      )}
      {isEmpty && <Empty title={texts.statistics.none} hint={texts.statistics.noneHint} />}
      <div className={styles.pair}>
        <Panel title={words.techniques}>
          <Butterfly
            label={words.techniques}
            rows={comparedTechniques(data.blue.techniques, data.red.techniques)}
            scale="common"
            format={formatCount}
          />
        </Panel>
        <Panel title={words.sums}>
          <Butterfly label={words.sums} rows={comparedSums(data)} scale="row" format={sumWords} />
        </Panel>
      </div>
      <Panel title={words.hits}>
        <HitPlot statistics={data} />
      </Panel>
      <div className={styles.pair} data-wide="first">
        <Panel
          title={words.rounds}
          aside={
            <span className={styles.aside}>
              {words.length} {formatClock(data.takenMs)} · {words.injuries} {formatCount(data.injuries)}
            </span>
          }
        >
          <RoundTable rounds={data.rounds} />
        </Panel>
        <ReviewFigures reviews={data.reviews} />
      </div>
    </div>
  )
}

/** Means have a tenth, counts have none. */
function sumWords(value: number | null): string {
  return value === null || Number.isInteger(value) ? formatCount(value) : formatMean(value)
}
