// The place where a value is typed or chosen, with what is wrong with it.
import type { ConfigValue } from '@restrike/kernel/contract'
import { useState } from 'react'
import type { Action } from '../../../api/use-action.ts'
import type { Wanted } from '../../../api/use-config-change.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { draftOf, editorOf, parseDraft } from './value-editor.ts'
import { ValueField } from './ValueField.tsx'
import styles from './ValueForm.module.css'

const text = texts.system.configuration

interface ValueFormProps {
  readonly value: ConfigValue
  readonly schema: Readonly<Record<string, unknown>>
  readonly change: Action<Wanted>
  readonly onCancel: () => void
}

export function ValueForm({ value, schema, change, onCancel }: ValueFormProps) {
  const { key, source, inFile } = value
  const editor = editorOf(value, schema)
  // What the file says is what is edited, also where something else has the last word.
  const [draft, setDraft] = useState(() => draftOf(editor, inFile === undefined ? value.value : inFile))
  const [unread, setUnread] = useState<string | null>(null)
  const order = (wanted: Wanted) => {
    setUnread(null)
    change.run(wanted)
  }
  const save = () => {
    const parsed = parseDraft(editor, draft)
    if (parsed.ok) order({ value: parsed.value })
    else setUnread(parsed.problem)
  }
  return (
    <form
      className={styles.form}
      aria-label={text.changeLabel(key)}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <ValueField label={key} editor={editor} draft={draft} onChange={setDraft} />
      <div className={styles.buttons}>
        <Button kind="primary" submits busy={change.busy}>
          {text.save}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {text.cancel}
        </Button>
        {(source === 'file' || inFile !== undefined) && (
          <Button kind="quiet" onPress={() => order({})}>
            {text.toDefault}
          </Button>
        )}
      </div>
      <Problem problem={unread ?? change.problem} />
    </form>
  )
}
