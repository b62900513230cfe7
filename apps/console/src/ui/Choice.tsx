// A few ways of which one holds, side by side.
import styles from './Choice.module.css'

export interface ChoiceProps<T extends string> {
  readonly label: string
  readonly options: ReadonlyArray<readonly [value: T, words: string]>
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <div className={styles.choice} role="group" aria-label={label}>
      {options.map(([one, words]) => (
        <button key={one} type="button" className={styles.option} aria-pressed={one === value} onClick={() => onChange(one)}>
          {words}
        </button>
      ))}
    </div>
  )
}
