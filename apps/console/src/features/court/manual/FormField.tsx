// A line of the form with its name above and what is wrong with it below, in a place that is always there.
import { useId } from 'react'
import field from '../../../ui/Field.module.css'
import type { FieldName } from './match-form.ts'
import styles from './FormField.module.css'

interface FormFieldProps {
  readonly name: FieldName
  readonly label: string
  readonly value: string
  readonly onChange: (field: FieldName, value: string) => void
  readonly problem: string | undefined
  readonly maxLength: number
  readonly first?: boolean
}

export function FormField({ name, label, value, onChange, problem, maxLength, first = false }: FormFieldProps) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        className={field.input}
        // Whoever asked for the form wants to type.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={first}
        autoComplete="off"
        spellCheck={false}
        maxLength={maxLength}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onChange(name, event.target.value)}
      />
      <span id={`${id}-problem`} className={styles.problem} role={problem === undefined ? undefined : 'alert'}>
        {problem}
      </span>
    </div>
  )
}
