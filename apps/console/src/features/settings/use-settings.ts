// All that the page of the settings knows: fields, what was typed, what is wrong with it, and the orders to change it.
import { useCallback, useMemo } from 'react'
import { useConfig } from '../../api/use-config.ts'
import { useSettingsForm, type Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { changesOf, faultsOf, placeProblems, undoOf, withDraft } from './drafts.ts'
import { fieldsOf, type SettingsField } from './field.ts'

export interface SectionFields {
  readonly name: string
  readonly fields: readonly SettingsField[]
}

export function useSettings() {
  const { data, problem: unanswered } = useConfig()
  const form = useSettingsForm(texts.alarms.by)
  const { drafts, setDrafts, save, problems } = form
  const sections = useMemo(
    () =>
      data?.map((section): SectionFields => ({ name: section.name, fields: fieldsOf(section) })).filter(({ fields }) => fields.length > 0),
    [data],
  )
  const fields = useMemo(() => sections?.flatMap((section) => section.fields) ?? [], [sections])
  const changes = useMemo(() => changesOf(fields, drafts), [fields, drafts])
  const faults = useMemo(() => faultsOf(fields, drafts), [fields, drafts])
  const placed = useMemo(
    () =>
      placeProblems(
        fields.map(({ value }) => value.key),
        problems,
      ),
    [fields, problems],
  )
  const change = useCallback(
    ({ value }: SettingsField, wanted: Wanted) => setDrafts((before) => withDraft(before, value, wanted)),
    [setDrafts],
  )
  const saveAll = () => {
    if (changes.length > 0 && Object.keys(faults).length === 0) save.run({ changes, undo: undoOf(fields, changes) })
  }
  const left = placed.left.map(({ key, message }) => `${key}: ${message}`).join(' ')
  return {
    ...{ sections, unanswered, form, fields, changes, change, saveAll },
    /** What stops the saving. */
    faults,
    /** What stands at the fields: the page's own findings go before what the server said of an earlier text. */
    said: { ...placed.at, ...faults },
    refusal: save.problem === null ? null : problems.length === 0 ? save.problem : `${texts.settings.bar.refused} ${left}`.trim(),
  }
}
