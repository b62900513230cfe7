import { expect, test } from 'vitest'
import { hindranceAt, hindranceOf } from './listening.ts'

test('an address that this machine does not have is told as such', async () => {
  // Kept for documents: no machine has it.
  expect(await hindranceAt({ host: '192.0.2.1', port: 0 })).toMatchObject({
    field: 'host',
    taken: false,
    words: 'This machine has no address 192.0.2.1 now: 127.0.0.1 is always there.',
  })
})

test('any port that is free is nothing in the way', async () => {
  expect(await hindranceAt({ host: '127.0.0.1', port: 0 })).toBeUndefined()
})

test.each([
  ['EACCES', 80, /^This program may not use port 80: .*; free: 1\d{3}, /],
  ['EADDRINUSE', 65_535, /^Port 65535 is taken by another program\.$/],
  ['EMFILE', 7_000, /^Nothing can listen at 127\.0\.0\.1, port 7000: too many\.$/],
])('%s is told in words, with what can be done', async (code, port, words) => {
  const error = Object.assign(new Error('too many'), { code })
  expect(await hindranceOf(error, { host: '127.0.0.1', port })).toMatchObject({ field: 'http', words: expect.stringMatching(words) })
})
