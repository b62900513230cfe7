import { expect, test } from 'vitest'
import { caseless, folded, wordsOf } from './archive-words.ts'

test.each([
  ['ŠIMIĆ Đurđica', 'simic durdica'],
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Straße ÆØÅ', 'strasse aeoa'],
  ['İbrahim Yıldız', 'ibrahim yildiz'],
  ['Nu\u0301n\u0303ez', 'nunez'],
  ['ＫＩＭ', 'kim'],
  ['Ольга Ёлкина', 'ольга елкина'],
  ['김민지', '김민지'],
])('%s is looked for as %s', (text, plain) => {
  expect(folded(text)).toBe(plain)
  expect(folded(plain)).toBe(plain)
})

test('what must be the same as a whole may differ in case, but not in accents', () => {
  expect(caseless(' ŠIMIĆ ')).toBe(caseless('s\u030Cimić'))
  for (const name of ['Çağrı Tekmecioğlu', 'İbrahim Işık', 'Ελένης', 'Straße']) expect(caseless(name.toUpperCase())).toBe(caseless(name))
  expect(caseless('İbrahim')).toBe(caseless('ibrahim'))
  expect(caseless('Šimić')).not.toBe(caseless('Simic'))
})

test('a query is its words, and none when it is blank', () => {
  expect(wordsOf('  Núñez \t A-12 ')).toEqual(['nunez', 'a-12'])
  expect(wordsOf(' ')).toEqual([])
})
