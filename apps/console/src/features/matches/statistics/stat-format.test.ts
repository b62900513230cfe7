import { expect, test } from 'vitest'
import { barPercent, formatMean, formatSeconds } from './stat-format.ts'

test('a mean has a tenth, as the language writes it; unknown is a dash', () => {
  expect([formatMean(18.75, 'en'), formatMean(18, 'es'), formatMean(null)]).toEqual(['18.8', '18,0', '–'])
})

test('seconds have tenths up to a hundred', () => {
  expect([450, 99_900, 99_960, 123_400, null].map((ms) => formatSeconds(ms, 'en'))).toEqual(['0.5', '99.9', '100', '123', '–'])
})

test.each([
  [5, 10, 50],
  [0, 0, 0],
  [12, 10, 100],
  [-1, 10, 0],
])('the bar of %d where the most is %d: %d %%', (value, most, percent) => expect(barPercent(value, most)).toBe(percent))
