// The three letters on the wire, with the countries of this build.
import { countries } from 'virtual:country-flags'
import { countriesIn } from './country-of.ts'

export const { flagOf, countryName } = countriesIn(countries)
