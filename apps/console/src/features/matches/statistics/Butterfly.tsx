// Two sides compared: blue's bars grow to the left, red's to the right, what is compared stands between them. A table, so that it can be read aloud.
import { texts } from '../../../texts/index.ts'
import styles from './Butterfly.module.css'
import { OnlyHeard } from '../../../ui/OnlyHeard.tsx'
import { barPercent } from './stat-format.ts'

export interface ButterflyRow {
  readonly label: string
  /** Null: not known. */
  readonly blue: number | null
  readonly red: number | null
}

interface ButterflyProps {
  readonly label: string
  readonly rows: readonly ButterflyRow[]
  /** `common`: all rows count the same thing; `row`: each has a measure of its own. */
  readonly scale: 'common' | 'row'
  readonly format: (value: number | null) => string
}

export function Butterfly({ label, rows, scale, format }: ButterflyProps) {
  const most = mostOf(rows)
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.blue}>
            <span aria-hidden="true">{texts.letter.blue}</span>
            <OnlyHeard>{texts.statistics.side.blue}</OnlyHeard>
          </th>
          <td />
          <th scope="col" className={styles.red}>
            <span aria-hidden="true">{texts.letter.red}</span>
            <OnlyHeard>{texts.statistics.side.red}</OnlyHeard>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const full = scale === 'common' ? most : mostOf([row])
          return (
            <tr key={row.label}>
              <Value side="blue" value={row.blue} full={full} format={format} />
              <th scope="row" className={styles.label}>
                {row.label}
              </th>
              <Value side="red" value={row.red} full={full} format={format} />
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface ValueProps {
  readonly side: 'blue' | 'red'
  readonly value: number | null
  readonly full: number
  readonly format: (value: number | null) => string
}

function Value({ side, value, full, format }: ValueProps) {
  return (
    <td className={styles.cell} data-side={side} data-none={value === null || value === 0}>
      <div className={styles.line}>
        <span className={styles.track}>
          <span className={styles.bar} style={{ width: `${barPercent(value ?? 0, full)}%` }} />
        </span>
        <span className={styles.value}>{format(value)}</span>
      </div>
    </td>
  )
}

function mostOf(rows: readonly ButterflyRow[]): number {
  return Math.max(0, ...rows.flatMap(({ blue, red }) => [blue ?? 0, red ?? 0]))
}
