// Which three letters on the wire mean which flag. IOC codes first, ISO codes where they are free, then the teams that are no states.
import countries from 'world-countries'

/** Teams of the sport that are no states of their own, as flag files. */
const teams: Readonly<Record<string, readonly [flag: string, name: string]>> = {
  ENG: ['gb-eng', 'England'],
  SCO: ['gb-sct', 'Scotland'],
  WAL: ['gb-wls', 'Wales'],
  NIR: ['gb-nir', 'Northern Ireland'],
}

/** Competes under a flag that no free set contains: the letters alone are right, the flag of the territory would be wrong. */
const lettersOnly = new Set(['TPE', 'TWN'])

/** Three letters → flag file (without ending) and English name. */
export function countryCodes(): Record<string, readonly [flag: string, name: string]> {
  const codes: Record<string, readonly [string, string]> = {}
  for (const country of countries) codes[country.cca3] = [country.cca2.toLowerCase(), country.name.common]
  for (const country of countries) if (country.cioc) codes[country.cioc] = [country.cca2.toLowerCase(), country.name.common]
  Object.assign(codes, teams)
  for (const code of lettersOnly) delete codes[code]
  return codes
}
