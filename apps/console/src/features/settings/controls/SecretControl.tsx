// A secret: whether there is one, a new one typed unseen, or none any more. What is there is never shown, for the server does not tell it.
import { useState } from 'react'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import field from '../../../ui/Field.module.css'
import styles from './Control.module.css'
import { type ControlProps, spoken } from './control-props.ts'
import { secretState } from './secret-state.ts'

const text = texts.settings.form.secret

export function SecretControl({ value, inUse, onChange, title, ...rest }: ControlProps & { readonly inUse: unknown }) {
  const [typing, setTyping] = useState(false)
  const state = secretState(value, inUse)
  const writes = typing || state === 'new'
  const leave = () => {
    setTyping(false)
    onChange(inUse)
  }
  return (
    <span className={styles.secret}>
      <span className={styles.state}>{text[state]}</span>
      {writes && (
        <input
          {...spoken(rest)}
          className={`${field.frame} ${styles.line}`}
          type="password"
          autoComplete="new-password"
          aria-label={title}
          placeholder={text.typed}
          value={state === 'new' && typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? inUse : event.target.value)}
        />
      )}
      {writes || state === 'removed' ? (
        <Button kind="quiet" label={`${text.keep}: ${title}`} onPress={leave}>
          {text.keep}
        </Button>
      ) : (
        <Orders
          title={title}
          disabled={rest.disabled}
          there={state === 'set'}
          onType={() => setTyping(true)}
          onRemove={() => onChange('')}
        />
      )}
    </span>
  )
}

interface OrdersProps {
  readonly title: string
  readonly disabled: boolean
  readonly there: boolean
  readonly onType: () => void
  readonly onRemove: () => void
}

function Orders({ title, disabled, there, onType, onRemove }: OrdersProps) {
  const type = there ? text.change : text.enter
  return (
    <>
      <Button disabled={disabled} label={`${type}: ${title}`} onPress={onType}>
        {type}
      </Button>
      {there && (
        <Button kind="quiet" disabled={disabled} label={`${text.remove}: ${title}`} onPress={onRemove}>
          {text.remove}
        </Button>
      )}
    </>
  )
}
