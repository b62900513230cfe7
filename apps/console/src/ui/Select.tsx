// A list to choose one of, as the system draws it, with its name above.
import field from './Field.module.css'
import { Labelled } from './Labelled.tsx'
import styles from './Select.module.css'

interface SelectProps<T extends string> {
  readonly label: string
  /** The name is for those who hear the page only. */
  readonly labelHidden?: boolean
  /** What is chosen stands out. */
  readonly marked?: boolean
  readonly options: ReadonlyArray<readonly [value: T, words: string]>
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Select<T extends string>({ label, labelHidden = false, marked = false, options, value, onChange }: SelectProps<T>) {
  const select = (id?: string) => (
    <select
      id={id}
      className={`${field.frame} ${styles.select}`}
      data-marked={marked}
      value={value}
      {...(labelHidden && { 'aria-label': label })}
      onChange={(event) => {
        const chosen = options.find(([one]) => one === event.target.value)
        if (chosen !== undefined) onChange(chosen[0])
      }}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  )
  return labelHidden ? <div className={field.field}>{select()}</div> : <Labelled label={label} renderControl={select} />
}
