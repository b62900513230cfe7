import { expect, test } from 'vitest'
import { texts } from '../../../texts/index.ts'
import { fromUnit, inUnit, milliseconds, plain, type Unit, unitOf, withUnit } from './unit.ts'

const seconds: Unit = { name: 's', scale: 1000 }
const minutes: Unit = { name: 'min', scale: 60_000 }

test.each<[string, unknown, Unit]>([
  ['saveTimeoutMs', 3000, seconds],
  ['ms', 3000, seconds],
  ['stopAfterSilenceMs', 3_600_000, minutes],
  ['stallMs', 200, milliseconds],
  ['postRollMs', 0, seconds],
  ['decisionMs', null, seconds],
  ['diskWarnMinutes', 90, { name: 'min', scale: 1 }],
  ['keepDays', 30, { name: 'd', scale: 1 }],
  ['keepFreeGigabytes', 5, { name: 'GB', scale: 1 }],
  ['memoryGrowthMegabytesPerHour', 50, { name: 'MB/h', scale: 1 }],
  ['skippedPercent', 5, { name: '%', scale: 1 }],
  ['bytes', 5, { name: 'B', scale: 1 }],
  ['port', 6000, plain],
  ['programs', 3, plain],
])('%s with the default %s is told in %o', (name, usual, unit) => {
  expect(unitOf(name, usual)).toEqual(unit)
})

test.each<[number, Unit, string]>([
  [30_000, seconds, '30'],
  [100, seconds, '0.1'],
  [12_345, seconds, '12.345'],
  [3_600_000, minutes, '60'],
  [-2_000, seconds, '-2'],
  [6000, plain, '6000'],
])('%s in %o is typed as %s, and read back as it was', (value, unit, typed) => {
  expect(inUnit(value, unit)).toBe(typed)
  expect(fromUnit(typed, unit)).toBe(value)
})

test.each<[string, number | null]>([
  ['0,5', 500],
  [' 1.1 ', 1100],
  ['', null],
  ['ten', null],
  ['Infinity', null],
  ['1 2', null],
])('"%s" typed as seconds is %s ms', (typed, value) => {
  expect(fromUnit(typed, seconds)).toBe(value)
})

test('a number is told with the name of its unit, an unknown one as a dash', () => {
  const { units } = texts.settings
  expect(withUnit(30_000, seconds, units)).toBe('30 s')
  expect(withUnit(6000, plain, units)).toBe('6000')
  expect(withUnit(null, plain, units)).toBe('–')
})
