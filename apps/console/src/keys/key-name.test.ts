import { expect, test } from 'vitest'
import { shownKey, spokenKey } from './key-name.ts'

test.each([
  ['R', 'R', 'R'],
  [' ', 'Space', 'Space'],
  ['Escape', 'Esc', 'Escape'],
  ['ArrowLeft', '←', 'ArrowLeft'],
  ['Shift+ArrowLeft', '⇧ ←', 'Shift+ArrowLeft'],
  ['Ctrl+K', 'Ctrl K', 'Control+K'],
  [',', ', <', ','],
  ['-', '−', '-'],
  ['+', '+', 'Plus'],
  ['Numpad7', 'Num 7', '7'],
  ['NumpadAdd', 'Num +', 'Add'],
  ['F13', 'F13', 'F13'],
])('"%s" stands on a button as %s, and is told as %s', (key, shown, spoken) => {
  expect(shownKey(key)).toBe(shown)
  expect(spokenKey(key)).toBe(spoken)
})
