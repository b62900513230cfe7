import { expect, test } from 'vitest'
import { chosenIn, differing, optionsOf } from './chosen.ts'
import { OverlayOptions } from './contract.ts'

test('only what differs from the default is kept, and nothing when all is as it was', () => {
  expect(differing(OverlayOptions.parse({}))).toBeNull()
  expect(differing(OverlayOptions.parse({ theme: 'light', margin: 5, position: 'top' }))).toEqual({ theme: 'light', position: 'top' })
})

test('what is kept comes back over the defaults', () => {
  const chosen = chosenIn({ 'overlays.corner': { swap: true, chroma: '#00b140' } })
  expect(chosen).toEqual({ corner: { swap: true, chroma: '#00b140' } })
  expect(optionsOf('corner', chosen)).toMatchObject({ swap: true, chroma: '#00b140', theme: 'dark' })
  expect(optionsOf('winner', chosen)).toEqual(OverlayOptions.parse({}))
})

test.each([
  ['a text', { 'overlays.corner': 'dark' }],
  ['nothing', { 'overlays.corner': null }],
  ['a list', { 'overlays.corner': [true] }],
  ['values out of bounds and of the wrong kind', { 'overlays.corner': { scale: 99, swap: 'yes', blue: 'blue', unknown: 1 } }],
  ['an overlay that does not exist', { 'overlays.ticker': { swap: true } }],
  ['names that objects have by themselves', { 'overlays.corner': JSON.parse('{"__proto__":{"swap":true},"constructor":1}') }],
])('%s in the settings changes nothing', (_what, values) => {
  expect(chosenIn(values)).toEqual({})
})

test('one bad value does not take the good ones with it', () => {
  expect(chosenIn({ 'overlays.round': { scale: 0, margin: 8 } })).toEqual({ round: { margin: 8 } })
})
