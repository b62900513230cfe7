// The words of the three languages: the same ones, none empty, none left in English by mistake.
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { ko } from './ko.ts'

/** Every text, by its path; what inserts is asked with something to insert. */
function textsOf(value: unknown, path = ''): Array<readonly [string, string]> {
  // `as`: the words are such functions only.
  if (typeof value === 'function') return [[path, (value as (...given: unknown[]) => string)(7, '§')]]
  if (typeof value === 'string') return [[path, value]]
  return Object.entries(value ?? {}).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`))
}
const same = new Set(['.gamJeom', '.gamJeomShort', '.versus', '.letters.red'])

test.each([
  ['es', es],
  ['ko', ko],
])('%s says everything that English says, in its own words', (_language, words) => {
  const [english, own] = [new Map(textsOf(en)), new Map(textsOf(words))]
  expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  expect([...own].filter(([key, text]) => text.trim() === '' || (text === english.get(key) && !same.has(key)))).toEqual([])
})

test.each([en, es, ko])('the letters of the sides differ', ({ letters }) => {
  expect(letters.blue).not.toBe(letters.red)
})
