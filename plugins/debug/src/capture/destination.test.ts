import { expect, test } from 'vitest'
import { addressBytes } from './addresses.ts'
import { destinationOf } from './destination.ts'

const interfaces = [
  { address: '127.0.0.1', cidr: '127.0.0.1/8', internal: true },
  { address: '192.168.1.5', cidr: '192.168.1.5/24', internal: false },
  { address: '10.0.0.7', cidr: '10.0.0.7/12', internal: false },
  { address: 'fe80::5', cidr: 'fe80::5/64', internal: false },
]

test.each([
  ['the sender is in its network', '10.1.2.3', '0.0.0.0', interfaces, '10.0.0.7'],
  ['the sender is this machine', '127.0.0.1', '0.0.0.0', interfaces, '127.0.0.1'],
  ['the sender is far away: the first that is no loopback', '8.8.8.8', '0.0.0.0', interfaces, '192.168.1.5'],
  ['the socket listens on one address only', '8.8.8.8', '10.0.0.7', interfaces, '10.0.0.7'],
  ['IPv6', 'fe80::99', '::', interfaces, 'fe80::5'],
  ['IPv4 through an IPv6 socket', '192.168.1.77', '::', interfaces, '192.168.1.5'],
  ['no interface at all', '192.168.1.77', '0.0.0.0', [], '0.0.0.0'],
])('%s', (_what, source, bound, all, expected) => {
  const bytes = (text: string) => addressBytes(text) ?? new Uint8Array()
  expect(destinationOf(bytes(source), { address: bytes(bound), port: 6000 }, all)).toEqual({ address: bytes(expected), port: 6000 })
})
