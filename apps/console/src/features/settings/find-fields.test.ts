import { expect, test } from 'vitest'
import { fieldsOf } from './field.ts'
import { findFields } from './find-fields.ts'
import { sections } from './settings-fixture.ts'

const fields = sections.flatMap(fieldsOf)

test.each([
  ['its name', 'PORT', ['udp.port']],
  ['what it does', 'scoring pc', ['udp.port']],
  ['words in whatever order', 'senders allowed', ['udp.allow']],
  ['its value', '10.0.0.7', ['udp.allow']],
  ['its key', 'weather.wind', ['weather.windLimitMs']],
  ['its value in words', '5 s', ['weather.windLimitMs']],
  ['nothing that is there', 'snow', []],
])('by %s: "%s"', (_by, wanted, keys) => {
  expect(findFields(fields, wanted).map(({ value }) => value.key)).toEqual(keys)
})

test('a secret is not found by what stands in its place', () => {
  expect(findFields(fields, '•••')).toEqual([])
})
