// The keys as they stand on buttons now: they change as somebody changes them.
import { shownKey, spokenKey } from './key-name.ts'
import type { KeyAction } from './key-table.ts'
import { useKeyMap } from './use-key-map.ts'

export interface KeyNames {
  readonly keyOf: (action: KeyAction) => string
  /** For `aria-keyshortcuts`. */
  readonly shortcutOf: (action: KeyAction) => string
}

export function useKeyNames(): KeyNames {
  const map = useKeyMap()
  return {
    keyOf: (action) => shownKey(map.get(action) ?? ''),
    shortcutOf: (action) => spokenKey(map.get(action) ?? ''),
  }
}
