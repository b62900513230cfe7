import type { ConfigValue } from '@restrike/kernel/contract'
import { expect, test } from 'vitest'
import { begun, goneOn, overtakenWords } from './typed.ts'

const port: ConfigValue = {
  key: 'udp.port',
  value: 6000,
  default: 6000,
  source: 'default',
  description: null,
  effect: 'plugin',
  secret: false,
}
const changed = { by: 'Kim', at: '2026-05-01T10:00:00.000Z' }

test('what another page saves while somebody types is told with both values, until what is typed is to go on', () => {
  const typed = { ...begun(port, { kind: 'number', nullable: false }), draft: '6001' }
  expect(overtakenWords(typed, port)).toBeNull()
  const moved = { ...port, value: 6002, changed }
  expect(overtakenWords(typed, moved)).toBe('udp.port changed from 6000 to 6002 (meanwhile, by Kim). Typed here: 6001.')
  expect(overtakenWords(goneOn(typed, moved), moved)).toBeNull()
})

test('the same value saved again overtakes nothing', () => {
  expect(overtakenWords(begun(port, { kind: 'number', nullable: false }), { ...port, changed })).toBeNull()
})

test.each([
  ['set for the first time', null],
  ['set anew', '•••'],
])('of a secret that is %s meanwhile neither value is told, and not what is typed', (_case, before) => {
  const secret: ConfigValue = { ...port, key: 'obs.password', value: before, default: null, secret: true }
  const typed = { ...begun(secret, { kind: 'secret' }), draft: 'planted-secret' }
  const moved = { ...secret, value: '•••', changed }
  expect(overtakenWords(typed, secret)).toBeNull()
  expect(overtakenWords(typed, moved)).toMatch(/^obs\.password .*\(meanwhile, by Kim\)\.$/)
  expect(overtakenWords(typed, moved)).not.toContain('planted-secret')
})
