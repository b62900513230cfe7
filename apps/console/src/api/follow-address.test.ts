import { expect, test } from 'vitest'
import type { ConsoleClient } from './client.ts'
import { followAddress } from './follow-address.ts'

/** A page at 127.0.0.1:7340 that is told these addresses one after the other; where it went. */
function wentTo(...urls: readonly string[]): readonly string[] {
  const went: string[] = []
  let tell: (address: { url: string }) => void = () => undefined
  const on = (_name: string, listener: typeof tell) => {
    tell = listener
    return () => undefined
  }
  // `as`: nothing else of the client is asked for.
  const client = { on } as unknown as ConsoleClient
  const page = { hostname: '127.0.0.1', port: '7340', pathname: '/settings', search: '?a=b', hash: '#server' }
  followAddress(client, page, (url) => went.push(url))
  for (const url of urls) tell({ url })
  return went
}

test('a page stays where the console is, whatever name it was opened under', () => {
  expect(wentTo('http://127.0.0.1:7340', 'http://127.0.0.1:7340')).toEqual([])
})

test('a page goes to the new port, to the same place in the console', () => {
  expect(wentTo('http://127.0.0.1:7340', 'http://127.0.0.1:8000')).toEqual(['http://127.0.0.1:8000/settings?a=b#server'])
})

test('a page opened at the old address a moment after the move goes too', () => {
  expect(wentTo('http://127.0.0.1:8000')).toEqual(['http://127.0.0.1:8000/settings?a=b#server'])
})

test('a page goes to another address of the same port', () => {
  expect(wentTo('http://127.0.0.1:7340', 'http://[::1]:7340')).toEqual(['http://[::1]:7340/settings?a=b#server'])
})

test('a page opened at the old one of two addresses of the same port goes too; another name is not another address', () => {
  expect(wentTo('http://[::1]:7340')).toEqual(['http://[::1]:7340/settings?a=b#server'])
  expect(wentTo('http://localhost:7340')).toEqual([])
})
