import { expect, test } from 'vitest'
import { secretsBetween } from './secrets-between.ts'

test('the secrets of a configuration are what one text has and the other has not', () => {
  const withThem = '{ // of the "hall\n "obs": { "url": "ws://a", "password": "hunter22" },\n "hooks": [{ "token": "t\\"0" }] }'
  const without = '{ // of the hall\n "obs": { "url": "ws://a" },\n "hooks": [{ "token": "•••" }] }'
  expect(secretsBetween(withThem, without)).toEqual(['hunter22', 't"0'])
})
