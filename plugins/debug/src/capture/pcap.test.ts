import { expect, test } from 'vitest'
import { pcapHead, pcapRecord } from './pcap.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test('the head says: microseconds, version 2.4, packets that begin with IP', () => {
  expect(hex(pcapHead())).toBe(['d4c3b2a1', '02000400', '00000000', '00000000', '00000400', '65000000'].join(''))
})

test('a record has its time in seconds and microseconds, its length twice, and the packet', () => {
  expect(hex(pcapRecord(1_700_000_000_123.456, Uint8Array.of(0x45, 1, 2)))).toBe(
    ['00f15365', '40e20100', '03000000', '03000000', '450102'].join(''),
  )
})
