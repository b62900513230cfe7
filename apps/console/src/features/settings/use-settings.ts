// All that the page of the settings knows: fields, what was typed, what is wrong with it, and the orders to change it.
import { useCallback, useMemo } from 'react'
import { useConfig } from '../../api/use-config.ts'
import { useSettingsForm, type Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { changesOf, faultsOf, isOvertaken, placeProblems, undoOf, withDecision, withDraft } from './drafts.ts'
import { fieldsOf, type SettingsField } from './field.ts'
import { movesTo } from './moves-to.ts'
import type { Decide } from './Overtaken.tsx'
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
  const decide: Decide = useCallback(({ value }, take) => setDrafts((before) => withDecision(before, value, take)), [setDrafts])
  /** Returns the first of those that another page has changed meanwhile: which value is to hold is decided before anything is saved. */
  const saveAll = (): string | null => {
    if (changes.length === 0 || Object.keys(faults).length > 0) return null
    const undecided = fields.find((field) => isOvertaken(field, drafts[field.value.key]))
    if (undecided === undefined) save.run({ changes, undo: undoOf(fields, changes) })
    return undecided?.value.key ?? null
  }
  const overtaken = fields.flatMap((field) => overtakenWords(field, drafts[field.value.key]) ?? [])
  if (form.overtaken && overtaken.length === 0) overtaken.push(texts.settings.meanwhile.notSaved)
  const left = placed.left.map(({ key, message }) => `${key}: ${message}`).join(' ')
  return {
    ...{ sections, unanswered, form, fields, changes, change, decide, saveAll },
    /** What stops the saving. */
    faults,
    /** What stands at the fields: the page's own findings go before what the server said of an earlier text. */
    said: { ...placed.at, ...faults },
    movesTo: movesTo(fields, changes),
    /** What another page has changed under what was typed, in words. */
    overtaken: overtaken.length === 0 ? null : overtaken.join(' · '),
    refusal: save.problem === null ? null : problems.length === 0 ? save.problem : `${texts.settings.bar.refused} ${left}`.trim(),
  }
}
