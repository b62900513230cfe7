// Text on any colour that somebody may choose can be read.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, luminance, readableOn } from './colours.ts'

test.each([
  ['#000000', 0],
  ['#ffffff', 1],
  ['#ff0000', 0.2126],
])('%s has the luminance %d', (colour, wanted) => {
  expect(luminance(colour)).toBeCloseTo(wanted, 4)
})

test.each([
  ['#1f66f0', '#ffffff'],
  ['#db2b2f', '#ffffff'],
  ['#ffd000', '#000000'],
  ['#00ffff', '#000000'],
  ['#808080', '#000000'],
  ['#000080', '#ffffff'],
] as const)('on %s stands %s', (colour, text) => {
  expect(readableOn(colour)).toBe(text)
})

test('whatever the colour, the contrast is at least 4.5', () => {
  const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
  fc.assert(fc.property(colours, (colour) => contrast(colour, readableOn(colour)) >= 4.5))
})
