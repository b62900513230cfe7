// A moment to choose, to the second, with its name above.
import field from '../../../ui/Field.module.css'
import { Labelled } from '../../../ui/Labelled.tsx'
import styles from './MomentField.module.css'

interface MomentFieldProps {
  readonly label: string
  /** As `toField` writes it. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function MomentField({ label, value, onChange }: MomentFieldProps) {
  return (
    <Labelled
      label={label}
      renderControl={(id) => (
        <input
          id={id}
          className={`${field.frame} ${styles.input}`}
          type="datetime-local"
          step={1}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  )
}
