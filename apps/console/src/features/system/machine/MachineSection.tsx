// The machine now, and over the last hour, day or month.
import { Column } from '../parts/Column.tsx'
import { useState } from 'react'
import { useLive } from '../../../api/context.ts'
import type { MachineRange } from '../../../api/machine-history.ts'
import { useMachineHistory } from '../../../api/use-machine-history.ts'
import { texts } from '../../../texts/index.ts'
import { Problem } from '../../../ui/Problem.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import columns from '../parts/Columns.module.css'
import { MachineNow } from './MachineNow.tsx'
import styles from './MachineSection.module.css'
import { Plot } from './Plot.tsx'
import { plots, plottedSeries } from './plots.ts'

const text = texts.system.machine
const ranges = (['hour', 'day', 'month'] as const).map((range) => [range, text.range[range]] as const)

export function MachineSection() {
  const [range, setRange] = useState<MachineRange>('hour')
  return (
    <div className={`${columns.columns} ${styles.section}`}>
      <Column>
        <MachineNow />
      </Column>
      <div className={styles.past}>
        <div className={styles.head}>
          <Choice label={text.range.label} options={ranges} value={range} onChange={setRange} />
        </div>
        <Past range={range} />
      </div>
    </div>
  )
}

function Past({ range }: { readonly range: MachineRange }) {
  const { history, complete, askedAt, problem } = useMachineHistory(range, plottedSeries)
  const open = useLive((live) => live.link === 'open')
  return (
    <Column>
      {problem !== null && <Problem problem={texts.unanswered.failed(text.historyName, problem)} tone="warn" />}
      {askedAt === null && <p className={styles.words}>{open && text.reading}</p>}
      {complete && history.at.length === 0 && <p className={styles.words}>{text.nothing}</p>}
      {askedAt !== null && history.at.length > 0 && (
        <div className={styles.plots}>
          {plots.map((spec) => (
            <Plot key={spec.id} spec={spec} range={range} history={history} nowMs={askedAt} />
          ))}
        </div>
      )}
    </Column>
  )
}
