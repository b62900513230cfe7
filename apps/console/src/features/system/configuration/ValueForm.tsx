// The place where a value is typed or chosen, with what is wrong with it.
import type { ConfigValue } from '@restrike/kernel/contract'
import { useState } from 'react'
import type { Action } from '../../../api/use-action.ts'
import type { ConfigOrder, Wanted } from '../../../api/use-config-change.ts'
import { texts } from '../../../texts/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Problem } from '../../../ui/Problem.tsx'
import { goneOn, overtakenWords, type Typed } from './typed.ts'
import { type Editor, parseDraft } from './value-editor.ts'
import { ValueField } from './ValueField.tsx'
import styles from './ValueForm.module.css'

const text = texts.system.configuration

interface ValueFormProps {
  readonly value: ConfigValue
  readonly editor: Editor
  readonly typed: Typed
  readonly onTyped: (typed: Typed) => void
  readonly change: Action<ConfigOrder>
  readonly onCancel: () => void
}

export function ValueForm({ value, editor, typed, onTyped, change, onCancel }: ValueFormProps) {
  const { key, source, inFile } = value
  const [unread, setUnread] = useState<string | null>(null)
  const order = (wanted: Wanted) => {
    setUnread(null)
    change.run({ ...wanted, expected: typed.over })
  }
  const save = () => {
    const parsed = parseDraft(editor, typed.draft)
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
      <ValueField label={key} editor={editor} draft={typed.draft} onChange={(draft) => onTyped({ ...typed, draft })} />
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
      <Meanwhile words={overtakenWords(typed, value)} onTake={onCancel} onKeep={() => onTyped(goneOn(typed, value))} />
    </form>
  )
}

interface MeanwhileProps {
  readonly words: string | null
  readonly onTake: () => void
  readonly onKeep: () => void
}

/** Somebody else has saved another value: both, and one press to take the one or the other. */
function Meanwhile({ words, onTake, onKeep }: MeanwhileProps) {
  const { take, keep } = texts.settings.meanwhile
  if (words === null) return null
  return (
    <>
      <Problem problem={words} tone="warn" />
      <div className={styles.buttons}>
        <Button onPress={onTake}>{take}</Button>
        <Button onPress={onKeep}>{keep}</Button>
      </div>
    </>
  )
}
