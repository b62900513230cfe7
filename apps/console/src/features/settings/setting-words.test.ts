import { expect, test } from 'vitest'
import type { Control } from './schema/control.ts'
import { plain } from './schema/unit.ts'
import { settingWords } from './setting-words.ts'

const json: Control = { kind: 'json' }
const seconds: Control = { kind: 'number', unit: { name: 's', scale: 1000 }, min: 0, max: null, nullable: false }
const count: Control = { ...seconds, unit: plain }
const choice: Control = { kind: 'choice', options: ['load'], nullable: false }

test.each<[unknown, Control, string, string]>([
  [null, json, 'a.b', 'nothing'],
  [undefined, json, 'a.b', 'nothing'],
  [true, { kind: 'switch' }, 'a.b', 'on'],
  [false, { kind: 'switch' }, 'a.b', 'off'],
  [30_000, seconds, 'a.b', '30 s'],
  [6000, count, 'a.b', '6000'],
  ['', { kind: 'text', nullable: false, address: false }, 'a.b', 'empty'],
  ['load', choice, 'recorder.startOn', 'the match is loaded'],
  ['load', choice, 'other.field', 'load'],
  [[], { kind: 'texts' }, 'a.b', 'none'],
  [['a', 'b'], { kind: 'texts' }, 'a.b', 'a, b'],
  [[{}, {}], { kind: 'objects', fields: [] }, 'a.b', '2 entries'],
  [{}, { kind: 'named', each: count }, 'a.b', 'none'],
  [{ main: 40 }, { kind: 'named', each: seconds }, 'a.b', 'main: 0.04 s'],
  [{ a: [1] }, json, 'a.b', 'a: 1 entry'],
])('%o, set by %o of %s, is told as %s', (value, control, key, words) => {
  expect(settingWords(value, control, key)).toBe(words)
})
