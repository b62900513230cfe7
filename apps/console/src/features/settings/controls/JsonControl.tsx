// What no other control fits, as JSON. What is no JSON is kept as the text it is, and does not fit.
import field from '../../../ui/Field.module.css'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'
import { useTyped } from './use-typed.ts'

const read = (typed: string): unknown => {
  try {
    // Anything may stand there: it is judged by the schema.
    return JSON.parse(typed) as unknown
  } catch {
    return typed
  }
}
const write = (value: unknown) => JSON.stringify(value ?? null, null, 2)

export function JsonControl({ value, onChange, title: _title, ...rest }: ControlProps) {
  const [typed, setTyped] = useTyped(value, write, read)
  return (
    <textarea
      {...spoken(rest)}
      className={`${field.frame} ${styles.lines} ${styles.code}`}
      rows={Math.min(14, Math.max(3, typed.split('\n').length))}
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(read(event.target.value))
      }}
    />
  )
}
