// A colour to choose, with its name above.
import { Labelled } from '../../ui/Labelled.tsx'
import styles from './ColourField.module.css'

interface ColourFieldProps {
  readonly label: string
  /** `#` and six digits. */
  readonly value: string
  readonly onChange: (value: string) => void
}

export function ColourField({ label, value, onChange }: ColourFieldProps) {
  return (
    <Labelled
      label={label}
      renderControl={(id) => (
        <span className={styles.line}>
          <input id={id} type="color" className={styles.colour} value={value} onChange={(event) => onChange(event.target.value)} />
          <span aria-hidden="true">{value}</span>
        </span>
      )}
    />
  )
}
