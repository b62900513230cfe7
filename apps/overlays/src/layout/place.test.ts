// Where a board stands, and that no wish leads it out of the picture.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureScale, place, type Place } from './place.ts'

const board = { width: 400, height: 100 }

test.each<[Place, number, number]>([
  ['top-left', 96, 54],
  ['top', 760, 54],
  ['top-right', 1424, 54],
  ['bottom-left', 96, 926],
  ['bottom', 760, 926],
  ['bottom-right', 1424, 926],
  ['middle', 760, 490],
])('%s', (position, left, top) => {
  expect(place(board, { position, scale: 1, margin: 5 })).toEqual({ left, top, scale: 1 })
})

test('a larger one keeps the edge it stands at', () => {
  expect(place(board, { position: 'bottom-right', scale: 2, margin: 5 })).toEqual({ left: 1024, top: 826, scale: 2 })
})

test('a wish for more than the picture has room for is granted as far as there is room', () => {
  expect(place({ width: 1728, height: 168 }, { position: 'bottom', scale: 2, margin: 5 }).scale).toBe(1)
  expect(place({ width: 1728, height: 168 }, { position: 'bottom', scale: 1, margin: 15 }).scale).toBeCloseTo(1344 / 1728)
})

test('whatever is chosen, the board lies within the free edge', () => {
  const size = fc.record({ width: fc.integer({ min: 1, max: 3000 }), height: fc.integer({ min: 1, max: 2000 }) })
  const wish = fc.record({
    position: fc.constantFrom<Place>('top-left', 'top', 'top-right', 'bottom-left', 'bottom', 'bottom-right', 'middle'),
    scale: fc.double({ min: 0.5, max: 2, noNaN: true }),
    margin: fc.double({ min: 0, max: 15, noNaN: true }),
  })
  fc.assert(
    fc.property(size, wish, (of, chosen) => {
      const { left, top, scale } = place(of, chosen)
      const [x, y] = [19.2 * chosen.margin - 1, 10.8 * chosen.margin - 1]
      return left >= x && top >= y && left + of.width * scale <= 1920 - x && top + of.height * scale <= 1080 - y
    }),
  )
})

test.each([
  [1920, 1080, 1],
  [1280, 720, 2 / 3],
  [3840, 2160, 2],
  [800, 1080, 800 / 1920],
])('in a source of %d x %d the picture is scaled by %d', (width, height, scale) => {
  expect(pictureScale({ width, height })).toBeCloseTo(scale)
})
