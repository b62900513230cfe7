import { anything, assert, constantFrom, dictionary, oneof, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { changeKey, changedKeys, resetKey } from './key-change.ts'
import { keyMapOf, standardKeys, takenBy } from './key-map.ts'
import { isKeyName } from './key-rules.ts'
import { type KeyAction, keyTable } from './key-table.ts'

test.each<[string, unknown, KeyAction, string]>([
  ['nothing set', null, 'replay', 'R'],
  ['another key', { replay: 'Ö' }, 'replay', 'Ö'],
  ['a key for Stream Decks', { replay: 'F13' }, 'replay', 'F13'],
  ['two that have changed places', { play: 'K', pause: ' ' }, 'pause', ' '],
  ['no object', 'R', 'replay', 'R'],
  ['a list', ['R'], 'replay', 'R'],
  ['no text', { replay: 7 }, 'replay', 'R'],
  ['no key', { replay: 'two words' }, 'replay', 'R'],
  ['a small letter, which no press is', { replay: 'h' }, 'replay', 'R'],
  ['a key of the browser', { replay: 'F5' }, 'replay', 'R'],
  ['a combination of the browser', { replay: 'Ctrl+R' }, 'replay', 'R'],
  ['a key that another action has', { replay: 'U' }, 'replay', 'R'],
  ['an action there is none of', { dance: 'Y' }, 'replay', 'R'],
  ['a setting that inherits', Object.create({ replay: 'Y' }), 'replay', 'R'],
])('the key by a setting with %s', (_what, setting, action, key) => {
  expect(keyMapOf(setting).get(action)).toBe(key)
})

test('whatever stands in the setting, no key means two things', () => {
  const key = oneof(constantFrom(...keyTable.map((one) => one.key), 'Y', 'F13', 'F5'), string({ maxLength: 2 }), anything())
  const setting = dictionary(constantFrom(...keyTable.map(({ action }) => action)), key)
  assert(
    property(setting, (given) => {
      const map = keyMapOf(given)
      expect(keyTable.filter((one) => takenBy(map, one.action, map.get(one.action) ?? '') !== null)).toEqual([])
    }),
  )
})

test.each<[string, unknown, KeyAction, string, object]>([
  ['a free key', null, 'replay', 'Y', { kind: 'changed', keys: { replay: 'Y' } }],
  ['beside other changes', { mark: 'Y' }, 'replay', 'F13', { kind: 'changed', keys: { mark: 'Y', replay: 'F13' } }],
  ['its own key', null, 'replay', 'R', { kind: 'changed', keys: {} }],
  ['one that an action of the same page has', null, 'play', 'U', { kind: 'taken', by: { action: 'uphold', place: 'review' } }],
  ['one of every page', null, 'uphold', 'M', { kind: 'taken', by: { action: 'mark', place: 'everywhere' } }],
  ['on every page, one of the review', null, 'mark', 'U', { kind: 'taken', by: { action: 'uphold', place: 'review' } }],
  ['by hand, one of the court', null, 'manualClock', 'L', { kind: 'taken', by: { action: 'swapSides', place: 'court' } }],
  ['by hand, one of the review', null, 'manualClock', 'U', { kind: 'changed', keys: { manualClock: 'U' } }],
  ['one that was given away', { uphold: 'Y' }, 'play', 'U', { kind: 'changed', keys: { uphold: 'Y', play: 'U' } }],
  ['reloading the page', null, 'replay', 'F5', { kind: 'browser' }],
  ['a combination', null, 'replay', 'Ctrl+P', { kind: 'browser' }],
  ['the key that presses buttons', null, 'replay', 'Enter', { kind: 'browser' }],
  ['Ctrl with K for another', null, 'replay', 'Ctrl+K', { kind: 'browser' }],
])('gives an action %s', (_what, setting, action, key, result) => {
  expect(changeKey(setting, action, key)).toMatchObject(result)
})

test('an action goes back to the key it came with, unless another has that by now', () => {
  expect(resetKey({ replay: 'Y', mark: 'F13' }, 'replay')).toEqual({ kind: 'changed', keys: { mark: 'F13' } })
  expect(resetKey({ replay: 'Y', mark: 'R' }, 'replay')).toMatchObject({ kind: 'taken', by: { action: 'mark' } })
  expect(resetKey({ find: 'Y' }, 'find')).toEqual({ kind: 'changed', keys: {} })
  expect(resetKey({ leave: 'Y' }, 'leave')).toEqual({ kind: 'changed', keys: {} })
})

test('what is kept is read back as it was', () => {
  const kept = { replay: 'Numpad7', leave: 'Shift+Home', find: 'Y', manualBluePunch: 'Ñ' }
  expect(changedKeys(keyMapOf(kept))).toEqual(kept)
  expect(changedKeys(standardKeys)).toEqual({})
})

test.each([' ', 'A', 'Ö', 'ß', '[', '1', 'F13', 'ArrowLeft', 'Shift+ArrowLeft', 'Ctrl+K', 'Numpad7'])('“%s” is a key', (name) => {
  expect(isKeyName(name)).toBe(true)
})
test.each(['', 'a', 'ab', 'A B', '\n', '\u00A0', 'Shift+', 'Ctrl+', 'AltGr+Q', 'X'.repeat(40)])('“%s” is none', (name) => {
  expect(isKeyName(name)).toBe(false)
})
