import { expect, test } from 'vitest'
import { writeFailure } from './failure-words.ts'

const failure = (code: string) => Object.assign(new Error(`${code}: it did not work`), { code, syscall: 'open' })

test.each([
  [failure('ENOSPC'), 'the disk is full'],
  [failure('EACCES'), 'this program may not write there'],
  [failure('EMFILE'), 'EMFILE: it did not work'],
  [new Error('a fault of the program'), undefined],
  ['text', undefined],
])('%s', (error, words) => {
  expect(writeFailure(error)).toBe(words)
})
