import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressBytes, type Endpoint } from './addresses.ts'
import { checksum, mostPayload, udpPacket } from './packet.ts'

const end = (text: string, port: number): Endpoint => ({ address: addressBytes(text) ?? new Uint8Array(), port })
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

// As tcpdump shows "rdy;" on the loopback of Linux, with the checksum that it reckons (the loopback itself sends none) and no flow label.
test.each([
  ['127.0.0.1', '450000200000400040113ccb7f0000017f0000019c401770000c62837264793b'],
  ['::1', `60000000000c1140${`${'00'.repeat(15)}01`.repeat(2)}9c401770000c60847264793b`],
])('a packet from %s to itself', (address, bytes) => {
  expect(hex(udpPacket(end(address, 40_000), end(address, 6_000), Buffer.from('rdy;')))).toBe(bytes)
})

/** The pseudo header and all behind the IP header, whose sum with the checksum in it must come out as nothing. */
function udpSum(packet: Uint8Array): number {
  const isV4 = packet[0] === 0x45
  const body = packet.subarray(isV4 ? 20 : 40)
  const ends = isV4 ? packet.subarray(12, 20) : packet.subarray(8, 40)
  return checksum([ends, Uint8Array.of(0, 17, body.length >> 8, body.length & 0xff), body])
}

describe.each([
  ['IPv4', '10.0.0.2', '10.0.0.7', 20],
  ['IPv6', 'fe80::2', 'fe80::7', 40],
])('%s', (_family, source, destination, header) => {
  test('ports, lengths, payload and checksums are right for any payload', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(65_535), fc.nat(65_535), (payload, from, to) => {
        const packet = udpPacket(end(source, from), end(destination, to), payload)
        const view = new DataView(packet.buffer)
        expect([view.getUint16(header), view.getUint16(header + 2), view.getUint16(header + 4)]).toEqual([from, to, payload.length + 8])
        expect(view.getUint16(header === 20 ? 2 : 4)).toBe(header === 20 ? packet.length : payload.length + 8)
        expect(packet.subarray(header + 8)).toEqual(payload)
        expect(udpSum(packet)).toBe(0)
        expect(view.getUint16(header + 6)).not.toBe(0)
        if (header === 20) expect(checksum([packet.subarray(0, 20)])).toBe(0)
      }),
    )
  })

  test('a payload that does not fit is cut', () => {
    const packet = udpPacket(end(source, 1), end(destination, 2), new Uint8Array(70_000).fill(0x78))
    expect(packet).toHaveLength(header + 8 + mostPayload)
    expect(udpSum(packet)).toBe(0)
  })
})

test('two ends of different families: the source holds', () => {
  expect(hex(udpPacket(end('10.0.0.2', 1), end('::', 2), new Uint8Array())).slice(24, 40)).toBe('0a00000200000000')
})

test('a checksum that comes out as 0 is sent as ffff', () => {
  // All words but these add up to 17 (protocol) and twice 10 (lengths): with this one to ffff.
  const packet = udpPacket(end('0.0.0.0', 0), end('0.0.0.0', 0), Uint8Array.of(0xff, 0xff - 17 - 2 * 10))
  expect(hex(packet.subarray(26, 28))).toBe('ffff')
})
