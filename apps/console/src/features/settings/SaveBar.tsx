// At the foot of the page: how many changes wait, the orders to save or drop them, why the server refused, and what the last saving did.
import type { SettingsForm } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../../ui/Problem.tsx'
import styles from './SaveBar.module.css'
import { SavedChanges } from './SavedChanges.tsx'
import type { SettingsField } from './field.ts'

interface SaveBarProps {
  readonly form: SettingsForm
  readonly fields: readonly SettingsField[]
  readonly changes: number
  readonly faults: number
  /** Why the server refused, as far as it stands at no field. */
  readonly problem: string | null
  /** What another page has changed under what was typed here, in words. */
  readonly overtaken: string | null
  /** The address to which these pages move with the saving; null where they stay. */
  readonly movesTo: string | null
  readonly onSave: () => void
  readonly onShowFault: () => void
}

const text = texts.settings.bar

export function SaveBar({ form, fields, changes, faults, problem, overtaken, movesTo, onSave, onShowFault }: SaveBarProps) {
  const { save, saved, undone, setDrafts } = form
  const rest = undone ? text.undone : text.none
  return (
    <footer className={styles.bar} aria-label={text.label}>
      {saved !== null && changes === 0 && <SavedChanges form={form} saved={saved} fields={fields} />}
      <Problem problem={problem} />
      <Problem problem={overtaken} tone="warn" />
      {movesTo !== null && <Moves to={movesTo} />}
      <div className={styles.line}>
        <p className={styles.words} role="status" data-waits={changes > 0}>
          {changes === 0 ? rest : text.changes(changes)}
          {faults > 0 && ` · ${text.faults(faults)}`}
        </p>
        {faults > 0 && (
          <Button kind="quiet" onPress={onShowFault}>
            {text.toFault}
          </Button>
        )}
        <Button kind="quiet" disabled={changes === 0 || save.busy} onPress={() => setDrafts(() => ({}))}>
          {text.undoEdits}
        </Button>
        <Button kind="primary" busy={save.busy} disabled={changes === 0 || faults > 0} onPress={onSave}>
          {text.save}
        </Button>
      </div>
    </footer>
  )
}

function Moves({ to }: { readonly to: string }) {
  return (
    <p className={styles.moves} role="note">
      {text.moves}{' '}
      <a className={styles.link} href={to} target="_blank" rel="noreferrer">
        {to}
      </a>
      {'. '}
      {text.movesNote}
    </p>
  )
}
