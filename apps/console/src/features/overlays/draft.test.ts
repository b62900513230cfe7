import { OverlayOptions } from '@restrike/overlays/contract'
import { expect, test } from 'vitest'
import { changedOptions, defaultOptions, fitting, optionsQuery, previewAddress } from './draft.ts'

const options = defaultOptions

test('the defaults are those of the contract', () => {
  expect(options).toEqual(OverlayOptions.parse({}))
})

test('tells what differs from what is kept, a place chosen or given back too', () => {
  expect(changedOptions(options, options)).toEqual([])
  expect(changedOptions(options, { ...options, swap: true, position: 'top' })).toEqual(['swap', 'position'])
  expect(changedOptions({ ...options, position: 'top' }, options)).toEqual(['position'])
})

test('an address says all that is chosen', () => {
  expect(optionsQuery({ ...options, swap: true, title: 'Open & final' })).toBe(
    'theme=dark&swap=1&scale=1&margin=5&blue=%231f66f0&red=%23db2b2f&chroma=none&flags=1&hits=0&title=Open+%26+final&language=en',
  )
  expect(previewAddress('corner', options, true)).toMatch(/^\/overlay\/corner\?theme=dark&.*&demo=1$/)
  expect(previewAddress('corner', options, false)).not.toContain('demo')
})

test.each([
  [{ width: 960, height: 900 }, 0.5],
  [{ width: 1920, height: 270 }, 0.25],
  [{ width: 4000, height: 4000 }, 1],
])('a full picture within %o', (place, factor) => {
  expect(fitting(place, 1920, 1080)).toBe(factor)
})
