// A few ways of which one holds, side by side, with the name of the choice above and what it is about below.
import { useId } from 'react'
import styles from './Pick.module.css'

interface PickProps<T extends string> {
  readonly label: string
  readonly help?: string
  readonly options: ReadonlyArray<readonly [value: T, words: string]>
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Pick<T extends string>({ label, help, options, value, onChange }: PickProps<T>) {
  const id = useId()
  return (
    <div className={styles.pick}>
      <div className={styles.name}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {help !== undefined && <p className={styles.help}>{help}</p>}
      </div>
      <div className={styles.options} role="group" aria-labelledby={id}>
        {options.map(([one, words]) => (
          <button key={one} type="button" className={styles.option} aria-pressed={one === value} onClick={() => onChange(one)}>
            {words}
          </button>
        ))}
      </div>
    </div>
  )
}
