// Giving an action another key, and taking changes back: what the setting is to be then, or why not. Pure.
import { type KeyMap, keyMapOf, standardKeys, takenBy } from './key-map.ts'
import { isBrowsersKey } from './key-rules.ts'
import { type KeyAction, type KeyEntry, keyTable } from './key-table.ts'

/** Action to key, only those that are not as they come. */
export type ChangedKeys = Partial<Record<KeyAction, string>>

export type KeyChange =
  | { readonly kind: 'changed'; readonly keys: ChangedKeys }
  | { readonly kind: 'browser' }
  | { readonly kind: 'taken'; readonly by: KeyEntry }

export function changeKey(setting: unknown, action: KeyAction, key: string): KeyChange {
  const map = keyMapOf(setting)
  if (isBrowsersKey(key, action)) return { kind: 'browser' }
  const by = takenBy(map, action, key)
  if (by !== null) return { kind: 'taken', by }
  return { kind: 'changed', keys: changedKeys(new Map([...map, [action, key]])) }
}

/** Back to the key it came with, which another may have by now. */
export function resetKey(setting: unknown, action: KeyAction): KeyChange {
  return changeKey(setting, action, standardKeys.get(action) ?? '')
}

export function changedKeys(map: KeyMap): ChangedKeys {
  return Object.fromEntries(keyTable.flatMap(({ action, key }) => (map.get(action) === key ? [] : [[action, map.get(action)]])))
}
