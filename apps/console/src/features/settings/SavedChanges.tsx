// What was saved a moment ago, value by value, with the button that puts it back.
import type { ConfigApplied } from '@restrike/kernel/contract'
import type { SettingsForm } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import { undoableOf, waitingOf } from './drafts.ts'
import type { SettingsField } from './field.ts'
import styles from './SaveBar.module.css'
import { settingWords } from './setting-words.ts'
import { sectionOf } from './sections.ts'

interface SavedChangesProps {
  readonly form: SettingsForm
  readonly saved: NonNullable<SettingsForm['saved']>
  readonly fields: readonly SettingsField[]
}

const text = texts.settings.bar

export function SavedChanges({ form: { undo, putAway }, saved, fields }: SavedChangesProps) {
  const { outcome, changes } = saved
  const back = undoableOf(fields, saved)
  const told = [...outcome.applied, ...waitingOf(fields, saved)]
  const fieldOf = (key: string) => fields.find(({ value }) => value.key === key || key.startsWith(`${value.key}.`))
  const nameOf = (key: string) => {
    const field = fieldOf(key)
    return field === undefined ? key : `${sectionOf(key.split('.')[0] ?? key).title}: ${field.title}`
  }
  const words = ({ key, from, to }: ConfigApplied) => {
    const field = fieldOf(key)
    if (field === undefined) return text.fromTo(key, JSON.stringify(from), JSON.stringify(to))
    const { value, control } = field
    // Of a secret nothing is told but that it is another one.
    if (value.secret) return text.secretChanged(nameOf(key))
    const said = (one: unknown) => settingWords(one === undefined ? value.default : one, control, value.key)
    return text.fromTo(nameOf(key), said(from), said(to))
  }
  return (
    <div className={styles.saved} role="status">
      <ul className={styles.list}>
        {told.length === 0 && outcome.overridden.length === 0 && <li>{text.saved}</li>}
        {told.map((one) => (
          <li key={one.key}>
            {words(one)} <span className={styles.dim}>· {texts.settings.form.effect[one.effect]}</span>
          </li>
        ))}
        {outcome.overridden.map((key) => (
          <li key={key}>{text.overridden(nameOf(key))}</li>
        ))}
        {saved.undo.length < changes.length && <li className={styles.dim}>{text.noUndo}</li>}
      </ul>
      <Problem problem={undo.problem} />
      {back.length > 0 && (
        <Button busy={undo.busy} onPress={() => undo.run(back)}>
          {text.undo}
        </Button>
      )}
      <Button kind="quiet" onPress={putAway}>
        {text.close}
      </Button>
    </div>
  )
}
