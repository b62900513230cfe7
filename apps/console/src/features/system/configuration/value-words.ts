// Values of the configuration as one line of words, and which of them are shown. Pure.
import type { ConfigOutcome, ConfigSectionView, ConfigValue } from '@restrike/kernel/contract'
import { texts, translated } from '../../../texts/index.ts'

const text = texts.system.configuration

export function valueWords(value: unknown): string {
  if (value === undefined || value === null) return text.nothing
  if (typeof value === 'boolean') return value ? text.on : text.off
  if (typeof value === 'string') return value === '' ? text.empty : value
  if (Array.isArray(value) && value.length === 0) return text.none
  return JSON.stringify(value)
}

export interface ValueFilter {
  /** In the name, the words or the value, in whatever case. */
  readonly text: string
  readonly changedOnly: boolean
}

/** The sections with the values that fit, those without any left out. */
export function findValues(sections: readonly ConfigSectionView[], filter: ValueFilter): readonly ConfigSectionView[] {
  const needle = filter.text.trim().toLowerCase()
  const fits = ({ key, description, value, source }: ConfigValue) =>
    (!filter.changedOnly || source !== 'default') &&
    [key, translated(description ?? ''), valueWords(value)].some((words) => words.toLowerCase().includes(needle))
  return sections.map((section) => ({ ...section, values: section.values.filter(fits) })).filter(({ values }) => values.length > 0)
}

/** What a change of one value did. */
export function outcomeWords(key: string, { applied, overridden }: ConfigOutcome): string {
  if (overridden.includes(key)) return text.overridden
  const own = applied.find((one) => one.key === key || one.key.startsWith(`${key}.`))
  return own === undefined ? text.unchanged : `${text.saved}: ${text.did[own.effect]}.`
}

/** What the program itself sets is no choice of anybody. */
export function isEditable({ source }: Pick<ConfigValue, 'source'>): boolean {
  return source !== 'program'
}
