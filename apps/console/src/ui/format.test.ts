import { expect, test } from 'vitest'
import { formatAge, formatClock, formatWall, orUnknown } from './format.ts'

test('clocks read m:ss, and a dash while unknown', () => {
  expect(formatClock(119_000)).toBe('1:59')
  expect(formatClock(0)).toBe('0:00')
  expect(formatClock(65_900)).toBe('1:05')
  expect(formatClock(null)).toBe('–')
})

test('ages lose precision as they grow', () => {
  expect(formatAge(1290)).toBe('1.2 s')
  expect(formatAge(9999)).toBe('9.9 s')
  expect(formatAge(14_900)).toBe('14 s')
  expect(formatAge(125_000)).toBe('2 min')
  expect(formatAge(7_300_000)).toBe('2 h')
  expect(formatAge(null)).toBe('–')
})

test('the time of day follows the language', () => {
  const at = new Date(2026, 0, 1, 14, 3, 22).getTime()
  expect(formatWall(at, 'de-CH')).toBe('14:03:22')
  expect(formatWall(at, 'en-US')).toBe('02:03:22 PM')
})

test('zero is a value, nothing is a dash', () => {
  expect(orUnknown(0)).toBe('0')
  expect(orUnknown('')).toBe('–')
  expect(orUnknown(null)).toBe('–')
})
