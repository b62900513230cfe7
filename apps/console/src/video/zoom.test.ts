import { expect, test } from 'vitest'
import { moved, zoomed } from './zoom.ts'

const whole = { zoom: 1, x: 0.5, y: 0.5 }

test('closer keeps what lies under the pointer where it is', () => {
  const place = { x: 0.75, y: 0.25 }
  const under = ({ zoom, x, y }: typeof whole) => [x + (place.x - 0.5) / zoom, y + (place.y - 0.5) / zoom]
  const once = zoomed(whole, 2, place)
  expect(under(once)).toEqual(under(whole))
  const twice = under(zoomed(once, 1.5, place))
  for (const [n, share] of under(whole).entries()) expect(twice[n]).toBeCloseTo(share)
})

test('the whole picture is the widest, and nothing beside it is shown', () => {
  expect(zoomed({ zoom: 2, x: 0.9, y: 0.5 }, 0.1)).toEqual(whole)
  expect(moved({ zoom: 2, x: 0.5, y: 0.5 }, { x: -5, y: 5 })).toEqual({ zoom: 2, x: 0.75, y: 0.25 })
  expect(zoomed(whole, 100).zoom).toBe(16)
})

test('a drag moves the picture with the hand', () => {
  expect(moved({ zoom: 4, x: 0.5, y: 0.5 }, { x: 0.2, y: 0 }).x).toBeCloseTo(0.45)
})
