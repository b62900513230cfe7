// A line of text; an address offers those of this machine.
import { useId } from 'react'
import { useInterfaces } from '../../../api/use-interfaces.ts'
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import type { Control } from '../schema/control.ts'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'

interface TextControlProps extends ControlProps {
  readonly control: Extract<Control, { readonly kind: 'text' }>
}

export function TextControl({ control: { nullable, address }, value, onChange, title: _title, ...rest }: TextControlProps) {
  const addresses = useId()
  return (
    <>
      <input
        {...spoken(rest)}
        className={`${field.frame} ${styles.line}`}
        type="text"
        autoComplete="off"
        spellCheck={false}
        {...(address && { list: addresses, inputMode: 'url' as const })}
        {...(nullable && { placeholder: texts.settings.form.nothing })}
        value={typeof value === 'string' ? value : ''}
        onChange={(event) => onChange(event.target.value === '' && nullable ? null : event.target.value)}
      />
      {address && <Addresses id={addresses} />}
    </>
  )
}

function Addresses({ id }: { readonly id: string }) {
  const interfaces = useInterfaces()
  return (
    <datalist id={id}>
      {interfaces?.map(({ address, name }) => (
        <option key={`${name} ${address}`} value={address}>
          {name}
        </option>
      ))}
    </datalist>
  )
}
