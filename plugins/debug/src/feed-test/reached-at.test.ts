import { expect, test } from 'vitest'
import { reachedAt } from './reached-at.ts'

test.each([
  ['0.0.0.0', '127.0.0.1'],
  ['', '127.0.0.1'],
  ['::', '::1'],
  ['192.168.1.20', '192.168.1.20'],
  ['fe80::1', 'fe80::1'],
])('a socket bound to "%s" is reached at %s', (bound, address) => {
  expect(reachedAt(bound)).toBe(address)
})
