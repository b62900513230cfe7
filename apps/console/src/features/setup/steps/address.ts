// Which address of this machine the scoring PC is to be given. Pure.
import type { NetworkInterface } from '@restrike/udp/contract'

export interface AddressToGive {
  /** Null where the machine has none that a scoring PC could reach. */
  readonly address: string | null
  /** Further ones that would do, with their names. */
  readonly others: readonly string[]
}

/** `bound`: what the program listens on. Bound to one address, no other one is heard, whatever the best would be. */
export function addressFor(interfaces: readonly NetworkInterface[], bound: string | null): AddressToGive {
  if (interfaces.some(({ address }) => address === bound)) return { address: bound, others: [] }
  const others = interfaces.filter(({ recommended, internal, family }) => !recommended && !internal && family === 'IPv4')
  return {
    address: interfaces.find(({ recommended }) => recommended)?.address ?? null,
    others: others.map(({ address, name }) => `${address} (${name})`),
  }
}
