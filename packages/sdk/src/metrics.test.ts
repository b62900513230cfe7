import { expect, test } from 'vitest'
import { timed } from './metrics.ts'

test('a timed function is the same function, each call of it observed in seconds', () => {
  const seconds: number[] = []
  const join = timed({ observe: (value) => void seconds.push(value) }, (a: string, b: number) => `${a}${b}`)
  expect([join('a', 1), join('b', 2)]).toEqual(['a1', 'b2'])
  expect(seconds).toHaveLength(2)
  for (const value of seconds) expect(value).toBeGreaterThanOrEqual(0)
})
