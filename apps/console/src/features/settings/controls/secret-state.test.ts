import { expect, test } from 'vitest'
import { type SecretState, secretState } from './secret-state.ts'

test.each<[unknown, unknown, SecretState]>([
  ['•••', '•••', 'set'],
  ['new', '•••', 'new'],
  ['new', '', 'new'],
  ['', '•••', 'removed'],
  [null, '•••', 'removed'],
  ['', '', 'unset'],
  [null, null, 'unset'],
  [undefined, undefined, 'unset'],
])('held %o while %o is in use: %s', (value, inUse, state) => {
  expect(secretState(value, inUse)).toBe(state)
})
