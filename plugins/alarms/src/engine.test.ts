import { expect, test } from 'vitest'
import type { z } from 'zod'
import { AlarmRule } from './contract.ts'
import { lookAt, type Counts } from './engine.ts'

type RuleInput = Partial<z.input<typeof AlarmRule>>

const rule = (fields: RuleInput): AlarmRule =>
  AlarmRule.parse({
    id: 'rule',
    of: 'e',
    when: 'above',
    value: 90,
    severity: 'warning',
    text: 'It is {value}',
    fix: 'Mend {name}.',
    ...fields,
  })

const keysOf = (fields: RuleInput, picture: unknown, standing: string[] = []) =>
  lookAt({
    rules: [rule(fields)],
    pictures: new Map([['e', picture]]),
    counts: new Map(),
    standing: new Set(standing),
    nowMs: 0,
  }).found.map(({ key }) => key)

test.each<[string, RuleInput, unknown, boolean]>([
  ['a value above', { path: 'v' }, { v: 91 }, true],
  ['a value at the limit', { path: 'v' }, { v: 90 }, false],
  ['a value that is not known', { path: 'v' }, { v: null }, false],
  ['a value that is not there', { path: 'v.w.x' }, {}, false],
  ['a value below', { path: 'v', when: 'below' }, { v: 89 }, true],
  ['0, which is known', { path: 'v', when: 'below' }, { v: 0 }, true],
  ['a value not below', { path: 'v', when: 'below' }, { v: 90 }, false],
  ['unknown is not below', { path: 'v', when: 'below' }, { v: null }, false],
  ['a word that is it', { path: 'v', when: 'is', value: 'off' }, { v: 'off' }, true],
  ['a word that is not it', { path: 'v', when: 'is', value: 'off' }, { v: 'on' }, false],
  ['another word than it should be', { path: 'v', when: 'is-not', value: 'on' }, { v: 'off' }, true],
  ['unknown is no other word', { path: 'v', when: 'is-not', value: 'on' }, { v: null }, false],
  ['null that should not be', { path: 'v', when: 'is', value: null }, { v: null }, true],
  ['what is not there is null', { path: 'v', when: 'is', value: null }, {}, true],
  ['something that should be null', { path: 'v', when: 'is-not', value: null }, { v: 'trouble' }, true],
  ['null that may be', { path: 'v', when: 'is-not', value: null }, { v: null }, false],
  ['no number for a limit', { path: 'v' }, { v: '95' }, false],
  ['a field that every object has by birth', { path: 'constructor', when: 'is-not', value: null }, {}, false],
  ['an entry by its number', { path: 'list.1' }, { list: [0, 99] }, true],
])('%s', (_, fields, picture, wrong) => {
  expect(keysOf(fields, picture)).toEqual(wrong ? ['rule'] : [])
})

test('a picture that was never heard is neither wrong nor null', () => {
  const look = {
    rules: [rule({ path: 'v', when: 'is', value: null })],
    pictures: new Map(),
    counts: new Map(),
    standing: new Set<string>(),
    nowMs: 0,
  }
  expect(lookAt(look).found).toEqual([])
})

test.each<[string, RuleInput, number, boolean]>([
  ['above: 10 % inside is well', { path: 'v' }, 80.9, false],
  ['above: less inside is not', { path: 'v' }, 81, true],
  ['below: 10 % inside is well', { path: 'v', when: 'below' }, 99.1, false],
  ['below: less inside is not', { path: 'v', when: 'below' }, 99, true],
  ['below 0 goes the same way', { path: 'v', when: 'below', value: -10 }, -9.5, true],
  ['by its own clear limit', { path: 'v', clear: 50 }, 50, true],
  ['beyond its own clear limit', { path: 'v', clear: 50 }, 49.9, false],
  ['a clear limit that is the limit', { path: 'v', clear: 90 }, 90, false],
  ['above 0 is well at 0', { path: 'v', value: 0 }, 0, false],
])('what stands is well again only beyond a limit of its own — %s', (_, fields, v, wrong) => {
  expect(keysOf(fields, { v }, ['rule'])).toEqual(wrong ? ['rule'] : [])
})

test('each entry of a list is an alarm of its own, by its name, connection, path or place', () => {
  const picture = {
    list: [
      { name: 'a', v: 95 },
      { connection: 'b', v: 95 },
      { path: '/c', v: 95 },
      { v: 95 },
      { name: 'well', v: 1 },
      { name: 'unknown', v: null },
    ],
  }
  expect(keysOf({ path: 'list.*.v' }, picture)).toEqual(['rule a', 'rule b', 'rule /c', 'rule 4'])
})

