import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import { listInterfaces } from './interfaces.ts'

function v4(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: 'IPv4', mac: '02:00:00:00:00:01', netmask: '255.255.255.0', cidr: `${address}/24` }
}

test.each([
  ['a cable before radio', { wlan0: [v4('10.0.0.5')], enp3s0: [v4('192.168.8.2')] }, '192.168.8.2'],
  ['radio before nothing', { lo: [v4('127.0.0.1', true)], 'Wi-Fi': [v4('10.0.0.5')] }, '10.0.0.5'],
  ['no virtual network', { docker0: [v4('172.17.0.1')], 'vEthernet (WSL)': [v4('172.20.0.1')] }, undefined],
  ['no self-assigned address', { eth0: [v4('169.254.7.7')] }, undefined],
  ['the cable as Windows names it', { Ethernet: [v4('192.168.1.10')], 'VirtualBox Host-Only': [v4('192.168.56.1')] }, '192.168.1.10'],
])('recommends %s', (_what, system, address) => {
  const recommended = listInterfaces(system).filter((entry) => entry.recommended)
  expect(recommended.map((entry) => entry.address)).toEqual(address === undefined ? [] : [address])
})

test('lists every address with its kind, the best first', () => {
  const list = listInterfaces({ lo: [v4('127.0.0.1', true)], tun0: [v4('10.8.0.2')], eth0: [v4('192.168.8.2')] })
  expect(list.map((entry) => [entry.name, entry.kind])).toEqual([
    ['eth0', 'ethernet'],
    ['tun0', 'virtual'],
    ['lo', 'loopback'],
  ])
})
