// One plot with its title and the values at the cursor, or the last ones; they keep their place while they change.
import { useMantineColorScheme } from '@mantine/core'
import { lazy, Suspense, useMemo, useState } from 'react'
import { type MachineHistory, type MachineRange, spans } from '../../../api/machine-history.ts'
import { texts } from '../../../texts/index.ts'
import { formatStamp } from '../system-format.ts'
import styles from './Plot.module.css'
import { lastValues, plotData } from './plot-data.ts'
import { momentWords } from './plot-options.ts'
import { formatValue, type PlotSpec, scaleTop } from './plots.ts'

const PlotCanvas = lazy(() => import('./PlotCanvas.tsx').then((module) => ({ default: module.PlotCanvas })))

interface PlotProps {
  readonly spec: PlotSpec
  readonly range: MachineRange
  readonly history: MachineHistory
  /** The end of the range; ms since 1970. */
  readonly nowMs: number
}

const text = texts.system.machine

export function Plot({ spec, range, history, nowMs }: PlotProps) {
  const { id, series, unit, least } = spec
  const { stepMs, lengthMs } = spans[range]
  const [cursor, setCursor] = useState<number | null>(null)
  const { colorScheme } = useMantineColorScheme()
  const data = useMemo(() => plotData(history, series, stepMs), [history, series, stepMs])
  const look = useMemo(
    () => ({ series, value: (value: number) => formatValue(unit, value), moment: momentWords(range === 'month') }),
    [series, unit, range],
  )
  const at = cursor === null ? undefined : data.at[cursor]
  const values = at === undefined ? lastValues(data) : data.columns.map((column) => column[cursor ?? 0] ?? null)
  const known = data.highest !== null
  const words = values.map((value, index) => `${text.series[series[index] ?? 'cpu.total']} ${formatValue(unit, value)}`)
  return (
    <figure className={styles.plot}>
      <figcaption className={styles.head}>
        <span className={styles.title}>{text.plots[id]}</span>
        <span className={styles.time}>{at !== undefined && formatStamp(new Date(at * 1000).toISOString(), nowMs)}</span>
        <Legend spec={spec} values={values} />
      </figcaption>
      <div className={styles.canvas}>
        {known ? (
          <Suspense>
            <PlotCanvas
              key={`${colorScheme} ${range}`}
              look={look}
              data={data}
              from={(nowMs - lengthMs) / 1000}
              to={nowMs / 1000}
              top={scaleTop(data.highest, least)}
              label={text.plotLabel(text.plots[id], words.join(', '))}
              onCursor={setCursor}
            />
          </Suspense>
        ) : (
          <p className={styles.unknown}>{text.notKnown}</p>
        )}
      </div>
    </figure>
  )
}

function Legend({ spec: { series, unit }, values }: { readonly spec: PlotSpec; readonly values: ReadonlyArray<number | null> }) {
  return (
    <ul className={styles.legend}>
      {series.map((name, index) => (
        <li key={name} className={styles.entry} data-place={index}>
          <span className={styles.mark} aria-hidden="true" />
          {series.length > 1 && <span className={styles.name}>{text.series[name]}</span>}
          <strong className={styles.value}>{formatValue(unit, values[index] ?? null)}</strong>
        </li>
      ))}
    </ul>
  )
}
