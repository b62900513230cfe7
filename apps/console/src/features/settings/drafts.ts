// What was typed and is not saved yet, by key: what a field holds, what differs, what is wrong with it, and what undoes a saved change. Pure.
import type { ConfigProblem, ConfigValue } from '@restrike/kernel/contract'
import { before } from '../../api/use-config-change.ts'
import type { Change, Drafts, Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { faultWords } from './fault-words.ts'
import type { SettingsField } from './field.ts'
import { faultOf } from './schema/fault.ts'

/** What the field shows: what was typed, else what is in use. */
export function heldBy({ value, default: usual }: Pick<ConfigValue, 'value' | 'default'>, draft: Wanted | undefined): unknown {
  if (draft === undefined) return value
  return 'value' in draft ? draft.value : usual
}

/** Typing back what is in use is no change. */
export function withDraft(drafts: Drafts, known: ConfigValue, wanted: Wanted): Drafts {
  const { [known.key]: _before, ...others } = drafts
  return isChange(known, wanted) ? { ...others, [known.key]: wanted } : others
}

function isChange({ source, value }: ConfigValue, wanted: Wanted): boolean {
  return 'value' in wanted ? !isSame(wanted.value, value) : source === 'file'
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Drafts of fields that are there and free: a flag may have come meanwhile, or a part of the program be gone. */
export function changesOf(fields: readonly SettingsField[], drafts: Drafts): readonly Change[] {
  return fields.flatMap(({ value, locked }) => {
    const draft = drafts[value.key]
    return draft === undefined || locked !== null || !isChange(value, draft) ? [] : [{ key: value.key, ...draft }]
  })
}

/** In words, by key; only what was typed is looked at. */
export function faultsOf(fields: readonly SettingsField[], drafts: Drafts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const { key } = field.value
      const draft = drafts[key]
      const words = draft !== undefined && 'value' in draft ? faultWordsOf(field, draft.value) : null
      return words === null ? [] : [[key, words]]
    }),
  )
}

function faultWordsOf({ node, control }: SettingsField, value: unknown): string | null {
  // A text where something else belongs is what could not be read as JSON.
  if (control.kind === 'json' && typeof value === 'string' && node['type'] !== 'string') return texts.settings.fault.json
  const fault = faultOf(node, value)
  return fault === null ? null : faultWords(fault, control)
}

/** What the server finds wrong, by the field at which it stands; what belongs to none of them is left over. */
export function placeProblems(
  keys: readonly string[],
  problems: readonly ConfigProblem[],
): { readonly at: Readonly<Record<string, string>>; readonly left: readonly ConfigProblem[] } {
  const at: Record<string, string> = {}
  const left: ConfigProblem[] = []
  for (const problem of problems) {
    const key = keys.find((one) => problem.key === one || problem.key.startsWith(`${one}.`))
    if (key === undefined) left.push(problem)
    else at[key] = at[key] === undefined ? problem.message : `${at[key]} ${problem.message}`
  }
  return { at, left }
}

/** What puts the values back as they are before the change; a secret cannot be. */
export function undoOf(fields: readonly SettingsField[], changes: readonly Change[]): readonly Change[] {
  return changes.flatMap(({ key }) => {
    const field = fields.find(({ value }) => value.key === key)
    const back = field === undefined ? null : before(field.value)
    return back === null ? [] : [{ key, ...back }]
  })
}
