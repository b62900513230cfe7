// A colour to choose, with its name above.
import { useId } from 'react'
import field from '../../ui/Field.module.css'
import styles from './ColourField.module.css'

interface ColourFieldProps {
  readonly label: string
  /** `#` and six digits. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ColourField({ label, value, onChange }: ColourFieldProps) {
  const id = useId()
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <span className={styles.line}>
        <input id={id} type="color" className={styles.colour} value={value} onChange={(event) => onChange(event.target.value)} />
        <span aria-hidden="true">{value}</span>
      </span>
    </div>
  )
}
