import { expect, test } from 'vitest'
import { FrameStore } from './frame-store.ts'

function stored(room: number, ...indexes: number[]) {
  const closed: number[] = []
  const store = new FrameStore<{ close(): void }>(room)
  const put = (index: number) => store.put(index, { close: () => void closed.push(index) })
  for (const index of indexes) put(index)
  return { store, put, closed }
}

test('what is furthest from the wanted frame goes first, and is closed', () => {
  const { store, put, closed } = stored(3)
  store.wish(10)
  for (const index of [7, 8, 9, 10, 11]) put(index)
  expect(closed).toEqual([7, 8])
  expect([9, 10, 11].every((index) => store.has(index))).toBe(true)
})

test('a frame decoded once more takes the place of the first', () => {
  const { store, put, closed } = stored(3, 1)
  put(1)
  expect(closed).toEqual([1])
  expect(store.size).toBe(1)
})

test('the nearest on the way is the last that is there', () => {
  const { store } = stored(9, 3, 4, 7)
  expect(store.nearest(2, 6)).toBe(4)
  expect(store.nearest(9, 5)).toBe(7)
  expect(store.nearest(4, 6)).toBeUndefined()
  expect(store.nearest(5, 5)).toBeUndefined()
})

test('all are closed at the end', () => {
  const { store, closed } = stored(9, 1, 2)
  store.clear()
  expect(closed).toEqual([1, 2])
  expect(store.size).toBe(0)
})
