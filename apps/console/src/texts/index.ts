// The words the page shows, in the language it speaks. Nobody writes a word anywhere else. The language is settled before the page is loaded
// (main.tsx), so `texts` can be read anywhere, also while a module is loaded.
import { en } from './en/index.ts'
import type { Language } from './language.ts'
import type { Translator } from './translator.ts'

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
/**
 * What the server says, which it says in English: a reason, what to do, a refusal. A sentence that is not known, and one of the page's
 * own, comes back as it is. To be used where such words are shown; what other programs read, such as the log, stays as it is.
 */
export let translated: Translator = asSaid

interface Other {
  readonly texts: Texts
  readonly translated: Translator
}

const others: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Other>>> = {
  es: async () => {
    const [{ es }, { translated: inSpanish }] = await Promise.all([import('./es/index.ts'), import('./es/server/index.ts')])
    return { texts: es, translated: inSpanish }
  },
  ko: async () => {
    const [{ ko }, { translated: inKorean }] = await Promise.all([import('./ko/index.ts'), import('./ko/server/index.ts')])
    return { texts: ko, translated: inKorean }
  },
}

/** To be awaited before anything that shows words is loaded. */
export async function speak(language: Language, tag?: string): Promise<void> {
  const spoken = language === 'en' ? { texts: en, translated: asSaid } : await others[language]()
  texts = spoken.texts
  translated = spoken.translated
  locale = tag
}

function asSaid(sentence: string): string {
  return sentence
}
