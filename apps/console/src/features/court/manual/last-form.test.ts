import { expect, test } from 'vitest'
import { keepLastForm, readLastForm } from './last-form.ts'
import { formAfter } from './match-form.ts'

function storage() {
  const items = new Map<string, string>()
  return { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), items }
}

test('what was kept comes back without the athletes', () => {
  const browser = storage()
  keepLastForm(browser, { ...formAfter({}), number: '7', weight: 'M -58 kg', blueName: 'A' })
  expect(readLastForm(browser)).toEqual({ number: '7', category: '', weight: 'M -58 kg', division: '', rounds: '3', roundTime: '2:00' })
})

test.each(['', 'null', '7', '{', '[1,2]', '{"number":7,"blueName":"A","x":"y"}'])('%j in the browser does no harm', (text) => {
  const browser = storage()
  browser.items.set('restrike.manual-match', text)
  expect(formAfter(readLastForm(browser))).toMatchObject({ rounds: '3', blueName: '' })
})

test('a browser that keeps nothing does no harm either', () => {
  const full = {
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(() => keepLastForm(full, formAfter({}))).not.toThrow()
})
