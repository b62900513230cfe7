// The few numbers that matter most, large, side by side; what belongs to one stands small below it.
import type { ReactNode } from 'react'
import styles from './Figures.module.css'

export interface Figure {
  readonly label: string
  readonly value: ReactNode
  readonly more?: string
}

export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={styles.figures}>
      {figures.map(({ label, value, more }) => (
        <div key={label} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={styles.value}>{value}</dd>
          {more !== undefined && <dd className={styles.more}>{more}</dd>}
        </div>
      ))}
    </dl>
  )
}
