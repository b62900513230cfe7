import { expect, test } from 'vitest'
import { fromField, spanOf, toField } from './moment.ts'

test('a moment comes back from its field as it was, to the second', () => {
  const winter = new Date(2026, 0, 31, 23, 59, 58, 123).getTime()
  const summer = new Date(2026, 6, 1, 0, 0, 1).getTime()
  expect(toField(winter)).toBe('2026-01-31T23:59:58')
  expect(fromField(toField(winter))).toBe(new Date(winter - 123).toISOString())
  expect(fromField(toField(summer))).toBe(new Date(summer).toISOString())
})

test.each(['', 'yesterday', '2026-13-01T00:00'])('"%s" is no moment', (text) => {
  expect(fromField(text)).toBeNull()
})

test('a span ends after it begins', () => {
  expect(spanOf('2026-01-01T10:00:00', '2026-01-01T11:00:00')).not.toBeNull()
  expect(spanOf('2026-01-01T11:00:00', '2026-01-01T10:00:00')).toBeNull()
  expect(spanOf('2026-01-01T10:00:00', '2026-01-01T10:00:00')).toBeNull()
  expect(spanOf('', '2026-01-01T10:00:00')).toBeNull()
})
