// One of some choices, in words where there are any. Pure.
import { texts } from '../../texts/index.ts'

const known: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> = texts.settings.options

export function optionWords(key: string, option: string): string {
  return known[key]?.[option] ?? option
}
