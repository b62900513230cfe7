// A place on the page is written when what belongs there changes, and not taken for written before it is.
import { expect, test } from 'vitest'
import { slot } from './slot.ts'

test('what is there already is not written again', () => {
  const written: string[] = []
  const write = slot<string>((value, before) => void written.push(`${before} -> ${value}`))
  expect([write('a'), write('a'), write('b')]).toEqual([true, false, true])
  expect(written).toEqual(['undefined -> a', 'a -> b'])
})

test('what could not be written is tried again', () => {
  let broken = true
  let there = ''
  const write = slot<string>((value) => {
    if (broken) throw new Error('no room')
    there = value
  })
  expect(() => write('a')).toThrow('no room')
  broken = false
  write('a')
  expect(there).toBe('a')
})
