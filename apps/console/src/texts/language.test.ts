import { expect, test } from 'vitest'
import { chooseLanguage, chosenLanguage, languageFor } from './language.ts'

test('the first of the wanted languages that is spoken here, whatever its region', () => {
  expect(languageFor(['de-AT', 'ko-KR', 'en'])).toBe('ko')
  expect(languageFor(['ES'])).toBe('es')
  expect(languageFor(['fr'])).toBe('en')
  expect(languageFor([])).toBe('en')
})

test('a choice is kept, and given back to the browser; rubbish in the storage counts as none', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  expect(chosenLanguage(storage)).toBeNull()
  chooseLanguage(storage, 'ko')
  expect(chosenLanguage(storage)).toBe('ko')
  chooseLanguage(storage, null)
  expect(chosenLanguage(storage)).toBeNull()
  for (const key of ['restrike-language']) kept.set(key, 'constructor')
  expect(chosenLanguage(storage)).toBeNull()
})
