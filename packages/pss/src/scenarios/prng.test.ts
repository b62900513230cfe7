import { expect, test } from 'vitest'
import { createRandom, deriveSeed } from './prng.ts'

function draw(seed: number): number[] {
  const random = createRandom(seed)
  return Array.from({ length: 20 }, () => random.next())
}

test('a seed gives the same sequence every time, another seed another one', () => {
  expect(draw(7)).toEqual(draw(7))
  expect(draw(7)).not.toEqual(draw(8))
})

test('numbers are spread over their whole range, both ends included', () => {
  const random = createRandom(1)
  const seen = new Set(Array.from({ length: 400 }, () => random.int(3, 6)))
  expect(seen).toEqual(new Set([3, 4, 5, 6]))
  const mean = Array.from({ length: 10_000 }, () => random.next()).reduce((sum, value) => sum + value, 0) / 10_000
  expect(mean).toBeGreaterThan(0.48)
  expect(mean).toBeLessThan(0.52)
})

test('weights decide how often a value is drawn, and nothing of weight 0 ever is', () => {
  const random = createRandom(2)
  const counts = { often: 0, rarely: 0, never: 0 }
  const table = [
    ['often', 9],
    ['never', 0],
    ['rarely', 1],
  ] as const
  for (let drawn = 0; drawn < 2_000; drawn++) counts[random.weighted(table)] += 1
  expect(counts.never).toBe(0)
  expect(counts.often / counts.rarely).toBeGreaterThan(6)
  expect(counts.often / counts.rarely).toBeLessThan(13)
})

test('seeds of the parts differ from each other and stay the same', () => {
  const seeds = Array.from({ length: 500 }, (_, index) => deriveSeed(42, index))
  expect(new Set(seeds).size).toBe(500)
  expect(deriveSeed(42, 17)).toBe(seeds[17])
})
