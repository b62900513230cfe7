// The words the page shows, in the language it speaks. Nobody writes a word anywhere else. The language is settled before the page is loaded
// (main.tsx), so `texts` can be read anywhere, also while a module is loaded.
import { en } from './en/index.ts'
import type { Language } from './language.ts'

/** The shape of every language: that of the English words. */
type Words<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Words<T[Key]> }
export type Texts = Words<typeof en>

/** Stands where a value is not known, in every language. */
export const unknownValue = '–'

export let texts: Texts = en
/** The language spoken, as a tag for dates and numbers; undefined: that of the browser, as nobody has chosen another. */
export let locale: string | undefined

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Texts>>> = {
  es: async () => (await import('./es/index.ts')).es,
  ko: async () => (await import('./ko/index.ts')).ko,
}

/** To be awaited before anything that shows words is loaded. */
export async function speak(language: Language, tag?: string): Promise<void> {
  texts = language === 'en' ? en : await others[language]()
  locale = tag
}
