import type { NetworkInterface } from '@restrike/udp/contract'
import { expect, test } from 'vitest'
import { addressFor } from './address.ts'

const face = (name: string, address: string, more: Partial<NetworkInterface> = {}): NetworkInterface => ({
  ...{ name, address, family: 'IPv4', mac: '', internal: false, kind: 'ethernet', recommended: false },
  ...more,
})
const cable = face('eth0', '192.168.1.5', { recommended: true })
const wireless = face('wlan0', '10.0.0.5', { kind: 'wifi' })
const inside = face('lo', '127.0.0.1', { internal: true, kind: 'loopback' })
const six = face('eth0', 'fe80::1', { family: 'IPv6' })

test.each([
  ['0.0.0.0', '192.168.1.5', ['10.0.0.5 (wlan0)']],
  [null, '192.168.1.5', ['10.0.0.5 (wlan0)']],
  // Bound to one, no other is heard.
  ['10.0.0.5', '10.0.0.5', []],
])('a program that listens on %s is given as %s', (bound, address, others) => {
  expect(addressFor([cable, wireless, inside, six], bound)).toEqual({ address, others })
})

test('a machine without a network has none to give', () => {
  expect(addressFor([inside], '0.0.0.0')).toEqual({ address: null, others: [] })
})
