import type { ConfigOutcome, ConfigValue } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { findValues, isEditable, outcomeWords, valueWords } from './value-words.ts'

test.each([
  [null, 'nothing'],
  [undefined, 'nothing'],
  [true, 'on'],
  [false, 'off'],
  ['', 'empty'],
  ['0.0.0.0', '0.0.0.0'],
  [0, '0'],
  [[], 'none'],
  [['a'], '["a"]'],
  [{}, '{}'],
])('%o is told as %s', (value, words) => {
  expect(valueWords(value)).toBe(words)
})

const value = (key: string, source: ConfigValue['source'], description: string, now: unknown): ConfigValue => ({
  ...{ key, source, description, value: now },
  default: null,
  effect: 'live',
  secret: false,
})
const sections = [
  {
    name: 'udp',
    schema: {},
    values: [
      value('udp.port', 'file', 'Where the scoring PC sends to', 6001),
      value('udp.address', 'default', 'Of this machine', '0.0.0.0'),
    ],
  },
  { name: 'log', schema: {}, values: [value('log.level', 'default', 'The least', 'info')] },
]

test.each([
  ['', false, ['udp.port', 'udp.address', 'log.level']],
  ['PORT', false, ['udp.port']],
  ['scoring', false, ['udp.port']],
  ['6001', false, ['udp.port']],
  ['', true, ['udp.port']],
  ['log', true, []],
])('"%s", only changed ones: %s', (text, changedOnly, keys) => {
  const found = findValues(sections, { text, changedOnly })
  expect(found.flatMap(({ values }) => values.map(({ key }) => key))).toEqual(keys)
  expect(found.every(({ values }) => values.length > 0)).toBe(true)
})

const outcome = (more: Partial<ConfigOutcome>): ConfigOutcome => ({
  // `as`: the words do not depend on the state of the file.
  status: {} as ConfigOutcome['status'],
  applied: [],
  overridden: [],
  ...more,
})

test.each<[string, Partial<ConfigOutcome>, RegExp]>([
  ['taken live', { applied: [{ key: 'udp.port', effect: 'live' }] }, /^Saved: taken up at once\.$/],
  ['whose plugin was started again', { applied: [{ key: 'udp.port', effect: 'plugin' }] }, /started again/],
  ['that waits', { applied: [{ key: 'udp.port', effect: 'program' }] }, /next start/],
  ['of which a part changed', { applied: [{ key: 'udp.port.high', effect: 'live' }] }, /at once/],
  ['that changed nothing', { applied: [{ key: 'udp.portal', effect: 'live' }] }, /nothing else/],
  ['that a flag overrides', { overridden: ['udp.port'] }, /no effect/],
])('a value %s is told so', (_case, more, words) => {
  expect(outcomeWords('udp.port', outcome(more))).toMatch(words)
})

test('what the program sets is not edited', () => {
  expect(isEditable({ source: 'program' })).toBe(false)
  expect(isEditable({ source: 'flag' })).toBe(true)
})
