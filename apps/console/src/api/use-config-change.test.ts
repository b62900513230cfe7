import type { ConfigValue } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { before } from './use-config-change.ts'

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
  ['that is the default', { source: 'default', value: 6000 }, {}],
  ['from a flag, the file silent', { source: 'flag' }, {}],
  ['from a flag, the file saying another', { source: 'flag', inFile: 6002 }, { value: 6002 }],
  ['that is secret', { secret: true, value: '•••' }, null],
  ['that is secret and not set', { secret: true, source: 'default', value: null }, {}],
  ['that is a secret of the file behind a flag', { secret: true, source: 'flag', inFile: '•••' }, null],
] as const)('the change of a value %s is undone by %o', (_case, more, back) => {
  expect(before({ ...value, ...more })).toEqual(back)
})
