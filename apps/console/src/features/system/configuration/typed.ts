// What is typed into one value and is not saved, and over what: another page may save something else meanwhile. Pure.
import type { ConfigValue } from '@restrike/kernel/contract'
import { isSet } from '../../../api/use-config-change.ts'
import { meanwhileWords } from '../../../ui/meanwhile-words.ts'
import { draftOf, type Editor } from './value-editor.ts'
import { valueWords } from './value-words.ts'

export interface Typed {
  /** What stands in the field. */
  readonly draft: string
  /** What was set when somebody began to type, or has seen since that it is another. */
  readonly over: unknown
  /** When that was set: of a secret nothing else tells that it is another one. */
  readonly since: string | null
}

/** What the file says is what is edited, also where something else has the last word. */
export function begun(value: ConfigValue, editor: Editor): Typed {
  return { draft: draftOf(editor, isSet(value)), ...setNow(value) }
}

/** Once it was seen: what is typed goes on over what is set now. */
export function goneOn(typed: Typed, value: ConfigValue): Typed {
  return { ...typed, ...setNow(value) }
}

/** What somebody else has saved meanwhile; null where nobody has. */
export function overtakenWords({ draft, over, since }: Typed, value: ConfigValue): string | null {
  const { key: title, secret, changed } = value
  const now = setNow(value)
  if (JSON.stringify(over) === JSON.stringify(now.over) && (!secret || since === now.since)) return null
  const by = changed?.by
  // Of a secret nothing is told but that it is another one.
  if (secret) return meanwhileWords({ title, by })
  return meanwhileWords({ title, by, values: { from: valueWords(over), to: valueWords(now.over), mine: draft } })
}

function setNow(value: ConfigValue): Pick<Typed, 'over' | 'since'> {
  return { over: isSet(value), since: value.changed?.at ?? null }
}
