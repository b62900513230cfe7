// Why a key was not taken, in words.
import type { KeyChange } from '../key-change.ts'
import { shownKey } from '../key-name.ts'
import { texts } from '../../texts/index.ts'

export interface Refusal {
  readonly problem: string
  readonly fix: string
}

/** Null when it was taken. */
export function refusalOf(change: KeyChange, key: string): Refusal | null {
  const text = texts.keys.settings
  switch (change.kind) {
    case 'changed':
      return null
    case 'browser':
      return { problem: text.browser(shownKey(key)), fix: text.browserFix }
    case 'taken':
      return {
        problem: text.taken(shownKey(key), texts.keys.actions[change.by.action], texts.keys.places[change.by.place]),
        fix: text.takenFix,
      }
    default:
      return change satisfies never
  }
}
