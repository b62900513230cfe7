// The field itself: a choice, a line, or some lines of JSON.
import { useEffect, useRef } from 'react'
import { texts } from '../../../texts/index.ts'
import field from '../../../ui/Field.module.css'
import { Choice } from '../../../ui/Choice.tsx'
import { Select } from '../../../ui/Select.tsx'
import type { Editor } from './value-editor.ts'
import styles from './ValueField.module.css'

const text = texts.system.configuration
const switchOptions = [
  ['true', text.on],
  ['false', text.off],
] as const

interface ValueFieldProps {
  readonly label: string
  readonly editor: Editor
  readonly draft: string
  readonly onChange: (draft: string) => void
}

export function ValueField({ label, editor, draft, onChange }: ValueFieldProps) {
  switch (editor.kind) {
    case 'switch':
      return <Choice label={label} options={switchOptions} value={draft === 'true' ? 'true' : 'false'} onChange={onChange} />
    case 'choice':
      return (
        <Select label={label} labelHidden options={editor.options.map((one) => [one, one] as const)} value={draft} onChange={onChange} />
      )
    case 'json':
      return <Lines label={label} draft={draft} onChange={onChange} />
    case 'number':
    case 'text':
    case 'secret':
      return <Line label={label} kind={editor.kind} draft={draft} onChange={onChange} />
    default:
      return editor satisfies never
  }
}

interface TypedProps {
  readonly label: string
  readonly draft: string
  readonly onChange: (draft: string) => void
}

function Line({ label, kind, draft, onChange }: TypedProps & { readonly kind: 'number' | 'text' | 'secret' }) {
  const input = useRef<HTMLInputElement>(null)
  // Somebody has just pressed "Change": the hands are at the keys.
  useEffect(() => input.current?.select(), [])
  return (
    <input
      ref={input}
      className={field.input}
      type={kind === 'secret' ? 'password' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      autoComplete={kind === 'secret' ? 'new-password' : 'off'}
      spellCheck={false}
      aria-label={label}
      {...(kind === 'secret' && { placeholder: text.newSecret })}
      value={draft}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function Lines({ label, draft, onChange }: TypedProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <textarea
      ref={area}
      className={`${field.frame} ${styles.lines}`}
      rows={Math.min(14, Math.max(3, draft.split('\n').length))}
      spellCheck={false}
      aria-label={label}
      value={draft}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