test('the entries of a record go by their keys, and a list in a list by both names', () => {
  expect(keysOf({ path: 'streams.*' }, { streams: { pt1: 99, hl2: 3 } })).toEqual(['rule pt1'])
  expect(keysOf({ path: 'a.*.b.*.v' }, { a: [{ name: 'x', b: [{ v: 99 }, { v: 0 }] }] })).toEqual(['rule x / 1'])
})

test('nothing but an object is walked into', () => {
  expect(keysOf({ path: 'v.*' }, { v: 'text' })).toEqual([])
  expect(keysOf({ path: 'v.length' }, { v: 'a text longer than ninety letters'.repeat(9) })).toEqual([])
})

test('the other condition is of the very same entry', () => {
  const only = { path: 'disks.*.purpose', is: 'data' }
  const disks = [
    { path: '/data', purpose: 'data', v: 5 },
    { path: '/rec', purpose: 'recording', v: 95 },
  ]
  expect(keysOf({ path: 'disks.*.v', only }, { disks })).toEqual([])
  expect(keysOf({ path: 'disks.*.v', when: 'below', only }, { disks })).toEqual(['rule /data'])
})

test('the other condition may be outside of the list, or in another picture, or that nothing is known', () => {
  const look = (only: NonNullable<AlarmRule['only']>, other: unknown) =>
    lookAt({
      ...{ rules: [rule({ path: 'list.*.v', only })], counts: new Map(), standing: new Set<string>(), nowMs: 0 },
      pictures: new Map<string, unknown>([['e', { on: true, list: [{ v: 95 }] }], ...(other === undefined ? [] : [['f', other] as const])]),
    }).found.length
  expect(look({ path: 'on', is: true }, undefined)).toBe(1)
  expect(look({ path: 'on', is: false }, undefined)).toBe(0)
  expect(look({ of: 'f', path: 'cameras.*.up', is: true }, { cameras: [{ up: false }, { up: true }] })).toBe(1)
  expect(look({ of: 'f', path: 'x', is: null }, {})).toBe(1)
  expect(look({ of: 'f', path: 'x', is: null }, undefined)).toBe(0)
})

test.each<[string, number, string]>([
  ['freeBytes', 1_234_000_000, 'It is 1.2 GB'],
  ['cpuPercent', 93.4, 'It is 93 %'],
  ['loopDelayMs.p99', 120.7, 'It is 121 ms'],
  ['temperatureC', 91.2, 'It is 91 °C'],
  ['receiveBytesPerSecond', 12_345_678, 'It is 12 MB a second'],
  ['datagrams', 12_345, 'It is 12,345'],
])('the value of %s is said with its unit', (path, value, text) => {
  const picture = path.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner }), value)
  const look = {
    rules: [rule({ path, value: 1 })],
    pictures: new Map([['e', picture]]),
    counts: new Map(),
    standing: new Set<string>(),
    nowMs: 0,
  }
  expect(lookAt(look).found[0]?.text).toBe(text)
})

test('names are put into text and fix as they are, whatever is in them', () => {
  const look = {
    rules: [rule({ path: 'l.*.v', text: '{name}: {value}' })],
    pictures: new Map([['e', { l: [{ name: '$& {value}', v: 99 }] }]]),
    counts: new Map(),
    standing: new Set<string>(),
    nowMs: 0,
  }
  expect(lookAt(look).found[0]).toMatchObject({ text: '$& {value}: 99', fix: 'Mend $& {value}.' })
})

/** A count over time, one look a second. */
function counted(values: number[], fields: RuleInput = {}): string {
  const rules = [rule({ path: 'n', when: 'grows', value: 0, ...fields })]
  let counts: Counts = new Map()
  return values
    .map((n, second) => {
      const looked = lookAt({ rules, pictures: new Map([['e', { n }]]), counts, standing: new Set(), nowMs: second * 1_000 })
      counts = looked.counts
      return looked.found.length
    })
    .join('')
}

test('a count is wrong while it has grown within the last minute, however high it was before', () => {
  expect(counted([500, 500, 500])).toBe('000')
  expect(counted([500, 501, 501])).toBe('011')
  expect(counted([0, 1, ...Array.from({ length: 80 }, () => 1)])).toMatch(/^01{59,70}0+$/)
})

test('a count that began anew has not grown, and then grows from there', () => {
  expect(counted([500, 3, 3, 4])).toBe('0001')
})

test('a count that grows less than is allowed is well', () => {
  expect(counted([0, 5, 10, 11], { value: 10 })).toBe('0001')
})

test('a list without end is looked at up to a limit', () => {
  expect(keysOf({ path: 'l.*' }, { l: Array.from({ length: 5_000 }, () => 99) })).toHaveLength(200)
})
