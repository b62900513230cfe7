// A line to type in, with its name above.
import { Labelled } from './Labelled.tsx'
import styles from './Field.module.css'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly required?: boolean
  readonly disabled?: boolean
  /** Typed unseen. */
  readonly secret?: boolean
  readonly maxLength?: number
}

export function Field({ label, value, onChange, secret = false, ...input }: FieldProps) {
  return (
    <Labelled
      label={label}
      renderControl={(id) => (
        <input
          {...input}
          id={id}
          className={styles.input}
          type={secret ? 'password' : 'text'}
          autoComplete={secret ? 'new-password' : 'off'}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    />
  )
}
