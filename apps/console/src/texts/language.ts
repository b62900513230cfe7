// Which language the console speaks: chosen in the settings and remembered by the browser, else the first of the browser's own that we have.

/** Each by its own name. */
export const languages = { en: 'English', es: 'Español', ko: '한국어' } as const
export type Language = keyof typeof languages

const storageKey = 'restrike-language'

/** The first of the wanted tags, such as `es-MX`, that is spoken here; English when none is. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [base = ''] = tag.toLowerCase().split('-')
    if (isLanguage(base)) return base
  }
  return 'en'
}

/** The one chosen by hand; null while the browser's own decides. */
export function chosenLanguage(storage: Pick<Storage, 'getItem'>): Language | null {
  const kept = storage.getItem(storageKey)
  return kept !== null && isLanguage(kept) ? kept : null
}

/** It is spoken from the next load of the page on. */
export function chooseLanguage(storage: Pick<Storage, 'setItem' | 'removeItem'>, language: Language | null): void {
  if (language === null) storage.removeItem(storageKey)
  else storage.setItem(storageKey, language)
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(languages, text)
}
