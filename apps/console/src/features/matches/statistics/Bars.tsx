// Counts of some kinds of things as bars under each other, the most first. A list that can be read aloud as it is.
import { formatCount } from '../../../ui/format.ts'
import styles from './Bars.module.css'
import { barPercent } from './stat-format.ts'

export interface Bar {
  readonly label: string
  readonly value: number
}

export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const most = Math.max(0, ...bars.map(({ value }) => value))
  return (
    <dl className={styles.bars}>
      {bars.map(({ label, value }) => (
        <div key={label} className={styles.line}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.bar} style={{ width: `${barPercent(value, most)}%` }} />
            </span>
            {formatCount(value)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
