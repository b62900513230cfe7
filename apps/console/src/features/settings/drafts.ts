// What was typed and is not saved yet, by key: what a field holds, what differs, what is wrong with it, and what undoes a saved change. Pure.
import type { ConfigApplied, ConfigProblem, ConfigValue } from '@restrike/kernel/contract'
import { before } from '../../api/use-config-change.ts'
import type { Change, Drafts, SettingsForm, Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { faultWords } from './fault-words.ts'
import type { SettingsField } from './field.ts'
import { faultOf } from './schema/fault.ts'

/** What the field shows: what was typed, else what is in use. */
export function heldBy({ value, default: usual }: Pick<ConfigValue, 'value' | 'default'>, draft: Wanted | undefined): unknown {
  if (draft === undefined) return value
  return 'value' in draft ? draft.value : usual
}

/** With what was in use when somebody began to type: another page may save something else meanwhile. */
interface Draft extends Wanted {
  readonly over: unknown
  /** What another page has saved meanwhile, once that was shown. */
  readonly shown?: unknown
}

/** Typing back what is in use is no change. */
export function withDraft(drafts: Drafts, known: ConfigValue, wanted: Wanted): Drafts {
  const { [known.key]: draft, ...others } = drafts
  const shown = draft !== undefined && 'shown' in draft && { shown: draft.shown }
  const next: Draft = { ...wanted, ...shown, over: overOf(draft, known) }
  return isChange(known, wanted) ? { ...others, [known.key]: next } : others
}

/** Over which value somebody typed. */
export function overOf(draft: Wanted | undefined, { value }: ConfigValue): unknown {
  return draft !== undefined && 'over' in draft ? draft.over : value
}

/** Whether another page has saved something else since: saving would undo that. */
export function isOvertaken({ value, locked }: SettingsField, draft: Wanted | undefined): boolean {
  return draft !== undefined && locked === null && isChange(value, draft) && !isSame(overOf(draft, value), value.value)
}

/** Those that were overtaken and not shown yet: to save them now would be done unseen. */
export function unseenOf(fields: readonly SettingsField[], drafts: Drafts): readonly SettingsField[] {
  return fields.filter((field) => {
    const draft = drafts[field.value.key]
    const shown = draft !== undefined && 'shown' in draft && isSame(draft.shown, field.value.value)
    return isOvertaken(field, draft) && !shown
  })
}

/** From now on to save these is meant. */
export function withShown(drafts: Drafts, fields: readonly SettingsField[]): Drafts {
  return { ...drafts, ...Object.fromEntries(fields.map(({ value }) => [value.key, { ...drafts[value.key], shown: value.value }])) }
}

function isChange({ source, value }: ConfigValue, wanted: Wanted): boolean {
  return 'value' in wanted ? !isSame(wanted.value, value) : source === 'file'
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Drafts of fields that are there and free: a flag may have come meanwhile, or a part of the program be gone. */
export function changesOf(fields: readonly SettingsField[], drafts: Drafts): readonly Change[] {
  return fields.flatMap(({ value, locked }) => {
    const draft = drafts[value.key]
    if (draft === undefined || locked !== null || !isChange(value, draft)) return []
    return [{ key: value.key, ...('value' in draft && { value: draft.value }) }]
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

/** Of what puts a saving back, that which nobody has changed again since. */
export function undoableOf(
  fields: readonly SettingsField[],
  { changes, undo, outcome }: NonNullable<SettingsForm['saved']>,
): readonly Change[] {
  return undo.filter(({ key }) => {
    const known = fields.find(({ value }) => value.key === key)?.value
    const change = changes.find((one) => one.key === key)
    // What waits for the next start is not told before.
    if (known === undefined || known.effect === 'program') return true
    // The server may have put it another way, such as without the blanks around it.
    const taken = outcome.applied.some((one) => one.key === key && isSame(one.to, known.value))
    return taken || isSame(heldBy(known, change), known.value)
  })
}

/** What was saved and waits for the next start of the program: the server does not count it among what it applied. */
export function waitingOf(
  fields: readonly SettingsField[],
  { changes, outcome }: NonNullable<SettingsForm['saved']>,
): readonly ConfigApplied[] {
  return fields.flatMap(({ value }) => {
    const change = changes.find(({ key }) => key === value.key)
    if (change === undefined || !outcome.status.needsRestart.includes(value.key)) return []
    return [{ key: value.key, from: value.value, to: heldBy(value, change), effect: value.effect }]
  })
}
