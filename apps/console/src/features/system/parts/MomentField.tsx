// A moment to choose, to the second, with its name above.
import { useId } from 'react'
import field from '../../../ui/Field.module.css'
import styles from './MomentField.module.css'

interface MomentFieldProps {
  readonly label: string
  /** As `toField` writes it. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const id = useId()
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={`${field.frame} ${styles.input}`}
        type="datetime-local"
        step={1}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
