// One of some choices, from a list as the system draws it.
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import { optionWords } from '../option-words.ts'
import type { Control } from '../schema/control.ts'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'

interface ChoiceControlProps extends ControlProps {
  readonly control: Extract<Control, { readonly kind: 'choice' }>
  readonly settingKey: string
}

/** No choice has an empty name. */
const nothing = ''

export function ChoiceControl({ control: { options, nullable }, settingKey, value, onChange, title: _title, ...rest }: ChoiceControlProps) {
  const held = typeof value === 'string' ? value : nothing
  return (
    <select
      {...spoken(rest)}
      className={`${field.frame} ${styles.choice}`}
      value={held}
      onChange={(event) => onChange(event.target.value === nothing && nullable ? null : event.target.value)}
    >
      {(nullable || !options.includes(held)) && <option value={nothing}>{texts.settings.form.nothing}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {optionWords(settingKey, option)}
        </option>
      ))}
    </select>
  )
}
