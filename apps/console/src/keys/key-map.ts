// Which action has which key now: the table as it comes, with what people have changed laid over it. Pure.
import { namesOf, type Pressed } from './key-press.ts'
import { isBrowsersKey, isKeyName } from './key-rules.ts'
import { type KeyAction, type KeyEntry, keyTable, placesMeet } from './key-table.ts'

export type KeyMap = ReadonlyMap<KeyAction, string>

export const standardKeys: KeyMap = new Map(keyTable.map(({ action, key }) => [action, key]))

const known = new WeakMap<object, KeyMap>()

/** Of the setting, which anybody may have written: what is no key, or would make a key mean two things, is ignored. */
export function keyMapOf(setting: unknown): KeyMap {
  if (typeof setting !== 'object' || setting === null) return standardKeys
  const before = known.get(setting)
  if (before) return before
  const map = withoutConflicts(new Map(keyTable.map(({ action, key }) => [action, chosen(setting, action) ?? key])))
  known.set(setting, map)
  return map
}

function chosen(setting: object, action: KeyAction): string | undefined {
  const key: unknown = Object.getOwnPropertyDescriptor(setting, action)?.value
  if (typeof key !== 'string' || !isKeyName(key)) return undefined
  return isBrowsersKey(key, action) ? undefined : key
}

/** Each round takes one change back, and the table as it comes has no conflict: it ends. */
function withoutConflicts(map: Map<KeyAction, string>): KeyMap {
  for (;;) {
    const wrong = keyTable.findLast(({ action, key }) => map.get(action) !== key && takenBy(map, action, map.get(action) ?? key) !== null)
    if (wrong === undefined) return map
    map.set(wrong.action, wrong.key)
  }
}

/** Who has this key where `action` could be meant too; null: nobody. */
export function takenBy(map: KeyMap, action: KeyAction, key: string): KeyEntry | null {
  const mine = keyTable.find((one) => one.action === action)
  if (mine === undefined) return null
  return keyTable.find((one) => one.action !== action && map.get(one.action) === key && placesMeet(one.place, mine.place)) ?? null
}

/** What a press may mean: at most one action in each place. */
export function actionsOf(map: KeyMap, pressed: Pressed): readonly KeyAction[] {
  for (const name of namesOf(pressed)) {
    const actions = keyTable.filter(({ action }) => map.get(action) === name).map(({ action }) => action)
    if (actions.length > 0) return actions
  }
  return []
}
