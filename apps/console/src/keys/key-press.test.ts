import { expect, test } from 'vitest'
import { actionsOf, standardKeys } from './key-map.ts'
import { nameToKeep, namesOf, type Pressed } from './key-press.ts'

const no = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, altGraph: false }
const press = (key: string, code: string, more: Partial<Pressed> = {}): Pressed => ({ ...no, key, code, ...more })
const shift = { shiftKey: true }
const altGr = { ctrlKey: true, altKey: true, altGraph: true }

test.each<[string, Pressed, string | undefined]>([
  ['a letter, small', press('u', 'KeyU'), 'uphold'],
  ['a letter with CapsLock or Shift', press('U', 'KeyU', shift), 'uphold'],
  ['an arrow', press('ArrowLeft', 'ArrowLeft'), 'secondBack'],
  ['an arrow with Shift', press('ArrowLeft', 'ArrowLeft', shift), 'tenBack'],
  ['the comma with Shift', press('<', 'Comma', shift), 'frameBack'],
  ['the question mark, wherever it lies', press('?', 'Minus', shift), 'keys'],
  ['plus without Shift', press('=', 'Equal'), 'zoomIn'],
  ['plus of the number pad', press('+', 'NumpadAdd'), 'zoomIn'],
  ['a digit of the number pad', press('1', 'Numpad1'), 'manualBluePunch'],
  ['the number pad without NumLock', press('ArrowLeft', 'Numpad4'), 'secondBack'],
  ['Ctrl with K', press('k', 'KeyK', { ctrlKey: true }), 'find'],
  ['the Mac: Command with K', press('k', 'KeyK', { metaKey: true }), 'find'],
  ['what belongs to the browser', press('r', 'KeyR', { ctrlKey: true }), undefined],
  ['Alt with a letter', press('u', 'KeyU', { altKey: true }), undefined],
  ['what means nothing', press('F5', 'F5'), undefined],
  ['Shift alone', press('Shift', 'ShiftLeft', shift), undefined],
  // Layouts.
  ['Korean: Hangul is on', press('ㅏ', 'KeyK'), 'pause'],
  ['Korean: the input method keeps the sign', press('Process', 'KeyK'), 'pause'],
  ['Korean: Ctrl with K', press('ㅏ', 'KeyK', { ctrlKey: true }), 'find'],
  ['Korean: the question mark', press('?', 'Slash', shift), 'keys'],
  ['Russian: where K lies', press('л', 'KeyK'), 'pause'],
  ['Russian: where the comma lies', press('б', 'Comma'), 'frameBack'],
  ['Greek capital', press('Κ', 'KeyK', shift), 'pause'],
  ['French: a letter where another lies in America', press('a', 'KeyQ'), 'manualRedPunch'],
  ['French: a digit without Shift', press('&', 'Digit1'), 'manualBluePunch'],
  ['French: a digit with Shift', press('1', 'Digit1', shift), 'manualBluePunch'],
  ['French: é', press('é', 'Digit2'), 'manualBlueBody'],
  ['American: the sign above a digit is none', press('!', 'Digit1', shift), undefined],
  ['German: a bracket by AltGr', press('[', 'Digit8', altGr), 'markIn'],
  ['German: ü, where the bracket lies', press('ü', 'BracketLeft'), 'markIn'],
  ['a dead key, by its place', press('Dead', 'BracketRight'), 'markOut'],
])('%s', (_what, pressed, action) => {
  const found = actionsOf(standardKeys, pressed)
  if (action === undefined) expect(found).toEqual([])
  else expect(found).toContain(action)
})

test.each<[string, Pressed, string | null]>([
  ['a letter', press('h', 'KeyH'), 'H'],
  ['a letter while Hangul is on', press('ㅗ', 'KeyH'), 'H'],
  ['the German ö by what is printed on it', press('ö', 'Semicolon'), 'Ö'],
  ['ß, which has no capital', press('ß', 'Minus'), 'ß'],
  ['a French digit as the digit', press('&', 'Digit1'), '1'],
  ['the number pad apart from the row of digits', press('7', 'Numpad7'), 'Numpad7'],
  ['a named key with Shift', press('F2', 'F2', shift), 'Shift+F2'],
  ['a combination of the browser, to be refused', press('r', 'KeyR', { ctrlKey: true }), 'Ctrl+R'],
  ['a modifier alone: not yet', press('Control', 'ControlLeft', { ctrlKey: true }), null],
])('is remembered: %s', (_what, pressed, name) => {
  expect(nameToKeep(pressed)).toBe(name)
})

test('what is printed on a key goes before where it lies', () => {
  expect(namesOf(press('ö', 'Semicolon'))).toEqual(['Ö', ';'])
})
