// Some texts, one a line.
import field from '../../../ui/Field.module.css'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'
import { useTyped } from './use-typed.ts'

/** Empty lines are none. */
const read = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const write = (value: unknown) => (Array.isArray(value) ? value.map(String).join('\n') : '')

export function TextsControl({ value, onChange, title: _title, ...rest }: ControlProps) {
  const [typed, setTyped] = useTyped(value, write, read)
  return (
    <textarea
      {...spoken(rest)}
      className={`${field.frame} ${styles.lines}`}
      rows={Math.min(8, Math.max(2, typed.split('\n').length))}
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}
