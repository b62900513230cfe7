// Measured quantities against their own past: now, over the last hour, and yesterday at this time.
import type { Trend } from '@restrike/alarms/contract'
import { useTrends } from '../../../api/use-alarm-facts.ts'
import { texts, translated } from '../../../texts/index.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { ToneIcon } from '../../../ui/ToneIcon.tsx'
import { Unanswered } from '../../../ui/Unanswered.tsx'
import { trendChange, trendTone, trendValue } from './trend-words.ts'
import styles from './Trends.module.css'

const text = texts.system.alarms

export function Trends() {
  const { data: trends, problem } = useTrends()
  return (
    <Panel title={text.trends}>
      {trends === undefined ? (
        <Unanswered what={text.trendsName} problem={problem} />
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th />
              <th>{text.now}</th>
              <th>{text.perHour}</th>
              <th>{text.yesterday}</th>
            </tr>
          </thead>
          <tbody>
            {trends.map((trend) => (
              <Row key={trend.id} trend={trend} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

function Row({ trend }: { readonly trend: Trend }) {
  const { id, unit, now, perHour, yesterday, text: said, wrong } = trend
  return (
    <>
      <tr className={styles.row} data-wrong={wrong}>
        <th scope="row">
          <span className={styles.name}>
            <ToneIcon tone={trendTone(trend)} size={16} />
            {text.trend[id]}
          </span>
        </th>
        <td>{trendValue(now, unit)}</td>
        <td>{trendChange(perHour, unit)}</td>
        <td>{trendValue(yesterday, unit)}</td>
      </tr>
      <tr>
        <td className={styles.said} colSpan={4}>
          {translated(said)}
        </td>
      </tr>
    </>
  )
}
