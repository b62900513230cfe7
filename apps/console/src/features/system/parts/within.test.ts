import { expect, test } from 'vitest'
import { within } from './within.ts'

test.each([
  ['10', 10],
  [' 0,5 ', 0.5],
  ['0.1', 0.1],
  ['120', 120],
  ['120.1', null],
  ['0', null],
  ['', null],
  ['ten', null],
  ['Infinity', null],
])('"%s" of 0.1 to 120 is %s', (draft, value) => {
  expect(within(draft, 0.1, 120)).toBe(value)
})
