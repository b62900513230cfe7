import { expect, test } from 'vitest'
import { eventSums } from './event-sums.ts'
import { keptSums } from './kept-sums.ts'

/** Counts how often each match is read. */
function reading() {
  const reads: string[] = []
  return { reads, read: (id: string) => () => (reads.push(id), Promise.resolve(eventSums([]))) }
}

test('a match that is over is read once, one that is on each time', async () => {
  const { reads, read } = reading()
  const kept = keptSums(10)
  for (const _ of [1, 2]) await kept.of('over', true, read('over'))
  for (const _ of [1, 2]) await kept.of('on', false, read('on'))
  expect(reads).toEqual(['over', 'on', 'on'])
})

test('another event of it gives up what was kept', async () => {
  const { reads, read } = reading()
  const kept = keptSums(10)
  await kept.of('a', true, read('a'))
  kept.forget('a')
  await kept.of('a', true, read('a'))
  expect(reads).toEqual(['a', 'a'])
})

test('what an event has overtaken while it was read is not kept', async () => {
  const { reads, read } = reading()
  const kept = keptSums(10)
  const slow = Promise.withResolvers<void>()
  const first = kept.of('a', true, async () => {
    await slow.promise
    return read('a')()
  })
  kept.forget('a')
  slow.resolve()
  await first
  await kept.of('a', true, read('a'))
  expect(reads).toEqual(['a', 'a'])
})

test('no more than so many are kept: the one not asked for longest goes', async () => {
  const { reads, read } = reading()
  const kept = keptSums(2)
  for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) await kept.of(id, true, read(id))
  expect(reads).toEqual(['a', 'b', 'c', 'b'])
})

test('a match that cannot be read is tried again', async () => {
  const { reads, read } = reading()
  const kept = keptSums(2)
  await expect(kept.of('a', true, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  await kept.of('a', true, read('a'))
  expect(reads).toEqual(['a'])
})
