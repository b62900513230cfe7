// What was typed and is not saved yet, by key: what a field holds, what differs, what is wrong with it, and what undoes a saved change. Pure.
import type { ConfigApplied, ConfigProblem, ConfigValue } from '@restrike/kernel/contract'
import { before, isSet } from '../../api/use-config-change.ts'
import type { Change, Drafts, SettingsForm, Wanted } from '../../api/use-settings-form.ts'
import { texts, translated } from '../../texts/index.ts'
import { faultWords } from './fault-words.ts'
import type { SettingsField } from './field.ts'
import { faultOf } from './schema/fault.ts'

/** What the field shows: what was typed, else what is set; where a flag has the last word, what that says. */
export function heldBy(
  { value, waiting, default: usual }: Pick<ConfigValue, 'value' | 'waiting' | 'default'>,
  draft: Wanted | undefined,
): unknown {
  if (draft === undefined) return waiting === undefined ? value : waiting
  return 'value' in draft ? draft.value : usual
}

/** With what was set when somebody began to type: another page may save something else meanwhile. */
interface Draft extends Wanted {
  readonly over: unknown
  /** When that was set: of a secret nothing else tells that it is another one. */
  readonly since: unknown
}

/** Typing back what is set is no change. */
export function withDraft(drafts: Drafts, known: ConfigValue, wanted: Wanted): Drafts {
  const { [known.key]: draft, ...others } = drafts
  const next: Draft = { ...wanted, over: overOf(draft, known), since: sinceOf(draft, known) }
  return isChange(known, wanted) ? { ...others, [known.key]: next } : others
}

/** Over which value somebody typed. */
export function overOf(draft: Wanted | undefined, known: ConfigValue): unknown {
  return draft !== undefined && 'over' in draft ? draft.over : isSet(known)
}

function sinceOf(draft: Wanted | undefined, { changed }: ConfigValue): unknown {
  return draft !== undefined && 'since' in draft ? draft.since : (changed?.at ?? null)
}

/** Whether another page has saved something else since: saving would undo that. */
export function isOvertaken({ value, locked }: SettingsField, draft: Wanted | undefined): boolean {
  if (draft === undefined || locked !== null || !isChange(value, draft)) return false
  if (value.secret && sinceOf(draft, value) !== (value.changed?.at ?? null)) return true
  return !isSame(overOf(draft, value), isSet(value))
}

/** Once both values were seen: what is typed here goes on, or gives way. */
export function withDecision(drafts: Drafts, known: ConfigValue, take: 'mine' | 'theirs'): Drafts {
  const { [known.key]: draft, ...others } = drafts
  if (draft === undefined || take === 'theirs') return others
  const { value } = draft
  return withDraft(others, known, 'value' in draft ? { value } : {})
}

function isChange(known: ConfigValue, wanted: Wanted): boolean {
  return 'value' in wanted ? !isSame(wanted.value, isSet(known)) : known.source === 'file'
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** Drafts of fields that are there and free: a flag may have come meanwhile, or a part of the program be gone. */
export function changesOf(fields: readonly SettingsField[], drafts: Drafts): readonly Change[] {
  return fields.flatMap(({ value, locked }) => {
    const draft = drafts[value.key]
    if (draft === undefined || locked !== null || !isChange(value, draft)) return []
    return [{ key: value.key, ...('value' in draft && { value: draft.value }), expected: overOf(draft, value) }]
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
    else at[key] = [at[key], translated(problem.message)].filter((words) => words !== undefined).join(' ')
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
  return undo.flatMap((back) => {
    const { key } = back
    const known = fields.find(({ value }) => value.key === key)?.value
    if (known === undefined) return [back]
    const change = changes.find((one) => one.key === key)
    const now = isSet(known)
    // The server may have put it another way, such as without the blanks around it.
    const taken = outcome.applied.some((one) => one.key === key && isSame(one.to, now))
    return taken || isSame(heldBy(known, change), now) ? [{ ...back, expected: now }] : []
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
