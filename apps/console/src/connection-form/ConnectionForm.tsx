// Name, address, password and role of a connection, new or known. Why the server refused it stands below.
import type { ObsConnection, ObsRole } from '@restrike/obs/contract'
import { useId, useState } from 'react'
import { useApi } from '../api/context.ts'
import { useAction } from '../api/use-action.ts'
import { texts } from '../texts/index.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { ProblemPlace } from '../ui/ProblemPlace.tsx'
import styles from './ConnectionForm.module.css'

interface ConnectionFormProps {
  readonly title: string
  /** The connection to change; null for a new one. */
  readonly known: ObsConnection | null
  /** Suggested for a new one. */
  readonly name?: string
  readonly onDone?: (name: string) => void
  readonly onCancel?: () => void
}

const roles: readonly ObsRole[] = ['both', 'record', 'stream']
const text = texts.obs.form

export function ConnectionForm({ title, known, name: suggested = text.firstName, onDone, onCancel }: ConnectionFormProps) {
  const { client } = useApi()
  const [name, setName] = useState(known?.name ?? suggested)
  const [url, setUrl] = useState(known?.url ?? text.defaultAddress)
  const [password, setPassword] = useState('')
  const [role, setRole] = useState<ObsRole>(known?.role ?? 'both')
  const connect = useAction(async () => {
    // None given is "as before", which a new connection has not.
    await client.call('obs.connect', { name: name.trim(), url: url.trim(), role, ...(password === '' ? {} : { password }) })
    onDone?.(name.trim())
  })
  return (
    <form
      className={styles.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        connect.run()
      }}
    >
      <h2 className={styles.title}>{title}</h2>
      {known === null && <Field label={text.name} value={name} onChange={setName} required />}
      <Field label={text.address} value={url} onChange={setUrl} required />
      <Field label={text.password} value={password} onChange={setPassword} secret {...(known && { placeholder: text.known })} />
      <RoleChoice role={role} onChange={setRole} />
      <ProblemPlace problem={connect.problem} />
      <div className={styles.buttons}>
        <Button kind="primary" submits busy={connect.busy}>
          {text.submit}
        </Button>
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {text.cancel}
          </Button>
        )}
      </div>
    </form>
  )
}

function RoleChoice({ role, onChange }: { readonly role: ObsRole; readonly onChange: (role: ObsRole) => void }) {
  const group = useId()
  return (
    <fieldset className={styles.roles}>
      <legend>{text.role}</legend>
      {roles.map((one) => (
        <label key={one} className={styles.role}>
          <input type="radio" name={group} checked={role === one} onChange={() => onChange(one)} />
          {texts.obs.role[one]}
        </label>
      ))}
    </fieldset>
  )
}
