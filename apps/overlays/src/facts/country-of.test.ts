// Which flag three letters mean, and that no picture comes from elsewhere.
import { expect, test } from 'vitest'
import { countriesIn } from './country-of.ts'

const { flagOf, countryName } = countriesIn({ FRA: ['fr', 'France'], KOR: ['kr', 'South Korea'], ENG: ['gb-eng', 'England'] })

test.each<[string | null, Record<string, string | null>, string | null]>([
  ['FRA', {}, '/flags/fr.svg'],
  [' fra ', {}, '/flags/fr.svg'],
  ['MRN', {}, null],
  [null, {}, null],
  ['constructor', {}, null],
  ['FRA', { FRA: null }, null],
  ['KOS', { KOS: '/flags/own/KOS.svg' }, '/flags/own/KOS.svg'],
  ['KOS', { KOS: '//elsewhere.example/x.svg' }, null],
  ['KOS', { KOS: '/\\elsewhere.example/x.svg' }, null],
  ['KOS', { KOS: 'https://elsewhere.example/x.svg' }, null],
  ['KOS', { KOS: '' }, null],
])('%j with %j', (code, changes, url) => {
  expect(flagOf(code, changes)).toBe(url)
})

test.each([
  ['FRA', 'en', 'France'],
  ['KOR', 'es', 'Corea del Sur'],
  ['KOR', 'ko', '대한민국'],
  ['ENG', 'es', 'England'],
  ['mrn', 'en', 'MRN'],
  [null, 'en', ''],
])('%j in %s is %s', (code, language, name) => {
  expect(countryName(code, language)).toBe(name)
})
