import { expect, test } from 'vitest'
import {
  formatAge,
  formatBytes,
  formatClock,
  formatMinute,
  formatMoment,
  formatRunning,
  formatShare,
  formatWall,
  orUnknown,
} from './format.ts'

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

test('the time of day to the minute is its own format', () => {
  const at = new Date(2026, 0, 1, 16, 40, 22).getTime()
  expect(formatMinute(at, 'de-CH')).toBe('16:40')
  expect(formatMinute(at, 'en-US')).toBe('04:40 PM')
})

test('a moment of another day has its day', () => {
  const now = new Date(2026, 0, 1, 14, 0).getTime()
  expect(formatMoment(new Date(2026, 0, 1, 16, 40).toISOString(), now, 'en-GB')).toBe('16:40')
  expect(formatMoment(new Date(2026, 0, 2, 16, 40).toISOString(), now, 'en-GB')).toBe('Fri 2 Jan, 16:40')
})

test('a recording is as wide at its start as later', () => {
  expect(formatRunning(3_000)).toBe('00:03')
  expect(formatRunning(161_000)).toBe('02:41')
  expect(formatRunning(6_000_000)).toBe('100:00')
  expect(formatRunning(null)).toBe('–')
})

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [41_200, '41 kB'],
  [7_840_000, '7.8 MB'],
  [412_000_000, '412 MB'],
  [93_200_000_000, '93.2 GB'],
  [2_400_000_000_000, '2.4 TB'],
  [null, '–'],
])('%s bytes read %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text)
})

test('a share of nothing is none', () => {
  expect(formatShare(0, 0)).toBe('0.0 %')
  expect(formatShare(15, 1000)).toBe('1.5 %')
})

test('zero is a value, nothing is a dash', () => {
  expect(orUnknown(0)).toBe('0')
  expect(orUnknown('')).toBe('–')
  expect(orUnknown(null)).toBe('–')
})
