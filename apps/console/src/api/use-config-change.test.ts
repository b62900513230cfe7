import type { ConfigValue } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { before, setBy } from './use-config-change.ts'

const value: ConfigValue = {
  key: 'udp.port',
  value: 6001,
  default: 6000,
  source: 'file',
  description: null,
  effect: 'plugin',
  secret: false,
}

test.each([
  ['from the file', {}, { value: 6001 }],
  ['that waits for the next start', { value: 6000, waiting: 6001 }, { value: 6001 }],
  ['whose default waits for the next start', { source: 'default', value: 6001, waiting: 6000 }, {}],
  ['that is the default', { source: 'default', value: 6000 }, {}],
  ['from a flag, the file silent', { source: 'flag' }, {}],
  ['from a flag, the file saying another', { source: 'flag', inFile: 6002 }, { value: 6002 }],
  ['that is secret', { secret: true, value: '•••' }, null],
  ['that is secret and not set', { secret: true, source: 'default', value: null }, {}],
  ['that is a secret of the file behind a flag', { secret: true, source: 'flag', inFile: '•••' }, null],
] as const)('the change of a value %s is undone by %o', (_case, more, back) => {
  expect(before({ ...value, ...more })).toEqual(back)
})

test.each([
  ['another value', { value: 7 }, {}, 7],
  ['the default again', {}, {}, 6000],
  ['the default again, where a flag has the last word', {}, { source: 'flag', value: 6003, inFile: 6002 }, 6003],
] as const)('after an order for %s the server has to find that', (_case, wanted, more, found) => {
  expect(setBy(wanted, { ...value, ...more })).toBe(found)
})
