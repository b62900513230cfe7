// All that the page of the settings knows: fields, what was typed, what is wrong with it, and the orders to change it.
import { useCallback, useMemo } from 'react'
import { useConfig } from '../../api/use-config.ts'
import { useSettingsForm, type Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { changesOf, faultsOf, placeProblems, undoOf, unseenOf, withDraft, withShown } from './drafts.ts'
import { fieldsOf, type SettingsField } from './field.ts'
import { overtakenWords } from './overtaken-words.ts'

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
  /** Returns the first of those that another page has changed meanwhile: shown before it is saved over. */
  const saveAll = (): string | null => {
    if (changes.length === 0 || Object.keys(faults).length > 0) return null
    const unseen = unseenOf(fields, drafts)
    setDrafts((before) => withShown(before, unseen))
    if (unseen.length === 0) save.run({ changes, undo: undoOf(fields, changes) })
    return unseen[0]?.value.key ?? null
  }
  const overtaken = fields.flatMap((field) => overtakenWords(field, drafts[field.value.key]) ?? [])
  const left = placed.left.map(({ key, message }) => `${key}: ${message}`).join(' ')
  return {
    ...{ sections, unanswered, form, fields, changes, change, saveAll },
    /** What stops the saving. */
    faults,
    /** What stands at the fields: the page's own findings go before what the server said of an earlier text. */
    said: { ...placed.at, ...faults },
    /** What another page has changed under what was typed, in words. */
    overtaken: overtaken.length === 0 ? null : overtaken.join(' · '),
    refusal: save.problem === null ? null : problems.length === 0 ? save.problem : `${texts.settings.bar.refused} ${left}`.trim(),
  }
}
