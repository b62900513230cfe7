// What another page has saved while somebody types, in words. Pure.
import { isSet } from '../../api/use-config-change.ts'
import type { Wanted } from '../../api/use-settings-form.ts'
import { meanwhileWords } from '../../ui/meanwhile-words.ts'
import { heldBy, isOvertaken, overOf } from './drafts.ts'
import type { SettingsField } from './field.ts'
import { settingWords } from './setting-words.ts'

/** Null where nobody has. */
export function overtakenWords(field: SettingsField, draft: Wanted | undefined): string | null {
  if (!isOvertaken(field, draft)) return null
  const { value, control, title } = field
  const by = value.changed?.by
  // Of a secret nothing is told but that it is another one.
  if (value.secret) return meanwhileWords({ title, by })
  const words = (one: unknown) => settingWords(one, control, value.key)
  const values = { from: words(overOf(draft, value)), to: words(isSet(value)), mine: words(heldBy(value, draft)) }
  return meanwhileWords({ title, by, values })
}
