import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { childrenOf, headAt, ids, uintOf, writeHead } from './ebml.ts'

test('a head is read back as it was written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(ids)), fc.integer({ min: 0, max: 2 ** 40 }), (id, size) => {
      const head = writeHead(id, size)
      expect(headAt(head, 0)).toEqual({ id, headBytes: head.length, size })
    }),
  )
})

test('a size of all ones is not known', () => {
  expect(headAt(Buffer.from('1f43b67501ffffffffffffff', 'hex'), 0)).toEqual({ id: ids.cluster, headBytes: 12, size: null })
  expect(headAt(Buffer.from('a3ff', 'hex'), 0)).toEqual({ id: ids.simpleBlock, headBytes: 2, size: null })
})

test('children are told as far as they are whole', () => {
  const child = Buffer.from('e7820102', 'hex')
  const bytes = Buffer.concat([child, Buffer.from('a38400', 'hex')])
  const children = [...childrenOf(bytes, 0, bytes.length)]
  expect(children).toEqual([{ id: ids.timestamp, at: 0, from: 2, to: 4 }])
  expect(uintOf(bytes, { from: 2, to: 4 })).toBe(0x0102)
})

test('any bytes are read without harm', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (some) => {
      const bytes = Buffer.from(some)
      for (const child of childrenOf(bytes, 0, bytes.length)) {
        expect(child.to).toBeLessThanOrEqual(bytes.length)
        uintOf(bytes, child)
      }
    }),
  )
})
