// One setting: what it is, its control, what a change of it does; with what is wrong with it, and why it cannot be changed.
import { Link } from '@tanstack/react-router'
import { memo, type ReactNode, useId } from 'react'
import type { Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { ControlField } from './controls/ControlField.tsx'
import { heldBy } from './drafts.ts'
import styles from './FieldRow.module.css'
import type { SettingsField } from './field.ts'
import { type Decide, Overtaken } from './Overtaken.tsx'
import { settingWords } from './setting-words.ts'

export interface FieldRowProps {
  readonly field: SettingsField
  readonly draft: Wanted | undefined
  /** In words; null where it fits. */
  readonly problem: string | null
  readonly onChange: (field: SettingsField, wanted: Wanted) => void
  readonly onDecide: Decide
}

const text = texts.settings.form
/** Set on a page of their own. */
const elsewhere: Readonly<Record<string, boolean | undefined>> = { 'obs.connections': true }

export const FieldRow = memo(function FieldRow({ field, draft, problem, onChange, onDecide }: FieldRowProps) {
  const id = useId()
  const { value, control, title, help, locked } = field
  const changed = draft !== undefined && locked === null
  return (
    <li className={styles.row} data-changed={changed} data-key={value.key} data-problem={problem !== null}>
      <div className={styles.name}>
        <label className={styles.title} htmlFor={id}>
          {title}
        </label>
        {changed && <span className={styles.changed}>{text.changed}</span>}
        <p className={styles.help} id={`${id}-help`}>
          {help}
        </p>
      </div>
      <div className={styles.setting}>
        {elsewhere[value.key] === true ? (
          <Elsewhere id={id}>{settingWords(value.value, control, value.key)}</Elsewhere>
        ) : (
          <ControlField
            id={id}
            describedBy={`${id}-help ${id}-about`}
            title={title}
            invalid={problem !== null}
            disabled={locked !== null}
            control={control}
            settingKey={value.key}
            inUse={value.value}
            value={heldBy(value, changed ? draft : undefined)}
            onChange={(next) => onChange(field, { value: next })}
          />
        )}
        <About id={`${id}-about`} field={field} problem={problem} />
        <Overtaken field={field} draft={draft} onDecide={onDecide} />
      </div>
      <div className={styles.order}>
        <ToDefault field={field} draft={draft} onChange={onChange} />
      </div>
    </li>
  )
})

function Elsewhere({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <span className={styles.elsewhere}>
      <span>{children}</span>
      <Link id={id} className={styles.link} to="/obs">
        {text.toObs}
      </Link>
    </span>
  )
}

interface AboutProps extends Pick<FieldRowProps, 'field' | 'problem'> {
  readonly id: string
}

function About({ id, field: { value, control, locked }, problem }: AboutProps) {
  const { key, effect, inFile, waiting, default: usual, secret } = value
  if (elsewhere[key] === true) return null
  return (
    <div id={id} className={styles.about}>
      <Problem problem={problem} bare />
      {locked === null ? (
        <span>
          {waiting === undefined ? text.effect[effect] : <span className={styles.waits}>{waitsWords(value, control)}</span>}
          {!secret && ` · ${text.usual(settingWords(usual, control, key))}`}
        </span>
      ) : (
        <span className={styles.locked}>
          <LockSign />
          <span>
            {locked} {inFile !== undefined && texts.settings.locked.inFile(settingWords(inFile, control, key))}
          </span>
        </span>
      )}
    </div>
  )
}

function waitsWords({ key, value, secret }: SettingsField['value'], control: SettingsField['control']): string {
  // Of a secret nothing is told but that it is another one.
  return secret ? text.waits : `${text.waits} ${text.until(settingWords(value, control, key))}`
}

function ToDefault({ field, draft, onChange }: Pick<FieldRowProps, 'field' | 'draft' | 'onChange'>) {
  const { value, title, locked } = field
  const isDefault = draft === undefined ? value.source === 'default' : !('value' in draft)
  if (isDefault || locked !== null || elsewhere[value.key] === true) return null
  return (
    <Button kind="quiet" label={text.toDefaultLabel(title)} onPress={() => onChange(field, {})}>
      {text.toDefault}
    </Button>
  )
}

function LockSign() {
  return (
    <svg className={styles.lock} width="14" height="16" viewBox="0 0 14 16" aria-hidden="true">
      <rect x="1" y="7" width="12" height="8" rx="1.5" fill="currentColor" />
      <path d="M3.8 7V4.6a3.2 3.2 0 0 1 6.4 0V7" fill="none" stroke="currentColor" strokeWidth="1.8" />
    </svg>
  )
}
