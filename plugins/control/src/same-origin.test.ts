import { expect, test } from 'vitest'
import { control } from './contract.ts'
import { hostAllowed, originAllowed } from './same-origin.ts'

test.each([
  ['127.0.0.1:7340', true],
  ['localhost:7340', true],
  ['LOCALHOST:7340', true],
  ['[::1]:7340', true],
  ['127.0.0.1:80', false],
  ['evil.example:7340', false],
  ['127.0.0.1.evil.example:7340', false],
  [undefined, false],
])('a request for host %s is let in: %s', (header, allowed) => {
  expect(hostAllowed(header, '127.0.0.1', 7340)).toBe(allowed)
})

test.each([
  [undefined, true],
  ['http://127.0.0.1:7340', true],
  ['http://localhost:7340', true],
  ['https://127.0.0.1:7340', false],
  ['http://evil.example', false],
  ['null', false],
])('a page of origin %s may use the server: %s', (header, allowed) => {
  expect(originAllowed(header, '127.0.0.1', 7340)).toBe(allowed)
})

test.each([
  ['127.0.0.1', true],
  ['localhost', true],
  ['::1', true],
  ['[::1]', false],
  ['127.0.0.300', false],
  ['0.0.0.0', false],
  ['192.168.1.5', false],
])('the configuration takes %s as address of this machine alone: %s', (host, loopback) => {
  expect(control.config.safeParse({ host }).success).toBe(loopback)
})
