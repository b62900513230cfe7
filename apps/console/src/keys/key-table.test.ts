import { expect, test } from 'vitest'
import { keyTexts } from '../texts-review.ts'
import { actionOf, keyTable, type Pressed } from './key-table.ts'

const press = (key: string, more: Partial<Pressed> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more })

test('no key means two things, and every action has one with its words', () => {
  expect(new Set(keyTable.map(({ key }) => key)).size).toBe(keyTable.length)
  expect(new Set(keyTable.map(({ action }) => action))).toEqual(new Set(Object.keys(keyTexts.actions)))
})

test.each<[string, string, Partial<Pressed>, string | null]>([
  ['a letter, small or capital', 'u', {}, 'uphold'],
  ['a letter with caps lock', 'U', {}, 'uphold'],
  ['the space bar', ' ', {}, 'play'],
  ['an arrow', 'ArrowLeft', {}, 'secondBack'],
  ['an arrow with shift', 'ArrowLeft', { shiftKey: true }, 'tenBack'],
  ['the comma, with shift too', '<', { shiftKey: true }, 'frameBack'],
  ['the question mark, wherever it lies', '?', { shiftKey: true }, 'keys'],
  ['plus without shift', '=', {}, 'zoomIn'],
  ['what belongs to the browser', 'r', { ctrlKey: true }, null],
  ['what means nothing', 'F5', {}, null],
])('%s', (_what, key, more, action) => {
  expect(press(key, more)).toBe(action)
})
