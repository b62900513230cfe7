import { isIP } from 'node:net'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressBytes, endpointOf } from './addresses.ts'

const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

test.each([
  ['10.0.0.2', '0a000002'],
  ['255.255.255.255', 'ffffffff'],
  ['::', '00'.repeat(16)],
  ['::1', `${'00'.repeat(15)}01`],
  ['fe80::1%eth0', `fe80${'00'.repeat(13)}01`],
  ['2001:db8:1:2:3:4:5:6', '20010db8000100020003000400050006'],
  ['2001:db8::', `20010db8${'00'.repeat(12)}`],
  ['64:ff9b::10.0.0.2', `0064ff9b${'00'.repeat(8)}0a000002`],
  ['::ffff:10.0.0.2', '0a000002'],
  ['::ffff:a00:2', '0a000002'],
])('%s is %s', (text, bytes) => {
  expect(hex(addressBytes(text))).toBe(bytes)
})

test.each([
  '',
  '10.0.0',
  '10.0.0.256',
  '1.2.3.4.5',
  ':',
  ':::',
  '1::2::3',
  '1:2:3:4:5:6:7',
  '1:2:3:4:5:6:7::8',
  'g::',
  'court-pc',
  '10.0.0.x',
])('"%s" is no address', (text) => {
  expect(addressBytes(text)).toBeUndefined()
})

test('every address that the system can tell is known', () => {
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => (isIP(text) === 0) === (addressBytes(text) === undefined)))
})

test.each([
  ['10.0.0.2:6000', { bytes: '0a000002', port: 6000 }],
  ['::1:6000', { bytes: `${'00'.repeat(15)}01`, port: 6000 }],
  ['fe80::1%eth0:65535', { bytes: `fe80${'00'.repeat(13)}01`, port: 65_535 }],
])('%s is a sender', (text, expected) => {
  const end = endpointOf(text)
  expect({ bytes: hex(end?.address), port: end?.port }).toEqual(expected)
})

test.each(['10.0.0.2', '10.0.0.2:65536', '10.0.0.2:x', '', ':5'])('"%s" is none', (text) => {
  expect(endpointOf(text)).toBeUndefined()
})
