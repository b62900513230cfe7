// What is taken as a connection.
import { expect, test } from 'vitest'
import { ConnectionSpec } from './contract.ts'

const spec = (given: object) => ConnectionSpec.safeParse({ name: 'main', url: 'ws://127.0.0.1:4455', ...given })

test('a name and an address are enough', () => {
  expect(spec({}).data).toEqual({ name: 'main', url: 'ws://127.0.0.1:4455', password: '', role: 'both' })
})

test.each([
  ...['ws://localhost', 'wss://obs.example:443/path', 'ws://[::1]:4455', 'ws://host/a@b', 'ws://tatami-1.local:4455'].map((url) => [
    url,
    true,
  ]),
  ...['http://127.0.0.1:4455', '127.0.0.1:4455', 'ws://', 'ws://h:99999', 'ws://host#part', ''].map((url) => [url, false]),
])('the address %s: %s', (url, ok) => expect(spec({ url }).success).toBe(ok))

test.each(['ws://user:secret@host', 'ws://secret@host', 'ws:user:secret@host', 'ws:\\\\user:secret@host', 'ws:/\\:secret@host'])(
  'a password in the address is refused, and not repeated: %s',
  (url) => {
    const { success, error } = spec({ url })
    expect(success).toBe(false)
    expect(error?.message).toContain('give it apart')
    expect(error?.message).not.toContain('secret')
  },
)

test.each(['', ' '.repeat(0), 'x'.repeat(41), 'a/b', '<b>', 'a\nb'])('the name %j is refused', (name) =>
  expect(spec({ name }).success).toBe(false),
)
