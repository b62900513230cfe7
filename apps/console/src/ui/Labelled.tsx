// A control with its name above.
import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface LabelledProps {
  readonly label: string
  /** The control takes the id, so that its name belongs to it. */
  readonly renderControl: (id: string) => ReactNode
}

export function Labelled({ label, renderControl }: LabelledProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {renderControl(id)}
    </div>
  )
}
