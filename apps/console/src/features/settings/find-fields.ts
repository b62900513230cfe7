// Which settings somebody looks for: by what they are called, what they do, their value, or their name in the file. Pure.
import type { SettingsField } from './field.ts'
import { settingWords } from './setting-words.ts'

/** All words must fit, in whatever order. */
export function findFields(fields: readonly SettingsField[], wanted: string): readonly SettingsField[] {
  const needles = wanted.trim().toLowerCase().split(/\s+/)
  return fields.filter(({ value: { key, value, description, secret }, control, title, help }) => {
    const words = [key, title, help ?? '', description ?? '', secret ? '' : settingWords(value, control, key)].join('\n').toLowerCase()
    return needles.every((needle) => words.includes(needle))
  })
}
