import { describe, expect, test } from 'vitest'
import { hiding } from './hiding.ts'

const none = hiding([])

test.each([
  ['a JSON field', '{"password":"hunter22","port":4455}', '{"password":"•••","port":4455}'],
  ['a value with a quote in it', '{"apiKey":"a\\"b hunter22","x":1}', '{"apiKey":"•••","x":1}'],
  ['a list', '{"tokens":["hunter22","two"],"x":1}', '{"tokens":["•••"],"x":1}'],
  ['a number', '{"token":123456,"x":1}', '{"token":"•••","x":1}'],
  ['JSON within JSON', '{"data":"{\\"authToken\\":\\"hunter22\\",\\"x\\":1}"}', '{"data":"{\\"authToken\\":\\"•••\\",\\"x\\":1}"}'],
  ['a header', 'authorization: Bearer hunter22.abc', 'authorization: ••• •••'],
  ['a bearer alone', 'sent Bearer hunter22.abc to it', 'sent Bearer ••• to it'],
  ['a scheme before it', 'licenceKey: "Basic hunter22=="', 'licenceKey: •••'],
  ['a strange sign in it', 'password=ab\\hunter22 started', 'password=••• started'],
  ['an assignment', 'OBS_PASSWORD=hunter22 started', 'OBS_PASSWORD=••• started'],
  ['a quoted one', "password: 'hunter 22', port", 'password: •••, port'],
  ['an address', 'ws://user:hunter22@10.0.0.4:4455/x', 'ws://user:•••@10.0.0.4:4455/x'],
  ['an address with a sign that should not be in it', 'ws://user:hun@hunter22@10.0.0.4/x', 'ws://user:•••@10.0.0.4/x'],
  ['all of a cookie', 'cookie: a=b; session=hunter22; c=hunter22', 'cookie: •••'],
  ['a name of two words', 'licence key: hunter22', 'licence key: •••'],
  ['a query', 'GET /x?token=hunter22&a=1', 'GET /x?token=•••&a=1'],
  ['a signed token', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.hunter22 back', 'got ••• back'],
  ['several in a line', '{"secret":"hunter22","a":{"password":"hunter22"}}', '{"secret":"•••","a":{"password":"•••"}}'],
])('%s is hidden', (_, text, shown) => {
  expect(none.text(text)).toBe(shown)
  expect(none.text(text)).not.toContain('hunter22')
})

test.each([
  '{"state":"wrong-password","problem":null}',
  '{"password":null,"token":"","secret":true}',
  'OBS refuses the password; enter the one it shows under Tools > WebSocket Server Settings',
  'ws://127.0.0.1:4455 and http://10.0.0.4:80/a@b',
  '2026-03-07T09:30:00.000Z info  obs        connected',
])('%s is left as it is', (text) => {
  expect(none.text(text)).toBe(text)
})

describe('a secret that is known', () => {
  const secret = 'pä"ss & w/ord'
  const hide = hiding([secret, 'abc'])
  test.each([
    ['as it is', `it said ${secret}!`],
    ['in JSON', JSON.stringify({ text: secret })],
    ['in JSON within JSON', JSON.stringify({ data: JSON.stringify({ text: secret }) })],
    ['in an address', `ws://x/?q=${encodeURIComponent(secret)}`],
    ['in a form', new URLSearchParams({ q: secret }).toString()],
    ['as base64', Buffer.from(secret).toString('base64')],
  ])('is found %s', (_, text) => {
    const shown = hide.text(text)
    expect(shown).toContain('•••')
    expect(shown).not.toMatch(/ss & w|ss%20%26|ss\+%26|w\/ord|w%2Ford/)
  })
  test('is left where it is so short that it stands everywhere', () => {
    expect(hide.text('the abc of it')).toBe('the abc of it')
  })
})

test('what stands under a secret name is hidden in a value, however deep', () => {
  const shown = none.json({ a: [{ licenseKey: { parts: ['hunter22'] } }], b: 'seen', password: null, passwordSet: true })
  expect(JSON.parse(shown)).toEqual({ a: [{ licenseKey: '•••' }], b: 'seen', password: null, passwordSet: true })
})
