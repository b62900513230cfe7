import { expect, test } from 'vitest'
import { Ring } from './ring.ts'

const always = { fromMs: -Infinity, toMs: Infinity }

/** A ring of five rows, each with its time and nothing known of the other value. */
function filled(...times: number[]): Ring {
  const ring = new Ring(5, 2)
  for (const at of times) ring.push({ at, values: [at * 10, null] })
  return ring
}

const timesOf = (rows: ReadonlyArray<{ at: number }>) => rows.map(({ at }) => at)

test('rows come back as they were put in', () => {
  expect(filled(1, 2).within(always)).toEqual([
    { at: 1, values: [10, null] },
    { at: 2, values: [20, null] },
  ])
})

test('the oldest make room, and those that nobody had written are counted as lost', () => {
  const ring = filled(1, 2, 3, 4, 5, 6, 7)
  expect(timesOf(ring.within(always))).toEqual([3, 4, 5, 6, 7])
  expect([ring.waiting, ring.lost]).toEqual([5, 2])
})

test('what is written does not wait any more, and is still remembered', () => {
  const ring = filled(1, 2, 3)
  const { position } = ring
  expect(timesOf(ring.next(2))).toEqual([1, 2])
  ring.wrote(position, 2)
  expect(timesOf(ring.waitingWithin(always))).toEqual([3])
  expect(timesOf(ring.within(always))).toEqual([1, 2, 3])
  ring.push({ at: 4, values: [] })
  expect([ring.waiting, ring.lost]).toEqual([2, 0])
})

test('rows that made room while they were being written are not counted twice', () => {
  const ring = filled(1, 2, 3, 4, 5)
  const { position } = ring
  const written = ring.next(2)
  for (const at of [6, 7, 8]) ring.push({ at, values: [] })
  ring.wrote(position, written.length)
  expect(ring.waiting).toBe(5)
  expect(timesOf(ring.waitingWithin(always))).toEqual([4, 5, 6, 7, 8])
})

test.each([
  ['since its first row', [10, 20, 30], 10, true],
  ['not what was before', [10, 20, 30], 9, false],
  ['nothing while it is empty', [], 10, false],
  ['not what made room', [1, 2, 3, 4, 5, 6, 7], 2, false],
  ['only since the clock was set back', [10, 20, 30, 12, 14], 11, false],
  ['what is newer than that', [10, 20, 30, 12, 14], 12, true],
])('it knows %s', (_, times, fromMs, covers) => {
  expect(filled(...times).covers(fromMs)).toBe(covers)
})

test('after the clock was set back only the newer rows are told', () => {
  expect(timesOf(filled(10, 20, 30, 12, 14).within(always))).toEqual([12, 14])
})

test('a stretch holds its beginning and not its end', () => {
  expect(timesOf(filled(1, 2, 3, 4).within({ fromMs: 2, toMs: 4 }))).toEqual([2, 3])
})
