// A UDP datagram dressed as the IP packet it came in, with its checksums. What the socket does not tell (hop count, fragments) is made up.
//
//   IPv4  45 00 len  id 40 00  40 11 sum  source destination      IPv6  60 00 00 00  len 11 40  source destination
//   UDP   source-port destination-port  length checksum           then the payload
import type { Endpoint } from './addresses.ts'

const udpProtocol = 17
const hops = 64
const udpHeader = 8
const ipv4Header = 20
const ipv6Header = 40
/** What the length fields of an IPv4 packet can hold; a longer payload is cut. */
export const mostPayload = 65_535 - ipv4Header - udpHeader

/** Both ends must be of one family: of two, that of the source holds and the other end becomes "any". */
export function udpPacket(source: Endpoint, destination: Endpoint, payload: Uint8Array): Uint8Array {
  const { address } = source
  const to = destination.address.length === address.length ? destination.address : new Uint8Array(address.length)
  const body = payload.length > mostPayload ? payload.subarray(0, mostPayload) : payload
  const length = udpHeader + body.length
  const ip = address.length === 4 ? ipv4(address, to, length) : ipv6(address, to, length)
  const packet = new Uint8Array(ip.length + length)
  packet.set(ip)
  const view = new DataView(packet.buffer, ip.length)
  view.setUint16(0, source.port)
  view.setUint16(2, destination.port)
  view.setUint16(4, length)
  packet.set(body, ip.length + udpHeader)
  // A sum of 0 would mean that there is none.
  view.setUint16(
    6,
    checksum([address, to, Uint8Array.of(0, udpProtocol, length >> 8, length & 0xff), packet.subarray(ip.length)]) || 0xffff,
  )
  return packet
}

function ipv4(source: Uint8Array, destination: Uint8Array, length: number): Uint8Array {
  const header = new Uint8Array(ipv4Header)
  const view = new DataView(header.buffer)
  view.setUint8(0, 0x45)
  view.setUint16(2, ipv4Header + length)
  // Not to be fragmented: then the id may be 0.
  view.setUint16(6, 0x4000)
  view.setUint8(8, hops)
  view.setUint8(9, udpProtocol)
  header.set(source, 12)
  header.set(destination, 16)
  view.setUint16(10, checksum([header]))
  return header
}

function ipv6(source: Uint8Array, destination: Uint8Array, length: number): Uint8Array {
  const header = new Uint8Array(ipv6Header)
  const view = new DataView(header.buffer)
  view.setUint8(0, 0x60)
  view.setUint16(4, length)
  view.setUint8(6, udpProtocol)
  view.setUint8(7, hops)
  header.set(source, 8)
  header.set(destination, 24)
  return header
}

/** The internet's: the complement of the sum of all 16-bit words, carries added. All parts but the last must be of even length. */
export function checksum(parts: readonly Uint8Array[]): number {
  let sum = 0
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 2) sum += ((part[i] ?? 0) << 8) | (part[i + 1] ?? 0)
  }
  while (sum > 0xffff) sum = (sum & 0xffff) + Math.floor(sum / 0x1_0000)
  return ~sum & 0xffff
}
