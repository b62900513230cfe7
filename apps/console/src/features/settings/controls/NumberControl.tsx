// A number in its unit, with its limits. What is no number is kept as it was typed, so that it can be said and corrected.
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import type { Control } from '../schema/control.ts'
import { fromUnit, inUnit } from '../schema/unit.ts'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'
import { useTyped } from './use-typed.ts'

interface NumberControlProps extends ControlProps {
  readonly control: Extract<Control, { readonly kind: 'number' }>
}

const text = texts.settings.form

export function NumberControl({ control, value, onChange, title: _title, ...rest }: NumberControlProps) {
  const { unit, nullable } = control
  const read = (typed: string): unknown => (typed.trim() === '' && nullable ? null : (fromUnit(typed, unit) ?? typed))
  const write = (held: unknown) => (typeof held === 'number' ? inUnit(held, unit) : typeof held === 'string' ? held : '')
  const [typed, setTyped] = useTyped(value, write, read)
  return (
    <span className={styles.number}>
      <input
        {...spoken(rest)}
        className={`${field.frame} ${styles.line}`}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        {...(nullable && { placeholder: text.nothing })}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          onChange(read(event.target.value))
        }}
      />
      {unit.name !== null && <span className={styles.unit}>{texts.settings.units[unit.name]}</span>}
      <span className={styles.bounds}>{boundsWords(control)}</span>
    </span>
  )
}

function boundsWords({ min, max, unit }: NumberControlProps['control']): string {
  const lowest = min === null ? null : inUnit(min, unit)
  const highest = max === null ? null : inUnit(max, unit)
  if (lowest !== null && highest !== null) return text.between(lowest, highest)
  // That nothing is below 0 goes without saying.
  if (lowest !== null) return min === 0 ? '' : text.atLeast(lowest)
  return highest === null ? '' : text.atMost(highest)
}
