// Which three letters on the wire mean which flag. IOC codes first, ISO codes where they are free, then the teams that are no states.
// It brings a megabyte of countries: the server imports it with the first question, a build when it builds.
import worldCountries from 'world-countries'
import { z } from 'zod'

/** Of each country. Codes are capitals; not every territory has one of the IOC. */
const Country = z.object({ cca2: z.string(), cca3: z.string(), cioc: z.string().optional(), name: z.object({ common: z.string() }) })

/** Teams of the sport that are no states of their own, as flag files. */
const teams: Readonly<Record<string, readonly [flag: string, name: string]>> = {
  ENG: ['gb-eng', 'England'],
  SCO: ['gb-sct', 'Scotland'],
  WAL: ['gb-wls', 'Wales'],
  NIR: ['gb-nir', 'Northern Ireland'],
}

/** Competes under a flag that no free set contains: the letters alone are right, the flag of the territory would be wrong. By code, the name. */
export const lettersOnly: Readonly<Record<string, string>> = { TPE: 'Chinese Taipei', TWN: 'Chinese Taipei' }

/** Three letters → flag file (without ending) and English name. */
export function countryCodes(): Record<string, readonly [flag: string, name: string]> {
  const codes: Record<string, readonly [string, string]> = {}
  // Its own types do not fit what Node imports.
  const countries = Country.array().parse(worldCountries)
  for (const country of countries) codes[country.cca3] = [country.cca2.toLowerCase(), country.name.common]
  for (const country of countries) if (country.cioc) codes[country.cioc] = [country.cca2.toLowerCase(), country.name.common]
  Object.assign(codes, teams)
  for (const code of Object.keys(lettersOnly)) delete codes[code]
  return codes
}
