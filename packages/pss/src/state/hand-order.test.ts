import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryMessage } from '../arbitrary-message.ts'
import { decodeDatagram } from '../decode.ts'
import { encodeMessage } from '../encode.ts'
import { encodeOrder, handSender, type HandOrder, orderOf } from './hand-order.ts'

const read = (text: string, from = handSender) => orderOf({ from, messages: decodeDatagram(text) })

test.each<HandOrder>([
  { type: 'start', what: '', messages: [] },
  { type: 'start', what: '', messages: [{ stream: 'pre' }, { stream: 'wrd', winners: [{ round: 1, winner: null }] }, { stream: 'rdy' }] },
  {
    type: 'do',
    what: '{"type":"point","side":"blue"}',
    messages: [
      { stream: 'sc', blue: 3 },
      { stream: 'pt', side: 'blue', kind: 'head' },
    ],
  },
  {
    type: 'do',
    what: '{}',
    messages: [
      { stream: 'ch', by: 'red', step: 'cancelled' },
      { stream: 'ch', by: 'red', step: 'request' },
    ],
  },
  {
    type: 'do',
    what: '{}',
    messages: [{ stream: 'win', winner: 'tie' }, { stream: 'wmh', name: '', classification: '' }, { stream: 'rdy' }],
  },
  { type: 'tick', what: '', messages: [{ stream: 'clk', ms: 0, action: 'stopEnd' }] },
  { type: 'undo', what: '', messages: [] },
  { type: 'end', what: '', messages: [] },
])('$type with $messages comes back as it was given', (order) => {
  expect(read(encodeOrder(order))).toEqual(order)
})

/** Texts that may be left out, last in their message, cannot be told from a word of the protocol: whoever writes them sees to it. */
const carried = arbitraryMessage.filter((message) => {
  const back = decodeDatagram(encodeMessage(message))
  return back.length === 1 && JSON.stringify(back) === JSON.stringify(decodeDatagram(`${encodeMessage(message)};`))
})

test('one with any messages comes back with the same ones: none takes a field of the next', () => {
  fc.assert(
    fc.property(fc.array(carried, { maxLength: 4 }), (messages) => {
      const alone = messages.flatMap((message) => decodeDatagram(encodeMessage(message)))
      expect(read(encodeOrder({ type: 'do', what: '{"a":"b"}', messages }))?.messages).toEqual(alone)
    }),
  )
})

test.each(['192.168.8.20:6000', '127.0.0.1:50000', '[::1]:50000', 'manual:1', ''])('from %s it is an unknown message', (from) => {
  expect(read(encodeOrder({ type: 'end', what: '', messages: [] }), from)).toBeUndefined()
})

test.each(['', 'clk;01:00', 'restrike-hand', 'restrike-hand;', 'restrike-hand;dance;', 'restrike-hands;end;'])('%j is no order', (text) => {
  expect(read(text)).toBeUndefined()
})
