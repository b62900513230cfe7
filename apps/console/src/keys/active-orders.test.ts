import { afterEach, expect, test } from 'vitest'
import { type KeyHandlers, offer, offeredOrders, runOrder } from './active-orders.ts'

const withdrawals: Array<() => void> = []
afterEach(() => {
  for (const withdraw of withdrawals.splice(0)) withdraw()
})
const put = (handlers: KeyHandlers) => withdrawals.push(offer(() => handlers))

test('an order is done by what came to the screen last', () => {
  const done: string[] = []
  put({ mark: () => done.push('frame'), replay: () => done.push('replay') })
  put({ mark: () => done.push('page') })
  expect(runOrder('mark')).toBe(true)
  expect(runOrder('replay')).toBe(true)
  expect(done).toEqual(['page', 'replay'])
  expect(offeredOrders()).toEqual(new Set(['mark', 'replay']))
})

test('one that has nothing to do leaves it to the next', () => {
  const done: string[] = []
  put({ listDown: () => done.push('page') })
  put({ listDown: () => false })
  expect(runOrder('listDown')).toBe(true)
  expect(done).toEqual(['page'])
})

test('nobody does what nobody offers, nor what has left the screen', () => {
  expect(runOrder('mark')).toBe(false)
  const withdraw = offer(() => ({ mark: () => true }))
  withdraw()
  expect(runOrder('mark')).toBe(false)
  expect(offeredOrders()).toEqual(new Set())
})
