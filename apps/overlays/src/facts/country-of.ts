// The three letters on the wire: which picture is their flag, and what the country is called. Pure; the list of countries is given.
import { oneLine } from './match-words.ts'

type Countries = Readonly<Record<string, readonly [flag: string, name: string]>>

const codeOf = (letters: string | null): string => (letters ?? '').trim().toUpperCase()

/** Codes have three letters, some of them four. */
export function lettersOf(country: string | null): string {
  return oneLine(country).slice(0, 4).toUpperCase()
}

export function countriesIn(countries: Countries) {
  const known = (code: string) => (Object.hasOwn(countries, code) ? countries[code] : undefined)
  return {
    /** Path of the picture on this server; null: the letters alone. `changes`: what was set otherwise, by code. */
    flagOf(country: string | null, changes: Readonly<Record<string, string | null>>): string | null {
      const code = codeOf(country)
      const changed = Object.hasOwn(changes, code) ? changes[code] : undefined
      // Pictures of this server only: a page opens nothing else.
      if (changed !== undefined) return changed !== null && /^\/[^/\\]/.test(changed) ? changed : null
      const built = known(code)
      return built ? `/flags/${built[0]}.svg` : null
    },
    /** In the language of the page; the letters where nobody knows the country. */
    countryName(country: string | null, language: string): string {
      const built = known(codeOf(country))
      if (!built) return lettersOf(country)
      const [flag, name] = built
      // Parts of a state, such as England, have no region code.
      if (flag.length !== 2) return name
      return new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(flag.toUpperCase()) ?? name
    },
  }
}
