import { expect, test } from 'vitest'
import { added, busyPercent, corePercent, counted, perSecond, skippedPercent } from './rates.ts'

const end32 = 2 ** 32

test.each([
  ['a counter that grew', 1_000, 4_000, 3_000],
  ['one that stood still', 1_000, 1_000, 0],
  ['one that wrapped at 32 bits', end32 - 500, 1_500, 2_000],
  ['one that began anew from little: its device was plugged in again', 900_000, 10, null],
  ['one that began anew from half way: what a wrap would make is not likely', 2 ** 31, 0, null],
  ['one of 64 bits that fell cannot have wrapped', end32 + 10, 5, null],
  ['one that was not there before', undefined, 5, null],
  ['one that is gone', 5, undefined, null],
  ['one that is not told', null, 5, null],
])('%s', (_, before, after, expected) => {
  expect(added(before, after)).toBe(expected)
})

test.each([
  ['in one second', 1_000, 3_000],
  ['in a quarter', 250, 12_000],
  ['in a minute, since the machine was busy', 60_000, 50],
  ['in no time', 0, null],
  ['in less than no time', -5, null],
  ['without knowing how long it was', Number.NaN, null],
])('3,000 more %s', (_, spanMs, expected) => {
  expect(perSecond(1_000, 4_000, spanMs)).toBe(expected)
})

test.each([
  ['more of them', 2, 5, 3],
  ['a counter that began anew: all it has is new', 7, 2, 2],
  ['the first reading says nothing of what is new', undefined, 2, null],
  ['not told', 2, null, null],
])('errors: %s', (_, before, after, expected) => {
  expect(counted(before, after)).toBe(expected)
})

test.each([
  ['half of the time', { busy: 100, total: 400 }, { busy: 150, total: 500 }, 50],
  ['without an earlier reading', undefined, { busy: 150, total: 500 }, null],
  ['when no time went by', { busy: 100, total: 400 }, { busy: 100, total: 400 }, null],
  ['when a core was taken away, and its time with it', { busy: 100, total: 400 }, { busy: 60, total: 210 }, null],
  ['when the time waited for disks was corrected downwards', { busy: 100, total: 400 }, { busy: 98, total: 500 }, 0],
  ['when it was corrected upwards', { busy: 100, total: 400 }, { busy: 203, total: 500 }, 100],
])('busy %s', (_, before, after, expected) => {
  expect(busyPercent(before, after)).toBe(expected)
})

test.each([
  ['a quarter of a core', 1_000, 1_250, 1_000, 25],
  ['three cores', 1_000, 4_000, 1_000, 300],
  ['another process under the same number', 5_000, 100, 1_000, null],
  ['no time between', 1_000, 1_250, 0, null],
  ['a process not seen before', undefined, 1_250, 1_000, null],
])('processor time: %s', (_, before, after, spanMs, expected) => {
  expect(corePercent(before, after, spanMs)).toBe(expected)
})

test.each([
  ['3 of 60 frames', { skipped: 10, total: 1_000 }, { skipped: 13, total: 1_060 }, 5],
  ['none of 60', { skipped: 10, total: 1_000 }, { skipped: 10, total: 1_060 }, 0],
  ['no frames: nothing is encoded', { skipped: 10, total: 1_000 }, { skipped: 10, total: 1_000 }, null],
  ['OBS was started again', { skipped: 10, total: 1_000 }, { skipped: 0, total: 30 }, null],
  ['the first figures', undefined, { skipped: 0, total: 30 }, null],
])('skipped: %s', (_, before, after, expected) => {
  expect(skippedPercent(before, after)).toBe(expected)
})
