import { expect, test } from 'vitest'
import { exportText } from './archive-export-text.ts'

test('a text ends with a clear error where it would grow beyond its limit, counted in bytes', () => {
  const text = exportText(6, () => new Error('too large'))
  text.add('abc')
  text.add('éx')
  expect(text.whole()).toBe('abcéx')
  expect(() => text.add('y')).toThrow('too large')
})
