// Which of this machine's addresses a datagram was sent to. The socket does not tell where it listens on all of them, so it is the one
// in the sender's network; a guess where there are two.
import type { NetworkInterfaceInfo } from 'node:os'
import { addressBytes, type Endpoint } from './addresses.ts'

type Interface = Pick<NetworkInterfaceInfo, 'address' | 'cidr' | 'internal'>

/** `bound`: as the socket says. Without a better guess it is what the socket says, such as 0.0.0.0. */
export function destinationOf(source: Uint8Array, bound: Endpoint, interfaces: readonly Interface[]): Endpoint {
  const { port } = bound
  if (bound.address.some((byte) => byte !== 0) && bound.address.length === source.length) return bound
  let first: Uint8Array | undefined
  for (const { address: text, cidr, internal } of interfaces) {
    const address = addressBytes(text)
    if (address?.length !== source.length) continue
    if (!internal) first ??= address
    if (sameNetwork(address, source, Number(cidr?.split('/')[1] ?? Infinity))) return { address, port }
  }
  return { address: first ?? new Uint8Array(source.length), port }
}

function sameNetwork(a: Uint8Array, b: Uint8Array, bits: number): boolean {
  for (let bit = 0; bit < Math.min(bits, a.length * 8); bit++) {
    const mask = 0x80 >> (bit & 7)
    if (((a[bit >> 3] ?? 0) & mask) !== ((b[bit >> 3] ?? 0) & mask)) return false
  }
  return true
}
