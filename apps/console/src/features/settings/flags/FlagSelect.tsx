// A list of flags to choose one of; the letters alone are a choice too.
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import type { FlagChoice } from './flag-choices.ts'
import styles from './Flags.module.css'

interface FlagSelectProps {
  readonly id?: string
  readonly label?: string
  readonly choices: readonly FlagChoice[]
  /** Empty: none is chosen yet. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** No flag has this name. */
export const lettersAlone = '-'

export function FlagSelect({ id, label, choices, value, onChange }: FlagSelectProps) {
  const text = texts.settings.flags
  return (
    <select
      {...(id !== undefined && { id })}
      className={`${field.frame} ${styles.select}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{text.choose}</option>
      <option value={lettersAlone}>{text.letters}</option>
      {choices.map(([flag, words]) => (
        <option key={flag} value={flag}>
          {words}
        </option>
      ))}
    </select>
  )
}

/** As the server is told. */
export function flagOf(value: string): string | null {
  return value === lettersAlone ? null : value
}
