// What another page has saved while somebody types, in words. Pure.
import type { Wanted } from '../../api/use-settings-form.ts'
import { texts } from '../../texts/index.ts'
import { isOvertaken, overOf } from './drafts.ts'
import type { SettingsField } from './field.ts'
import { settingWords } from './setting-words.ts'

/** Null where nobody has. */
export function overtakenWords(field: SettingsField, draft: Wanted | undefined): string | null {
  if (!isOvertaken(field, draft)) return null
  const { value, control, title } = field
  // Of a secret nothing is told but that it is another one.
  if (value.secret) return texts.settings.bar.secretChanged(title)
  const words = (one: unknown) => settingWords(one, control, value.key)
  return texts.settings.bar.fromTo(title, words(overOf(draft, value)), words(value.value))
}
