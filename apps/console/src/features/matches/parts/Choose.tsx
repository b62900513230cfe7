// A list to choose one of, as the system draws it, with its name above; the first choice is "all".
import { useId } from 'react'
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import styles from './Choose.module.css'

interface ChooseProps {
  readonly label: string
  readonly options: ReadonlyArray<readonly [value: string, words: string]>
  /** Null: all. One that is none of the options stands among them nevertheless. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

export function Choose({ label, options, value, onChange }: ChooseProps) {
  const id = useId()
  const strange = value !== null && !options.some(([one]) => one === value)
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={`${field.frame} ${styles.select}`}
        data-chosen={value !== null}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        <option value="">{texts.matches.search.all}</option>
        {strange && <option value={value}>{value}</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
